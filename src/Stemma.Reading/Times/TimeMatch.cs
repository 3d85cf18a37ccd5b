namespace Stemma.Reading.Times;

/// <summary>What a reader of times found at a token.</summary>
/// <param name="End">Position after the last token.</param>
/// <param name="Kind">TimeML's type.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Meaning">What the words say.</param>
internal sealed record TimeMatch(int End, TimeKind Kind, string Rule, TimeMeaning Meaning)
{
    /// <summary>The time of day as TIMEX3 writes it behind the day, such as <c>T14:26</c>; empty where none is said.</summary>
    public string OfDay { get; init; } = string.Empty;

    /// <summary>The one that reaches further; the first of two alike.</summary>
    public static TimeMatch? Longer(TimeMatch? first, TimeMatch? second) =>
        first is null || (second is not null && second.End > first.End) ? second : first;
}
