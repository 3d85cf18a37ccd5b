using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Time zones of dates, as offsets or by the names in <c>zones.txt</c>.</summary>
internal static class DateZones
{
    private static readonly FrozenDictionary<string, TimeSpan> Named = DateWords
        .Lines("zones.txt")
        .ToFrozenDictionary(words => words[0], words => Hours(words[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone at which the cursor stands, with an offset that may follow a name (<c>GMT+02:00</c>); null where there is none that is known.</summary>
    public static TimeSpan? Read(DateCursor at) => Read(at.Letters(), at);

    /// <summary>The same where the name is read already; empty where there is none.</summary>
    public static TimeSpan? Read(string name, DateCursor at)
    {
        var isNamed = Named.TryGetValue(name, out var zone);
        if (name.Length > 0 && !isNamed)
        {
            return null;
        }

        return at.Next is '+' or '-' or '\u2212' ? Offset(at) + zone
            : isNamed ? zone
            : null;
    }

    /// <summary>The offset that begins with the sign at which the cursor stands: hours, and minutes with or without a colon.</summary>
    private static TimeSpan? Offset(DateCursor at)
    {
        var sign = at.Take('+') ? 1 : -1;
        at.Take('-', '\u2212');
        at.Spaces();
        var hours = at.Digits();
        if (hours.Length is 3 or 4)
        {
            return Of(sign, hours[..^2], hours[^2..]);
        }

        return hours.Length is 1 or 2 ? Of(sign, hours, at.Take(':') ? at.Digits() : "0") : null;
    }

    private static TimeSpan? Of(int sign, string hours, string minutes) =>
        minutes.Length is 1 or 2
            ? sign
                * new TimeSpan(
                    int.Parse(hours, NumberStyles.None, CultureInfo.InvariantCulture),
                    int.Parse(minutes, NumberStyles.None, CultureInfo.InvariantCulture),
                    0
                )
            : null;

    private static TimeSpan Hours(string hours) => TimeSpan.FromHours(double.Parse(hours, CultureInfo.InvariantCulture));
}
