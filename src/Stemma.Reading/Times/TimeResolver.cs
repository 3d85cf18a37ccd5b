using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Tells which days a time expression means.</summary>
public static class TimeResolver
{
    private const int LongestWindow = 8;

    /// <param name="text">The words.</param>
    /// <param name="expressions">Ascending.</param>
    /// <param name="published">The anchor of «Monday», «yesterday», «last week».</param>
    /// <returns>One for each expression, in the same order.</returns>
    public static ImmutableArray<ResolvedTime> Resolve(
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationWindow published
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        var resolved = ImmutableArray.CreateBuilder<ResolvedTime>(expressions.Length);
        DateRange? reference = null;
        foreach (var expression in expressions)
        {
            var time = Resolve(text, expression, published, reference);
            resolved.Add(time);
            if (time.Days is { Days: 1 } && expression.Kind is TimeKind.Date or TimeKind.Time)
            {
                reference = time.Days;
            }
        }

        return resolved.MoveToImmutable();
    }

    private static ResolvedTime Resolve(
        TokenizedText text,
        TimeExpression expression,
        PublicationWindow published,
        DateRange? reference
    )
    {
        var meaning = expression.Meaning;
        if (meaning is TimeMeaning.Narrative && reference is null)
        {
            return Unresolved(expression, "no day was spoken of before");
        }

        var ahead = TenseReader.IsAhead(text, expression.Span);
        if (published.Days is not { } window)
        {
            // Without an anchor only what names its year, or hangs on such a day, can be told.
            return IsComplete(meaning) || meaning is TimeMeaning.Narrative
                ? Told(expression, DayReckoner.Days(meaning, default, reference?.From ?? default, ahead), "it names its own year")
                : Unresolved(expression, "it is not known when the article was published");
        }

        DateRange? From(DateOnly anchor) => DayReckoner.Days(meaning, anchor, reference?.From ?? anchor, ahead);
        var days = From(published.Anchor);
        if (From(window.From) == From(window.To) && days == From(window.To))
        {
            return Told(expression, days, $"seen from {window}");
        }

        return window.Days <= LongestWindow
            ? Told(expression, days, $"seen from {DateRange.Day(published.Anchor)}, the likeliest day of {window}")
            : Unresolved(expression, $"it means different days from one end of {window} to the other");
    }

    private static bool IsComplete(TimeMeaning meaning) =>
        meaning is TimeMeaning.Calendar { Year: not null } or TimeMeaning.Years or TimeMeaning.Season { Year: not null };

    private static ResolvedTime Told(TimeExpression expression, DateRange? days, string reason) =>
        new(expression, days, Explanation.Of(expression.Rule, reason));

    private static ResolvedTime Unresolved(TimeExpression expression, string reason) =>
        new(expression, null, Explanation.Of(expression.Rule, reason));
}
