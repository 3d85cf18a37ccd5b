using System.Collections.Immutable;
using Stemma.Comparing.Rulings;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>What the words of a story's articles are read as, before any decision.</summary>
internal sealed class ReadWords
{
    private readonly HashSet<ArticleId> articles;
    private readonly HashSet<(SubjectKind, ItemKey)> items = [];

    public ReadWords(ImmutableArray<ArticleReading> readings)
    {
        articles = [.. readings.Select(reading => reading.Article.Id)];
        foreach (var reading in readings)
        {
            items.UnionWith(reading.Claims.Select(claim => (SubjectKind.Claim, ItemKey.Of(reading, claim))));
            items.UnionWith(reading.Speech.Quotes.Select(quote => (SubjectKind.Quote, ItemKey.Of(reading, quote))));
            items.UnionWith(reading.Entities.Select(entity => (SubjectKind.Entity, ItemKey.Of(reading, entity))));
        }
    }

    /// <summary>What a decision stands on and what is not there any more, in words for a person; null where nothing is missing.</summary>
    public string? Missing(Decision decision)
    {
        var subjects = decision.Others.Prepend(decision.Subject).ToList();
        return subjects.Exists(subject => subject.Words.Length > 0 && !subject.Words.Any(word => articles.Contains(word.Article)))
                ? "The article it stands on is no longer in the story."
            : decision.Subject.Kind == SubjectKind.Relation
            && !decision.Subject.Words.All(word => articles.Contains(word.Article))
                ? "One of the two articles is no longer in the story."
            : subjects.Exists(subject => ItemKindOf(subject.Kind) is { } kind && !subject.Words.Any(word => IsRead(kind, word)))
                ? "Its words are no longer read so."
            : null;
    }

    private static SubjectKind? ItemKindOf(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.Claim or SubjectKind.Figure => SubjectKind.Claim,
            SubjectKind.Quote or SubjectKind.QuoteGroup => SubjectKind.Quote,
            SubjectKind.Entity => SubjectKind.Entity,
            _ => null,
        };

    private bool IsRead(SubjectKind kind, WordAnchor word) =>
        items.Contains((kind, new ItemKey(word.Article, word.Span, word.Aspect)));
}
