using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Reckons times that count from an event: <c>two days after the raid</c>, <c>the day before the vote</c>, where the article told the event's day before.</summary>
internal static class EventDays
{
    /// <summary>The rule of what counts from an event.</summary>
    public const string Rule = "time.event";

    // The event was told not too far back, and no noun of three letters tells one.
    private const int TimesBack = 30;
    private const int ShortestNoun = 4;
    private const int Farthest = 200;

    /// <summary>The days, and the words for the event; null where no event follows or its day was not told.</summary>
    /// <param name="text">The words.</param>
    /// <param name="expression">A length, or <c>the day</c>.</param>
    /// <param name="before">The times that were told before, ascending.</param>
    public static (DateRange Days, string Event)? Of(
        TokenizedText text,
        TimeExpression expression,
        ImmutableArray<ResolvedTime>.Builder before
    )
    {
        var mark = text.TokenAt(expression.Span.End);
        var direction =
            text.Is(mark, "after") || text.Is(mark, "following") ? 1
            : text.Is(mark, "before") ? -1
            : 0;
        if (direction == 0 || LengthOf(expression) is not { } length || EventAt(text, mark + 1) is not { } noun)
        {
            return null;
        }

        var sentence = text.SentenceAt(expression.Span.Start);
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - TimesBack); i--)
        {
            var told = before[i];
            if (
                told.Days is { Days: 1 } day
                && told.Expression.Kind is TimeKind.Date or TimeKind.Time
                && text.SentenceAt(told.Expression.Span.Start) is var at
                && at < sentence
                && Tells(text, at, noun)
            )
            {
                return (PeriodDays.Unit(day.From, length.Unit, direction * length.Count), noun);
            }
        }

        return null;
    }

    private static (int Count, TimeUnit Unit)? LengthOf(TimeExpression expression) =>
        expression.Meaning switch
        {
            TimeMeaning.Length { Count: { } count, Unit: >= TimeUnit.Day and var unit }
                when count % 1 == 0 && count <= Farthest => ((int)count, unit),
            TimeMeaning.Nothing when expression.Rule == Rule => (1, TimeUnit.Day),
            _ => null,
        };

    /// <summary>The noun of <c>the raid on the depot</c>; null where a clause follows, or no noun.</summary>
    private static string? EventAt(TokenizedText text, int token)
    {
        if (token >= text.Tokens.Length || !IsDeterminer(text[token]))
        {
            return null;
        }

        var parsed = text.Parsed;
        var word = parsed.WordAt(text.Tokens[token].Span.Start);
        if (word >= parsed.Words.Length || parsed[word].Head < 0)
        {
            return null;
        }

        var noun = parsed[word].Head;
        return parsed[noun].Upos == Upos.Noun && parsed.Form(noun).Length >= ShortestNoun ? parsed.Form(noun).ToString() : null;
    }

    private static bool IsDeterminer(ReadOnlySpan<char> word) =>
        word is "the" or "that" or "this" or "his" or "her" or "their" or "its";

    /// <summary>True where a sentence has the noun, or a word of the same stem: <c>attack</c>, <c>attacked</c>; <c>bombing</c>, <c>bombed</c>.</summary>
    private static bool Tells(TokenizedText text, int sentence, string noun)
    {
        var stem = noun.AsSpan(0, Math.Max(ShortestNoun, noun.Length - 3));
        var range = text.Sentences[sentence].Tokens;
        for (var at = range.Start; at < range.End; at++)
        {
            if (text[at].StartsWith(stem, StringComparison.OrdinalIgnoreCase) && text[at].Length <= noun.Length + 3)
            {
                return true;
            }
        }

        return false;
    }
}
