namespace Stemma.Web.Pages;

/// <summary>What stands around the content of a page.</summary>
/// <param name="Title">What the page is called.</param>
public sealed record PageFrame(string Title)
{
    /// <summary>The story whose page it is; null where it is no story's.</summary>
    public ShownStory? Story { get; init; }

    /// <summary>The part of the story, as <see cref="StoryParts"/> names it; empty for the overview.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>Seconds after which the page asks again; 0: never.</summary>
    public int Refresh { get; init; }

    /// <summary>What has just been done, for the reader; empty where nothing.</summary>
    public string Notice { get; init; } = string.Empty;
}
