using System.Collections.Immutable;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api.Answers;

/// <summary>A story of the archive.</summary>
/// <param name="Key">Which; in the addresses of everything that it has.</param>
/// <param name="Title">A person's, or else the machine's; empty where no article has a headline.</param>
/// <param name="State">open, closed, or merged.</param>
/// <param name="Revision">Grows with every change.</param>
/// <param name="Articles">How many it has.</param>
/// <param name="Outlets">How many outlets its articles name.</param>
/// <param name="Decisions">How many were ever made on it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ChangedAt">When it last changed.</param>
internal sealed record StorySummary(
    long Key,
    string Title,
    string State,
    long Revision,
    int Articles,
    int Outlets,
    int Decisions,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ChangedAt
)
{
    public static StorySummary Of(ListedStory story) =>
        new(
            story.Key,
            story.Title,
            story.State,
            story.Revision,
            story.Articles,
            story.Outlets,
            story.Decisions,
            story.CreatedAt,
            story.CreatedBy,
            story.ChangedAt
        );
}

/// <summary>A page of stories.</summary>
/// <param name="Stories">Those changed last first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record StoryList(ImmutableArray<StorySummary> Stories, int Total, string? Next);
