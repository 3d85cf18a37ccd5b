namespace Stemma.Text;

/// <summary>Something that an article's page or file says of itself, and where it says so.</summary>
/// <param name="Value">The value; empty where nothing is stated.</param>
/// <param name="Field">Where it stands, for a person to check: <c>front matter: title</c>, <c>json-ld: headline</c>, <c>meta: og:title</c>.</param>
public readonly record struct Stated(string Value, string Field)
{
    /// <summary>Nothing is stated.</summary>
    public static Stated Nothing { get; } = new(string.Empty, string.Empty);

    /// <summary>True where a value is stated.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Value);
}

/// <summary>A day, and where known an instant, that an article's page or file states.</summary>
/// <param name="Date">The day, in the time zone of the statement.</param>
/// <param name="Instant">The instant, where a time of day is stated with its offset; null where only the day is.</param>
/// <param name="Field">Where it stands; empty where nothing is stated.</param>
public readonly record struct StatedTime(DateOnly Date, DateTimeOffset? Instant, string Field)
{
    /// <summary>Nothing is stated.</summary>
    public static StatedTime Nothing { get; } = new(default, null, string.Empty);

    /// <summary>How far the statement can be trusted.</summary>
    public StatedConfidence Confidence { get; init; }

    /// <summary>Another statement of the same that differs by more than a day, in words for a person; empty where none does.</summary>
    public string Disagreement
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>True where a day is stated.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Field);
}

/// <summary>How far a statement of a page or file on itself can be trusted.</summary>
public enum StatedConfidence
{
    /// <summary>It stands in a field made for it, and no other such field says otherwise.</summary>
    High,

    /// <summary>It stands only where a reader sees it, or in the page's address.</summary>
    Medium,

    /// <summary>Other fields say otherwise.</summary>
    Low,
}
