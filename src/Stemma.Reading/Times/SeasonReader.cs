using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads seasons with a year, or in a phrase of time: <c>summer 2024</c>, <c>the spring of 1994</c>, <c>over the summer</c>, <c>in early autumn</c>.</summary>
internal static class SeasonReader
{
    private static readonly FrozenSet<string> Before = WordList.Set("Times/en/before-seasons.txt");

    /// <summary>The season at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        start += CalendarReader.PartAt(text, start) == PeriodPart.Whole ? 0 : 1;
        if (start >= end || CalendarWords.NumberOf(text, start, "season") is not { } month)
        {
            return null;
        }

        var of = start + 1 + (text.Is(start + 1, "of") ? 1 : 0);
        if (of < end && YearReader.WrittenAt(text, of, end) is { } year)
        {
            return Match(year.Next, new TimeMeaning.Season(month, year.Year, TimeDirection.Unsaid));
        }

        return IsPlaced(text, at) && !IsOther(text, at, start)
            ? Match(start + 1, new TimeMeaning.Season(month, null, TimeDirection.Unsaid))
            : null;
    }

    private static bool IsPlaced(TokenizedText text, int at) =>
        at > 0 && Before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at - 1]);

    /// <summary>The <c>summer camp</c>, the <c>fall of</c> a town, and the <c>spring</c> of a clock.</summary>
    private static bool IsOther(TokenizedText text, int at, int season) =>
        text.Is(season + 1, "of")
        || WordTags.At(text, season + 1) is PennTag.Nn or PennTag.Nns or PennTag.Nnp or PennTag.Jj
        || (text.Is(season, "fall") && (at == season || !text.Is(at - 1, "in")))
        || (at == season && WordTags.At(text, season) is not (PennTag.Nn or PennTag.Nnp));

    private static TimeMatch Match(int next, TimeMeaning meaning) => new(next, TimeKind.Date, "time.season", meaning);
}
