using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;

namespace Stemma.Reading.Claims;

/// <summary>Tells the reported event from earlier ones, from totals over a longer time, and from what is only feared or planned.</summary>
internal static class ScopeJudge
{
    private const int DaysOfOneEvent = 45;

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
            if (text.Is(at, "since") && IsBeginning(text, at + 1, sentence.Tokens.End))
            {
                return EventScope.Cumulative;
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
