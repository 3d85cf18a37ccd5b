using System.Globalization;

namespace Stemma.Web.Wording;

/// <summary>Writes instants for people and for machines.</summary>
internal static class Moments
{
    /// <summary>ISO 8601 in UTC.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>14 Mar 2026, 09:30 UTC</c>.</summary>
    public static string Plain(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
