namespace Stemma.Workspace.Fetching;

/// <summary>The lines of robots.txt that rule something.</summary>
internal enum RobotsKey
{
    UserAgent,
    Allow,
    Disallow,
}

/// <summary>Reads one line of robots.txt.</summary>
internal static class RobotsLine
{
    /// <summary>False for empty lines, comments, and lines of other kinds such as <c>Sitemap</c>, which do not end a group.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out RobotsKey key, out string value)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        var name = colon < 0 ? default : line[..colon].Trim();
        value = colon < 0 ? string.Empty : line[(colon + 1)..].Trim().ToString();
        key =
            name.Equals("user-agent", StringComparison.OrdinalIgnoreCase) ? RobotsKey.UserAgent
            : name.Equals("allow", StringComparison.OrdinalIgnoreCase) ? RobotsKey.Allow
            : RobotsKey.Disallow;
        return key != RobotsKey.Disallow || name.Equals("disallow", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name at the start of a user agent: of <c>Stemma/0.1</c> it is <c>Stemma</c>.</summary>
    public static string ProductOf(string agent) =>
        new([.. agent.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
}
