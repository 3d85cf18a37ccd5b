namespace Stemma.Web.Pages;

/// <summary>The parts of a story's workspace, in the order of its menu.</summary>
public static class StoryParts
{
    /// <summary>The ledger of figures.</summary>
    public const string Figures = "figures";

    /// <summary>What does not agree, and what changed.</summary>
    public const string Contested = "contested";

    /// <summary>Utterances in their wordings.</summary>
    public const string Quotes = "quotes";

    /// <summary>What is not known, and the pictures and papers.</summary>
    public const string Evidence = "evidence";

    /// <summary>What happened when.</summary>
    public const string Timeline = "timeline";

    /// <summary>Where.</summary>
    public const string Map = "map";

    /// <summary>The articles and their versions.</summary>
    public const string Articles = "articles";

    /// <summary>Who is named.</summary>
    public const string Names = "names";

    /// <summary>What articles that came in changed.</summary>
    public const string Moved = "moved";

    /// <summary>What happened to the story, and every decision.</summary>
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
        (Map, "Map"),
        (Articles, "Articles"),
        (Names, "Names"),
        (Moved, "What moved"),
        (Activity, "Activity"),
    ];
}
