using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads days that are kept every year: <c>Christmas Day</c>, <c>last Thanksgiving</c>, <c>Easter Sunday 2019</c>.</summary>
internal static class HolidayReader
{
    private static readonly PhraseTable<string> Names = new(
        Holidays.Names.SelectMany(name => new[] { (name, name), (name.Replace('\'', '’'), name) }).Distinct()
    );

    /// <summary>The words that a name can begin with.</summary>
    public static IEnumerable<string> FirstWords => Names.FirstWords;

    /// <summary>The day at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var direction = CalendarWords.DirectionOf(text, at);
        var start = direction == TimeDirection.Unsaid ? at : at + 1;
        if (start >= end || !char.IsUpper(text[start][0]))
        {
            return null;
        }

        var length = Names.Match(text, start, end, out var name);
        if (length == 0)
        {
            return null;
        }

        var next = start + length;
        var year = next + (text.Is(next, ",") ? 1 : 0);
        return direction == TimeDirection.Unsaid && year < end && YearReader.YearAt(text, year) is { } told
                ? Match(year + 1, new TimeMeaning.Holiday(name!, told, direction))
            : IsCompound(text, next, end) ? null
            : Match(next, new TimeMeaning.Holiday(name!, null, direction));
    }

    /// <summary>The <c>Easter Rising</c> and <c>Christmas Island</c> are no days.</summary>
    private static bool IsCompound(TokenizedText text, int at, int end) =>
        at < end
        && text.Tokens[at].Kind == TokenKind.Word
        && char.IsUpper(text[at][0])
        && CalendarWords.PartOfDay(text, at) is null;

    private static TimeMatch Match(int next, TimeMeaning meaning) => new(next, TimeKind.Date, "time.holiday", meaning);
}
