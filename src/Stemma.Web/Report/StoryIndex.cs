using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Text;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Report;

/// <summary>A story with the ways from each item to those that point at it: what the components read.</summary>
public sealed class StoryIndex
{
    private readonly Dictionary<ItemRef, int> figureOfClaim;
    private readonly Dictionary<ItemRef, int> groupOfQuote;
    private readonly ILookup<ItemRef, int> conflictsOfClaim;
    private readonly ILookup<ArticleRef, int> relationsOfArticle;
    private readonly Dictionary<ArticleRef, int> familyOfArticle;
    private readonly ImmutableArray<string> labels;

    private readonly IStoryLinks links;

    /// <param name="reviewed">The story that is shown, with what people have decided.</param>
    /// <param name="links">Where its items are shown; on the same page where it is not given.</param>
    public StoryIndex(ReviewedStory reviewed, IStoryLinks? links = null)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        var story = reviewed.Story;
        this.links = links ?? ReportLinks.OnePage;
        Reviewed = reviewed;
        Story = story;
        Ids = new StoryIds(story);
        Counts = StoryCounts.Of(story);
        figureOfClaim = Positions(story.Figures, figure => figure.Claims);
        groupOfQuote = Positions(story.QuoteGroups, group => group.Quotes);
        familyOfArticle = Positions(story.Families, family => family.Articles);
        conflictsOfClaim = story
            .Conflicts.SelectMany((conflict, index) => conflict.Claims.Select(claim => (claim, index)))
            .ToLookup(pair => pair.claim, pair => pair.index);
        relationsOfArticle = story
            .Relations.SelectMany((relation, index) => new[] { (relation.From, index), (relation.To, index) })
            .ToLookup(pair => pair.Item1, pair => pair.index);
        labels = ArticleLabels.Of(story);
        Articles = [.. Enumerable.Range(0, story.Articles.Length).Select(index => new ArticleRef(index))];
    }

    /// <summary>The story with what people have decided.</summary>
    public ReviewedStory Reviewed { get; }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>Where an item is shown, by its id or anchor.</summary>
    public string Href(string id) => links.Href(this, id);

    /// <summary>Where the line of a claim in its figure is shown; empty where it belongs to no figure.</summary>
    public string LedgerHref(ItemRef claim) =>
        FigureOf(claim) is >= 0 and var figure ? links.HrefIn(StoryIds.Figure(figure), LedgerId(claim)) : string.Empty;

    /// <summary>Where a person decides on an item; empty where nobody does, as in a report.</summary>
    public string ReviewHref(string id) => links.ReviewHref(id);

    /// <summary>The names of its items, which are the report's anchors.</summary>
    public StoryIds Ids { get; }

    /// <summary>What the story is called; where no article has a headline, the first words of the first.</summary>
    public string Title =>
        Reviewed.Title.Length > 0 ? Reviewed.Title
        : Articles.IsEmpty ? "No articles"
        : Articles.Select(Headline).FirstOrDefault(headline => headline.Length > 0, "Untitled story");

    /// <summary>Every article, in the story's order.</summary>
    public ImmutableArray<ArticleRef> Articles { get; }

    /// <summary>How many articles, outlets and origins the story has.</summary>
    public StoryCounts Counts { get; }

    /// <summary>A short name for an article: its outlet, or else its file's name; numbered where two would be the same.</summary>
    public string Label(ArticleRef article) => labels[article.Index];

    /// <summary>The headline, or else the first words.</summary>
    public string Headline(ArticleRef article)
    {
        var reading = Story[article];
        if (reading.Article.Title.IsKnown)
        {
            return reading.Article.Title.Value;
        }

        var paragraphs = reading.Text.Paragraphs;
        var first = paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Headline);
        first = first.Span.IsEmpty && paragraphs.Length > 0 ? paragraphs[0] : first;
        return Shortened(reading.Article.Text.ToString(first.Span).ReplaceLineEndings(" "), 140);
    }

    /// <summary>The claim that a reference points at.</summary>
    public Claim Claim(ItemRef claim) => Story[claim.Article].Claims[claim.Index];

    /// <summary>The quote that a reference points at.</summary>
    public Quote Quote(ItemRef quote) => Story[quote.Article].Speech.Quotes[quote.Index];

    /// <summary>The words of a stretch.</summary>
    public string Words(ArticleSpan span) => Story[span.Article].Article.Text.ToString(span.Span);

    /// <summary>Position of the figure that a claim belongs to; −1 where it belongs to none.</summary>
    public int FigureOf(ItemRef claim) => figureOfClaim.GetValueOrDefault(claim, -1);

    /// <summary>Position of the group of wordings that a quote belongs to; −1 where it stands alone.</summary>
    public int GroupOf(ItemRef quote) => groupOfQuote.GetValueOrDefault(quote, -1);

    /// <summary>Position of an article's family; −1 where it has none.</summary>
    public int FamilyOf(ArticleRef article) => familyOfArticle.GetValueOrDefault(article, -1);

    /// <summary>Positions of the conflicts in which a claim stands.</summary>
    public IEnumerable<int> ConflictsOf(ItemRef claim) => conflictsOfClaim[claim];

    /// <summary>Positions of the relations of an article.</summary>
    public IEnumerable<int> RelationsOf(ArticleRef article) => relationsOfArticle[article];

    /// <summary>The id of a claim's line in the ledger, apart from the claim's own words in the article.</summary>
    public string LedgerId(ItemRef claim) => $"in-{Ids.Claim(claim)}";

    /// <summary>The anchor nearest to a stretch: the claim, quote or caveat that it meets, or else its article.</summary>
    public string AnchorOf(ArticleSpan span)
    {
        var reading = Story[span.Article];
        ItemRef Item(int position) => new(span.Article, position);
        var claim = Nearest(reading.Claims, claim => claim.Span, span.Span);
        if (claim >= 0)
        {
            return Ids.Claim(Item(claim));
        }

        var quote = Nearest(reading.Speech.Quotes, quote => quote.Span, span.Span);
        if (quote >= 0)
        {
            return Ids.Quote(Item(quote));
        }

        var caveat = Nearest(reading.Caveats, caveat => caveat.Span, span.Span);
        return caveat >= 0 ? Ids.Caveat(Item(caveat)) : Ids.Article(span.Article);
    }

    private static int Nearest<T>(ImmutableArray<T> items, Func<T, TextSpan> spanOf, TextSpan span)
    {
        var (best, overlap) = (-1, 0);
        for (var position = 0; position < items.Length; position++)
        {
            if (spanOf(items[position]).OverlapLength(span) is var length && length > overlap)
            {
                (best, overlap) = (position, length);
            }
        }

        return best;
    }

    /// <summary>The id of the words in which an article speaks of a piece of evidence.</summary>
    public static string MentionId(int evidence, int mention) =>
        string.Create(CultureInfo.InvariantCulture, $"{StoryIds.Evidence(evidence)}-{mention + 1}");

    /// <summary>The id of a passage's words in one of its two articles.</summary>
    public static string PassageId(int relation, int passage, bool inTo) =>
        string.Create(CultureInfo.InvariantCulture, $"{StoryIds.Relation(relation)}-p{passage + 1}{(inTo ? "b" : "a")}");

    /// <summary>What a figure counts, in the commonest words of its claims: <c>soldiers</c>; empty where nobody says.</summary>
    public string SubjectOf(Figure figure) => Shortened(FigureWords.SubjectOf(Story, figure), 60);

    /// <summary>At most <paramref name="length"/> characters, cut at a space where there is one, with an ellipsis where cut.</summary>
    internal static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length - 1);
        var end = cut > length / 2 ? cut : length - 1;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end] + "…";
    }

    private static Dictionary<T, int> Positions<TItem, T>(ImmutableArray<TItem> items, Func<TItem, ImmutableArray<T>> membersOf)
        where T : notnull
    {
        var positions = new Dictionary<T, int>();
        for (var index = 0; index < items.Length; index++)
        {
            foreach (var member in membersOf(items[index]))
            {
                positions.TryAdd(member, index);
            }
        }

        return positions;
    }
}
