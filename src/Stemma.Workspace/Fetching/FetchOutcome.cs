using Stemma.Text;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Fetching;

/// <summary>What became of a fetch: one of the cases nested here.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome() { }

    /// <summary>What it brought to add to a story: the page, or what is wrong; neither where the page is still the one before.</summary>
    public ReadCaptures ToCaptures() =>
        this switch
        {
            Fetched fetched => new ReadCaptures([fetched.Page.ToCapture()], []),
            Failed failed => new ReadCaptures([], [failed.Problem]),
            _ => new ReadCaptures([], []),
        };

    /// <summary>The page came.</summary>
    /// <param name="Page">What was received.</param>
    public sealed record Fetched(FetchedPage Page) : FetchOutcome;

    /// <summary>The server says that the page is still the one that the validators name.</summary>
    /// <param name="Address">The address that said so.</param>
    /// <param name="At">When it said so.</param>
    public sealed record Unchanged(string Address, DateTimeOffset At) : FetchOutcome;

    /// <summary>The page was refused, by our rules or by the server, or did not come.</summary>
    /// <param name="Problem">What is wrong and what to do.</param>
    /// <param name="Status">The server's status, where it gave one; 404 and 410 say that the page is gone.</param>
    /// <param name="RetryAfter">How long the server asks to wait before the next try; null where it does not.</param>
    public sealed record Failed(Diagnostic Problem, int? Status, TimeSpan? RetryAfter) : FetchOutcome;
}

/// <summary>What a server gave with a page to tell later whether it changed. Handed back, they spare both sides the page.</summary>
/// <param name="ETag">The header of that name with its quotation marks; empty where there was none.</param>
/// <param name="LastModified">The time that the server says it changed last; null where it does not.</param>
public sealed record PageValidators(string ETag, DateTimeOffset? LastModified)
{
    /// <summary>Nothing is known of an earlier copy.</summary>
    public static PageValidators None { get; } = new(string.Empty, null);
}
