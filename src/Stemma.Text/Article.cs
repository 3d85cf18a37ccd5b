using System.Collections.Immutable;

namespace Stemma.Text;

/// <summary>One article as received: its text, and what its file or page says of itself.</summary>
public sealed record Article
{
    /// <summary>Made from the text and the outlet.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The names of the files, or the addresses, under which it came; at least one, in ordinal order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>What all spans count in.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The headline, where the file or page states one.</summary>
    public Stated Title { get; init; } = Stated.Nothing;

    /// <summary>The publisher's name as stated, such as <c>Harbour Gazette</c>.</summary>
    public Stated Outlet { get; init; } = Stated.Nothing;

    /// <summary>The authors as stated.</summary>
    public Stated Byline { get; init; } = Stated.Nothing;

    /// <summary>The canonical address.</summary>
    public Stated Url { get; init; } = Stated.Nothing;

    /// <summary>The language as an IETF tag such as <c>en</c>.</summary>
    public Stated Language { get; init; } = Stated.Nothing;

    /// <summary>When it was first published.</summary>
    public StatedTime Published { get; init; } = StatedTime.Nothing;

    /// <summary>When it was last changed; apart from <see cref="Published"/>.</summary>
    public StatedTime Updated { get; init; } = StatedTime.Nothing;

    /// <summary>Stretches that the page's structure, rather than its words, shows to be no part of the article; ascending.</summary>
    public ImmutableArray<MarkedBoilerplate> MarkedBoilerplate { get; init; } = [];

    /// <summary>The posts of a live page, where the page's structure tells when each was written; ascending, apart from one another.</summary>
    public ImmutableArray<MarkedPost> MarkedPosts { get; init; } = [];

    /// <summary>The first of <see cref="Names"/>.</summary>
    public string Name => Names[0];

    /// <summary>The article with the id that its text and outlet give it: to be asked for when what is stated is known.</summary>
    public Article Identified() => this with { Id = ArticleId.Of(Text, Outlet.Value) };

    /// <summary>An article of this text under one name, of no outlet.</summary>
    public static Article Of(string name, string text)
    {
        var source = new SourceText(text);
        return new Article
        {
            Id = ArticleId.Of(source),
            Names = [name],
            Text = source,
        };
    }
}

/// <summary>A stretch that is no part of the article, as the page's own structure shows.</summary>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct MarkedBoilerplate(TextSpan Span, BoilerplateKind Kind);

/// <summary>One post of a live page: a page of short entries, each with a time of its own.</summary>
/// <param name="Span">Where in the article's text, from its first block to the next post.</param>
/// <param name="At">When it was written, as the page states it.</param>
public readonly record struct MarkedPost(TextSpan Span, StatedTime At);

/// <summary>What a stretch is that stands with an article but is not its reporting.</summary>
public enum BoilerplateKind
{
    /// <summary>An advertisement, or a call to subscribe, follow, donate, download.</summary>
    Advert,

    /// <summary>Menus, links to other articles, share buttons, comment forms.</summary>
    Navigation,

    /// <summary>Words under a picture or a video.</summary>
    Caption,

    /// <summary>Who took the picture, wrote, edited, owns the text.</summary>
    Credit,

    /// <summary>Statements of policy: editorial standards, corrections policy, copyright, privacy.</summary>
    Policy,

    /// <summary>Anything else.</summary>
    Other,
}
