using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Stemma.Comparing;
using Stemma.Comparing.Entities;
using Stemma.Reading;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>What every format asks of a reviewed story, made once.</summary>
internal sealed class ExportedStory
{
    private const int IdDigits = 12;
    private const int LongestTitle = 150;
    private readonly Lazy<ImmutableArray<JudgedFigure>> figures;

    public ExportedStory(ReviewedStory reviewed, Uri? address = null)
    {
        Reviewed = reviewed;
        Address = address;
        Ids = new StoryIds(reviewed.Story);
        Entities = new EntityIndex(reviewed.Story.Entities);
        Id = IdOf(reviewed.Story);
        figures = new(() => JudgedFigures.Of(this));
    }

    public ReviewedStory Reviewed { get; }

    public Uri? Address { get; }

    public Story Story => Reviewed.Story;

    public StoryIds Ids { get; }

    public EntityIndex Entities { get; }

    /// <summary>Names the story by its articles: twelve hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The figures as people have judged them, in the story's order; rejected ones are left out.</summary>
    public ImmutableArray<JudgedFigure> Figures => figures.Value;

    /// <summary>The outlet where one is stated; else the file’s name or the address; on one line, never empty.</summary>
    public static string OutletOf(ArticleReading reading) => FirstOf(ArticleNames.Of(reading), reading.Article.Name, "unnamed");

    /// <summary>The headline where one is stated; else the first line of the text, shortened; on one line, never empty.</summary>
    public static string TitleOf(ArticleReading reading)
    {
        var text = reading.Article.Text.Content.AsSpan().TrimStart();
        var end = text.IndexOf('\n');
        var firstLine = OneLine.Cut(OneLine.Of((end < 0 ? text : text[..end]).ToString()), LongestTitle);
        return FirstOf(reading.Article.Title.Value ?? string.Empty, firstLine, "untitled");
    }

    /// <summary>The day of publication, or the first day that it may be; empty where nothing is known.</summary>
    public static string DayOf(ArticleReading reading) =>
        reading.Published.Days is { } days ? JsonWords.Of(days.From) : string.Empty;

    /// <summary>Where the article can be read: its address on the web, or else a name made from its text.</summary>
    public static string SourceOf(ArticleReading reading) => WebAddressOf(reading) ?? ContentNameOf(reading);

    /// <summary>The article's address on the web; null where it states none that a browser could open.</summary>
    public static string? WebAddressOf(ArticleReading reading) =>
        Uri.TryCreate(reading.Article.Url.Value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;

    /// <summary><c>urn:sha-256:</c> and the digest of the article's text in UTF-8.</summary>
    public static string ContentNameOf(ArticleReading reading) =>
        "urn:sha-256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reading.Article.Text.Content)));

    /// <summary>The name of an item for the outside world: <c>urn:x-stemma:STORY:f1</c>.</summary>
    public string Urn(string item) => $"urn:x-stemma:{Id}:{item}";

    private static string FirstOf(params string[] texts) => texts.Select(OneLine.Of).First(text => text.Length > 0);

    private static string IdOf(Story story)
    {
        var articles = string.Join(' ', story.Articles.Select(reading => reading.Article.Id.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(articles)))[..IdDigits];
    }
}
