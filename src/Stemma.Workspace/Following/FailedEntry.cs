using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>What becomes of an entry that no article came of: it is tried later, or parked for a person.</summary>
internal static class FailedEntry
{
    /// <param name="entry">As it stood.</param>
    /// <param name="failed">What came of it.</param>
    /// <param name="options">How often a page is asked for, and after how long.</param>
    /// <param name="at">Now.</param>
    public static EntryRow Of(EntryRow entry, EntryReading.Failed failed, FollowOptions options, DateTimeOffset at)
    {
        var next = entry with { Tries = entry.Tries + 1, Problem = StoredText.Of(failed.Problem.Message) };
        return failed.MayPass && next.Tries < options.Tries
            ? next with
            {
                State = EntryState.Later,
                DueAt = Instants.Write(at + Wait(next.Tries, failed.RetryAfter, options)),
            }
            : next with
            {
                State = EntryState.Parked,
                DueAt = null,
            };
    }

    /// <summary>Four times as long after each try; longer where the server asks for it, but not for ever.</summary>
    private static TimeSpan Wait(long tries, TimeSpan? asked, FollowOptions options)
    {
        var own = options.RetryDelay * Math.Pow(4, tries - 1);
        return asked is { } longer && longer > own && longer < TimeSpan.FromDays(1) ? longer : own;
    }
}
