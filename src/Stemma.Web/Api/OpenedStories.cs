using System.Runtime.CompilerServices;
using Stemma.Comparing;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Api;

/// <summary>Stories with what answers need, made once for each revision.</summary>
/// <param name="desk">Where the stories are.</param>
/// <param name="patience">How long a client waits for the reading of a story.</param>
internal sealed class OpenedStories(StoryDesk desk, TimeSpan patience)
{
    /// <summary>As long as clients commonly wait for an answer, and a little less.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(20);

    private readonly ConditionalWeakTable<ReviewedStory, OpenedStory> opened = [];

    /// <summary>The story as it is now.</summary>
    /// <exception cref="StoryBeingReadException">Its reading takes longer than a client should wait; it goes on.</exception>
    /// <exception cref="Workspace.Stories.StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public async Task<OpenedStory> OpenAsync(long key, CancellationToken cancellation)
    {
        var view = await desk.LookAsync(key, patience, cancellation);
        return view is { Progress: null, Story: { } story }
            ? opened.GetValue(story, static reviewed => new OpenedStory(reviewed))
            : throw new StoryBeingReadException(view.Progress ?? new ReadingProgress(0, 0));
    }
}

/// <summary>One revision of a story.</summary>
/// <param name="reviewed">The story with what people have decided.</param>
internal sealed class OpenedStory(ReviewedStory reviewed)
{
    private readonly Lazy<StoryItems> items = new(() => new StoryItems(reviewed.Story));
    private readonly Lazy<StorySubjects> subjects = new(() => new StorySubjects(reviewed.Story));

    /// <summary>With what people have decided.</summary>
    public ReviewedStory Reviewed => reviewed;

    /// <summary>As the machine reads it.</summary>
    public Story Story => reviewed.Story;

    /// <summary>In the story format.</summary>
    public StoryItems Items => items.Value;

    /// <summary>What people decide on.</summary>
    public StorySubjects Subjects => subjects.Value;
}

/// <summary>The story's reading takes longer than anybody should wait for an answer.</summary>
/// <param name="progress">How far it is.</param>
internal sealed class StoryBeingReadException(ReadingProgress progress)
    : Exception($"The story is being read: {progress.Done} of {progress.Total} articles so far. Ask again in a few seconds.")
{
    /// <summary>How far it is.</summary>
    public ReadingProgress Progress { get; } = progress;
}
