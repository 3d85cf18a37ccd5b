using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Finds when something happened: the nearest time of its sentence that is not the time of saying.</summary>
internal static class TimeChooser
{
    private const int MostSteps = 8;

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
            if (time.Days is not { } days || !IsPoint(time) || IsOfSaying(text, time))
            {
                continue;
            }

            var tokens = text.TokensIn(time.Expression.Span);
            if (
                (counted is null && IsAhead(text, tokens.Start))
                || (counted?.Predicate is { Kind: PredicateKind.Act } act && !BelongsTo(text, tokens.Start, act))
            )
            {
                continue;
            }

            var distance = Distance(text, anchor, tokens.Start);
            if (distance < best.Distance)
            {
                best = (new ClaimTime(days, time.Expression.Wording, time.Expression.Span), distance);
            }
        }

        return best.Time;
    }

    private static bool IsPoint(ResolvedTime time) => time.Expression.Kind is TimeKind.Date or TimeKind.Time || time.IsFromEvent;

    /// <summary>True where the same verb governs a time and a noun of action: not so in <c>will gather on Friday to mourn the deaths of five</c>.</summary>
    private static bool BelongsTo(TokenizedText text, int time, Predicate act) =>
        VerbOver(text, time) is var verb && (verb < 0 || verb == VerbOver(text, act.Tokens.Start));

    /// <summary><c>will gather on Friday</c>: what the article reports has happened already.</summary>
    private static bool IsAhead(TokenizedText text, int time)
    {
        if (VerbOver(text, time) is not (>= 0 and var verb))
        {
            return false;
        }

        foreach (var dependent in text.Parsed.DependentsOf(verb))
        {
            if (
                text.Parsed[dependent].Relation == Relation.Aux
                && text.Parsed.Form(dependent) is "will" or "'ll" or "’ll" or "shall"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int VerbOver(TokenizedText text, int token)
    {
        var parsed = text.Parsed;
        var word = parsed.WordAt(text.Tokens[token].Span.Start);
        for (var step = 0; step < MostSteps && word >= 0 && parsed[word].Upos != Upos.Verb; step++)
        {
            word = parsed[word].Head;
        }

        return word;
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
