using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Web.Api.Asked;

/// <summary>A story to be made.</summary>
internal sealed record NewStory
{
    /// <summary>Its title; empty for the machine's. A long one is cut at 300 characters.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Its articles; none for a story that is filled later. At most 1,000.</summary>
    public ImmutableArray<NewArticle> Articles { get; init; } = [];
}

/// <summary>What of a story is to be changed; what is null stays.</summary>
internal sealed record StoryUpdate
{
    /// <summary>Its title; empty: the machine's again.</summary>
    public string? Title { get; init; }

    /// <summary>open or closed.</summary>
    public string? State { get; init; }
}

/// <summary>A story that is to go into another.</summary>
/// <param name="Other">Its key.</param>
internal sealed record StoryMerge(long Other);

/// <summary>Articles that are to be a story of their own.</summary>
/// <param name="Articles">Their ids; at least one, and not all of the story's.</param>
internal sealed record StorySplit(ImmutableArray<string> Articles)
{
    /// <summary>The new story's title; empty for the machine's.</summary>
    public string Title { get; init; } = string.Empty;
}

/// <summary>A page of the public web.</summary>
/// <param name="Address">The whole address, as a browser shows it.</param>
internal sealed record PageToFetch(string Address);

/// <summary>An article that a client has as text.</summary>
/// <param name="Text">The article: plain text, or the HTML of its page.</param>
internal sealed record NewArticle(string Text)
{
    /// <summary>Its headline.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Its publisher.</summary>
    public string Outlet { get; init; } = string.Empty;

    /// <summary>Its authors.</summary>
    public string Byline { get; init; } = string.Empty;

    /// <summary>Where it was published on the web.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>When it was first published: a day such as 2026-03-14, or an instant such as 2026-03-14T08:00:00Z.</summary>
    public string Published { get; init; } = string.Empty;

    /// <summary>When it was last changed, likewise.</summary>
    public string Updated { get; init; } = string.Empty;

    /// <summary>Its language, such as en.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>The article as the archive keeps it: a page as it is, a text in a JSON object with the fields beside it.</summary>
    public Capture ToCapture()
    {
        var isPage = Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);
        var name =
            Address.Length > 0 ? Address
            : Outlet.Length > 0 ? Outlet
            : "article";
        return new Capture
        {
            Bytes = isPage
                ? [.. System.Text.Encoding.UTF8.GetBytes(Text)]
                : [.. JsonSerializer.SerializeToUtf8Bytes(Fields(), ApiJson.Options)],
            Name = name,
            MediaType = isPage ? "text/html; charset=utf-8" : "application/json",
            Address = Address,
        };
    }

    private Dictionary<string, string> Fields() =>
        new (string Name, string Value)[]
        {
            ("title", Title),
            ("outlet", Outlet),
            ("byline", Byline),
            ("url", Address),
            ("published", Published),
            ("updated", Updated),
            ("language", Language),
            ("text", Text),
        }
            .Where(field => field.Value.Length > 0)
            .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
}
