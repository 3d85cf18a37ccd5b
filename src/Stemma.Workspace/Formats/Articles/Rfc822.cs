namespace Stemma.Workspace.Formats.Articles;

/// <summary>The zone names of RFC 822, which .NET's date parser does not know.</summary>
internal static class Rfc822
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"),
        ("UTC", "+00:00"),
        ("UT", "+00:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("CST", "-06:00"),
        ("CDT", "-05:00"),
        ("MST", "-07:00"),
        ("MDT", "-06:00"),
        ("PST", "-08:00"),
        ("PDT", "-07:00"),
        ("Z", "+00:00"),
    ];

    /// <summary>The date with its zone as an offset; other dates as they are.</summary>
    public static string WithNumericZone(string date)
    {
        foreach (var (name, offset) in Zones)
        {
            if (date.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
            {
                return string.Concat(date.AsSpan(0, date.Length - name.Length), offset);
            }
        }

        return date;
    }
}
