namespace Stemma.Workspace.Formats.Feeds;

/// <summary>
/// Reads dates as feeds write them: ISO 8601 and W3CDTF, RFC 822, asctime, and forms of other languages whose months are in <c>months.txt</c>. A date that could be
/// read in two ways, such as <c>03/04/2004</c>, is not read.
/// </summary>
internal static class FeedDates
{
    private const int Longest = 100;

    /// <param name="stated">Any text.</param>
    /// <returns>Null where it is no date, or one that does not exist.</returns>
    public static FeedTime? Parse(string stated)
    {
        var text = stated.AsSpan().Trim();
        return text.Length is 0 or > Longest ? null : IsoDate.Parse(text.ToString()) ?? WordDate.Parse(text.ToString());
    }
}
