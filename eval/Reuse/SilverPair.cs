namespace Stemma.Eval.Reuse;

/// <summary>Two articles on one event, and how much of their text they share, by their words alone.</summary>
/// <param name="Group">The event.</param>
/// <param name="A">One article's name.</param>
/// <param name="B">The other's.</param>
/// <param name="Silver">How much: see <see cref="SharedText"/>; computed, not judged by a person.</param>
/// <param name="Contained">Share of the shorter one's five-word runs that the longer one has too, 0 to 1.</param>
internal sealed record SilverPair(string Group, string A, string B, SharedText Silver, double Contained);

/// <summary>How much of their text two articles share.</summary>
internal enum SharedText
{
    /// <summary>Next to nothing.</summary>
    None,

    /// <summary>More than chance, less than a borrower would: phrases, names, a statement. Neither asked for nor counted as wrong.</summary>
    Some,

    /// <summary>Much of it.</summary>
    Heavy,

    /// <summary>Nearly all.</summary>
    NearCopy,
}
