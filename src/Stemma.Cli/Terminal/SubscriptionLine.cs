using System.Globalization;
using Stemma.Workspace.Notifying;

namespace Stemma.Cli.Terminal;

/// <summary>Who is told what moves, a line each.</summary>
internal static class SubscriptionLine
{
    public static string Of(Subscription one)
    {
        var what =
            (one.Words.Length > 0 ? $" of stories that hold «{one.Words}»" : string.Empty)
            + (one.Story > 0 ? string.Create(CultureInfo.InvariantCulture, $" of story {one.Story}") : string.Empty);
        var last = one.DeliveredAt is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"last told {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : "not told anything yet";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Number} {one.Target}:{(what.Length > 0 ? what : " of all stories")}, {last}{(one.IsPaused ? ", paused" : string.Empty)}"
        );
        return (one.Problem.Length > 0 ? $"{line}; {one.Problem}" : line).ReplaceLineEndings(" ");
    }
}
