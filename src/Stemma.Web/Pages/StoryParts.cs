namespace Stemma.Web.Pages;

/// <summary>The parts of a story's workspace, in the order of its menu.</summary>
public static class StoryParts
{
    public const string Figures = "figures";
    public const string Contested = "contested";
    public const string Quotes = "quotes";
    public const string Evidence = "evidence";
    public const string Timeline = "timeline";
    public const string Articles = "articles";
    public const string Names = "names";
    public const string Activity = "activity";

    /// <summary>Address and name of each; the overview has no address of its own.</summary>
    public static IReadOnlyList<(string Path, string Name)> All { get; } =
    [
        (string.Empty, "Overview"),
        (Figures, "Figures"),
        (Contested, "Contested & changed"),
        (Quotes, "Quotes"),
        (Evidence, "Doubts & evidence"),
        (Timeline, "Timeline"),
        (Articles, "Articles"),
        (Names, "Names"),
        (Activity, "Activity"),
    ];
}
