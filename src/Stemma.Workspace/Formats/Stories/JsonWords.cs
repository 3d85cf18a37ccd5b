using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>How the values of a story are spelt in JSON.</summary>
public static class JsonWords
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>A value of an enumeration as the format spells it: <c>ScopeNarrowed</c> is <c>scope-narrowed</c>.</summary>
    public static string Of(Enum value) =>
        Names.GetOrAdd(value, static v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>A day: <c>2024-12-14</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, or an instant with its offset where one is stated.</summary>
    public static string Of(StatedTime time) =>
        time.Instant is { } instant
            ? instant.ToString(
                instant.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz",
                CultureInfo.InvariantCulture
            )
            : Of(time.Date);
}
