using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Stemma.Reading.LivePages;
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

    /// <summary>When a post of a live page was written: a day with its time of day, in the page's own zone, or one of the two; null where neither is known.</summary>
    public static string? Of(LivePost post) =>
        (post.Day, post.Clock) switch
        {
            ({ } day, { } clock) => $"{Of(day)}T{Of(clock)}",
            ({ } day, null) => Of(day),
            (null, { } clock) => $"T{Of(clock)}",
            _ => null,
        };

    private static string Of(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);
}
