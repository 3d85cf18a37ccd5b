using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Tells the reported event from earlier ones, from totals over a longer time, and from what is only feared or planned.</summary>
internal static class ScopeJudge
{
    private const int DaysOfOneEvent = 45;

    private static readonly PhraseTable<bool> LongTimes = new(
        WordList.Lines("Claims/en/long-times.txt").Select(phrase => (phrase, true))
    );

    private static readonly PhraseTable<bool> Others = new(
        WordList.Lines("Claims/en/other-events.txt").Select(phrase => (phrase, true))
    );

    private static readonly PhraseTable<bool> Events = new(
        WordList.Lines("Claims/en/events.txt").Select(phrase => (phrase, true))
    );

    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence of the claim.</param>
    /// <param name="counted">The count with its predicate.</param>
    /// <param name="own">The claim's own time, where its sentence names one.</param>
    /// <param name="main">The time of the event that the article reports.</param>
    public static EventScope Judge(TokenizedText text, Sentence sentence, Counted counted, ClaimTime? own, ClaimTime? main)
    {
        if (Supposition.Holds(text, sentence.Tokens, counted))
        {
            return EventScope.Hypothetical;
        }

        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; at++)
        {
            if (
                (text.Is(at, "since") && IsBeginning(text, at + 1, sentence.Tokens.End))
                || LongTimes.Match(text, at, sentence.Tokens.End, out _) > 0
                || IsSpan(text, at)
            )
            {
                return EventScope.Cumulative;
            }

            if (at < counted.Phrase.Start && IsOtherEvent(text, at, sentence.Tokens.End))
            {
                return EventScope.Background;
            }
        }

        if (own is not { } time)
        {
            return EventScope.Current;
        }

        return
            time.Days.Days > 300 || (main is { } event_ && event_.Days.From.DayNumber - time.Days.To.DayNumber > DaysOfOneEvent)
            ? EventScope.Background
            : EventScope.Current;
    }

    /// <summary><c>over the past three years</c>; not so <c>the worst in the past three years</c>.</summary>
    private static bool IsSpan(TokenizedText text, int at) =>
        (text.Is(at - 2, "over") || text.Is(at - 2, "during") || text.Is(at - 2, "within"))
        && (text.Is(at, "past") || text.Is(at, "last") || text.Is(at, "previous"))
        && (text.Is(at + 2, "years") || text.Is(at + 2, "months") || text.Is(at + 2, "decades"))
        && NumberReader.Read(text, at + 1, at + 2).IsRead;

    /// <summary><c>in a separate shooting</c>, <c>the previous attack</c>: one other event is spoken of.</summary>
    private static bool IsOtherEvent(TokenizedText text, int at, int end) =>
        Others.Match(text, at, end, out _) > 0
        && text.Has(at - 1, WordClass.Determiner)
        && (Events.Match(text, at + 1, end, out _) > 0 || Events.Match(text, at + 2, end, out _) > 0);

    /// <summary><c>since the war began</c>, <c>since the start of the year</c>.</summary>
    private static bool IsBeginning(TokenizedText text, int start, int end)
    {
        for (var at = start; at < Math.Min(end, start + 8) && text[at] is not ("," or "."); at++)
        {
            if (
                text.Is(at, "began")
                || text.Is(at, "start")
                || text.Is(at, "started")
                || text.Is(at, "beginning")
                || text.Is(at, "outbreak")
                || text.Is(at, "erupted")
                || text.Is(at, "invasion")
            )
            {
                return true;
            }

            if (text.Is(at, "when") || text.Has(at, WordClass.Subordinator))
            {
                return false;
            }
        }

        return false;
    }
}
