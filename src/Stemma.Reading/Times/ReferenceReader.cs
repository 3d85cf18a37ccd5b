using Stemma.Reading.Parses;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads words that say no more than before, at or after the time of writing: <c>recently</c>, <c>now</c>, <c>soon</c>.</summary>
internal static class ReferenceReader
{
    private static readonly PhraseTable<TimeReference?> Phrases = new(
        WordList
            .Lines("Times/en/references.txt")
            .Select(line => line.Split('\t'))
            .Select(cells =>
                (cells[0], Enum.TryParse<TimeReference>(cells[1], ignoreCase: true, out var to) ? (TimeReference?)to : null)
            )
    );

    /// <summary>The words that one can begin with, also behind an article.</summary>
    public static IEnumerable<string> FirstWords =>
        WordList.Lines("Times/en/references.txt").SelectMany(line => line.Split('\t')[0].Split(' ').Take(2));

    /// <summary>The reference at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var length = Phrases.Match(text, at, end, out var reference);
        return length > 0 && reference is { } to && !IsPartOfTime(text, at + length, end) && !IsOther(text, at, length)
            ? new TimeMatch(at + length, TimeKind.Date, "time.reference", new TimeMeaning.Vague(to))
            : null;
    }

    /// <summary><c>Future earnings</c> and <c>as soon as he left</c> are no times.</summary>
    private static bool IsOther(TokenizedText text, int at, int length) =>
        length == 1
        && (
            text.Is(at, "future")
                ? WordTags.At(text, at) == PennTag.Jj || !text.Is(at - 1, "in")
                : text.Is(at, "soon") && (text.Is(at - 1, "as") || text.Is(at - 1, "so") || text.Is(at - 1, "too"))
        );

    /// <summary><c>the past two weeks</c> and <c>the current quarter</c> are times of their own.</summary>
    private static bool IsPartOfTime(TokenizedText text, int at, int end) =>
        at < end && (CalendarWords.UnitOf(text, at) is not null || CountReader.Read(text, at, end) is not null);
}
