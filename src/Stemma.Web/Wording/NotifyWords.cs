using Stemma.Workspace.Notifying;

namespace Stemma.Web.Wording;

/// <summary>Says who is told what, and how that fares.</summary>
internal static class NotifyWords
{
    public static string State(Subscription one) =>
        one.IsPaused ? "paused"
        : one.Problem.Length > 0 ? "failing"
        : "active";

    /// <summary>For the look: <c>well</c>, <c>ill</c> or <c>off</c>.</summary>
    public static string Class(Subscription one) =>
        one.Problem.Length > 0 ? "ill"
        : one.IsPaused ? "off"
        : "well";

    /// <summary>Which stories; empty where a link to the only one says so.</summary>
    public static string What(Subscription one) =>
        one.Words.Length > 0 ? $"stories that hold «{one.Words}»"
        : one.Story > 0 ? string.Empty
        : "all stories";
}
