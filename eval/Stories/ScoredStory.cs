using System.Collections.Immutable;

namespace Stemma.Eval.Stories;

/// <summary>A story file whose spans are turned into <see cref="Stretch"/>es, in which the gold's snippets can be looked up.</summary>
public sealed class ScoredStory
{
    private readonly ImmutableArray<ScoredArticle> articles;
    private readonly Dictionary<string, ScoredArticle> byId = new(StringComparer.Ordinal);

    /// <param name="file">The story; article ids are expected to differ.</param>
    public ScoredStory(StoryFile file)
    {
        File = file;
        articles = [.. file.Articles.OrEmpty().Select(article => new ScoredArticle(article))];
        foreach (var article in articles)
        {
            byId[article.Part.Id] = article;
        }
    }

    /// <summary>The story as it was read.</summary>
    public StoryFile File { get; }

    /// <summary>The articles, in the story's order.</summary>
    public IEnumerable<ScoredArticle> Articles => articles;

    /// <summary>File name without extension of the article of an id; null where the story has none.</summary>
    public string? StemOf(string? id) => id is not null && byId.TryGetValue(id, out var article) ? article.Stem : null;

    /// <summary>The stretch of a span; null where it is missing, empty, or not one of its article.</summary>
    public Stretch? StretchOf(SpanPart? span) =>
        span?.Article is { } id && byId.TryGetValue(id, out var article) ? article.StretchOf(span.Start, span.End) : null;

    /// <summary>The characters that a snippet covers in the article of that name; null where its words are not there.</summary>
    public Stretch? Find(string stem, string snippet) =>
        articles
            .Where(article => article.Stem == stem)
            .Select(article => article.Find(snippet))
            .FirstOrDefault(found => found is not null);

    /// <summary>The words of a stretch, with its article's name.</summary>
    public string Tell(Stretch stretch) =>
        $"{stretch.Stem}: {articles.First(article => article.Stem == stretch.Stem).WordsOf(stretch)}";

    /// <inheritdoc cref="Find(string, string)"/>
    public Stretch? Find(GoldPassage passage) => Find(passage.Article, passage.Snippet);
}

/// <summary>An article of a <see cref="ScoredStory"/>.</summary>
public sealed class ScoredArticle
{
    private const int InsideCharacter = -1;

    private readonly string text;
    private readonly string folded;
    private readonly int[] characters;

    /// <param name="part">The article as it was read.</param>
    public ScoredArticle(ArticlePart part)
    {
        Part = part;
        Stem = StemOf(part.Name ?? part.Id);
        text = part.Text ?? "";
        folded = Wording.FoldInPlace(text);
        characters = CharacterAtUnit(text);
    }

    /// <summary>The article as it was read.</summary>
    public ArticlePart Part { get; }

    /// <summary>Its file name without folder and extension.</summary>
    public string Stem { get; }

    /// <summary>The stretch between two UTF-16 positions; null where it is empty, out of bounds, or splits a character.</summary>
    public Stretch? StretchOf(int? start, int? end) =>
        start < end && CharacterAt(start) is { } first && CharacterAt(end) is { } last ? new Stretch(Stem, first, last) : null;

    /// <summary>The characters that a snippet covers, as it stands or but for case and the style of quotation marks; null where it is not there.</summary>
    public Stretch? Find(string snippet) => Find(text, snippet) ?? Find(folded, Wording.FoldInPlace(snippet));

    /// <summary>The words of a stretch of this article.</summary>
    public string WordsOf(Stretch stretch) =>
        text[Array.IndexOf(characters, stretch.Start)..Array.IndexOf(characters, stretch.End)];

    private Stretch? Find(string within, string words)
    {
        var at = within.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = Wording.Characters(within.AsSpan(0, at));
        return new Stretch(Stem, start, start + Wording.Characters(words));
    }

    private int? CharacterAt(int? unit) =>
        unit >= 0 && unit < characters.Length && characters[unit.Value] != InsideCharacter ? characters[unit.Value] : null;

    private static int[] CharacterAtUnit(string text)
    {
        var characters = new int[text.Length + 1];
        for (int unit = 0, character = 0; unit <= text.Length; unit++, character++)
        {
            characters[unit] = character;
            if (unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]))
            {
                characters[++unit] = InsideCharacter;
            }
        }

        return characters;
    }

    private static string StemOf(string name)
    {
        var trimmed = name.TrimEnd('/');
        var file = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        return dot < 0 ? file : file[..dot];
    }
}
