using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Finds when something happened: the nearest time of its sentence that is not the time of saying.</summary>
internal static class TimeChooser
{
    private static readonly FrozenSet<string> Sayings = WordList.Set("Claims/en/sayings.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SayingLookup = Sayings.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">All times, ascending.</param>
    /// <param name="counted">The count; null for the sentence as a whole.</param>
    public static ClaimTime? Choose(TokenizedText text, Sentence sentence, ImmutableArray<ResolvedTime> times, Counted? counted)
    {
        var anchor = counted?.Predicate?.Tokens.Start ?? counted?.Phrase.Start ?? sentence.Tokens.Start;
        (ClaimTime? Time, int Distance) best = (null, int.MaxValue);
        foreach (var time in In(times, sentence))
        {
            if (time.Days is not { } days || time.Expression.Kind is TimeKind.Set or TimeKind.Duration || IsOfSaying(text, time))
            {
                continue;
            }

            var tokens = text.TokensIn(time.Expression.Span);
            var distance = Distance(text, anchor, tokens.Start);
            if (distance < best.Distance)
            {
                best = (new ClaimTime(days, time.Expression.Wording, time.Expression.Span), distance);
            }
        }

        return best.Time;
    }

    private static IEnumerable<ResolvedTime> In(ImmutableArray<ResolvedTime> times, Sentence sentence)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle].Expression.Span.End <= sentence.Span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < times.Length && times[at].Expression.Span.Start < sentence.Span.End; at++)
        {
            yield return times[at];
        }
    }

    /// <summary><c>said on Monday</c>: a time that follows a word of saying within three words.</summary>
    private static bool IsOfSaying(TokenizedText text, ResolvedTime time)
    {
        var start = text.TokenAt(time.Expression.Span.Start);
        for (var at = start - 1; at >= Math.Max(0, start - 3); at--)
        {
            if (SayingLookup.Contains(text[at]))
            {
                return true;
            }

            if (text.Tokens[at].Kind == TokenKind.Punctuation)
            {
                break;
            }
        }

        return false;
    }

    private static int Distance(TokenizedText text, int from, int to)
    {
        var distance = Math.Abs(from - to);
        for (var at = Math.Min(from, to); at < Math.Max(from, to); at++)
        {
            distance +=
                text[at] is ";" ? 30
                : text[at] is "," ? 4
                : text.Is(at, "since") || text.Is(at, "when") || text.Is(at, "after") ? 6
                : 0;
        }

        return distance;
    }
}
