using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.Figures;

/// <summary>A claim with what is needed to hold it against others.</summary>
internal sealed class ClaimView
{
    private static readonly FrozenSet<string> Risen = EmbeddedList
        .Lines("Figures/en/risen.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    public ClaimView(ItemRef item, ArticleReading reading, EntityIndex entities)
    {
        Item = item;
        Claim = reading.Claims[item.Index];
        Published = reading.Published.Days;
        Head = SubjectWords.Head(Claim.Subject?.Text ?? string.Empty);
        Kinds = SubjectWords.Names(Claim.Subject?.Text ?? string.Empty);
        Person = PersonOf(item.Article, Claim, entities);
        Age = Claim.Count is { Low: 1, High: 1 } ? SubjectWords.Age(Claim.Subject?.Text ?? string.Empty) : -1;
        IsAnother = SubjectWords.IsAnother(Claim.Subject?.Text ?? string.Empty);
        IsHeadline = reading.Text.IsInHeadline(Claim.Sentence.Start);
        IsRisen = IsAfterARise(reading.Text);
        IsOfMore = Claim.Subject is { } subject && IsPartitive(reading, subject.Span);
        Context =
        [
            .. ContentWords.In(reading.Text, Claim.Sentence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        Clause = [.. ContentWords.In(reading.Text, Claim.Span).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Sources = [.. Claim.Attribution.Select(source => SourceKey.Of(item.Article, source, entities))];
    }

    public ItemRef Item { get; }

    public Claim Claim { get; }

    /// <summary>When the article was published; null where that is not known.</summary>
    public DateRange? Published { get; }

    /// <summary>The head noun of those counted, in small letters; empty where nothing is said of them.</summary>
    public string Head { get; }

    /// <summary>Capitalised words of those counted: <c>Somali</c>, <c>North</c> and <c>Korean</c>; ascending.</summary>
    public ImmutableArray<string> Kinds { get; }

    /// <summary>Position in the story's entities of the one person who is counted by name; −1 where it is nobody by name, or several.</summary>
    public int Person { get; }

    /// <summary>The age by which the one who is counted is told from others: 24 of <c>a 24-year-old man</c>; −1 where none is told.</summary>
    public int Age { get; }

    /// <summary>True for <c>another man</c>, <c>the other</c>: not the one told of before.</summary>
    public bool IsAnother { get; }

    /// <summary>The content words of the sentence; ascending.</summary>
    public ImmutableArray<string> Context { get; }

    /// <summary>The content words of the clause; ascending.</summary>
    public ImmutableArray<string> Clause { get; }

    /// <summary>Whose word it is, nearest first.</summary>
    public ImmutableArray<SourceKey> Sources { get; }

    /// <summary>True where the sentence itself says whose word it is; what is carried over from another sentence may be misread.</summary>
    public bool NamesSource => Sources.Length > 0 && Claim.Attribution[0].Source.Span.Overlaps(Claim.Sentence);

    public ArticleRef Article => Item.Article;

    public Measure Measure => Claim.Measure;

    public long? Low => Claim.Count.Low;

    public long? High => Claim.Count.High;

    /// <summary>The number that the words stand on, bounds apart; −1 where there is none.</summary>
    public long Number => Low ?? High ?? -1;

    /// <summary>True where some of those just counted are counted again: «two of whom», «including three children».</summary>
    public bool IsPart => IsOfMore || Head is "whom" or "which" or "them" or "these" or "those" || Claim.Why.Rule == "claim.part";

    /// <summary>True where it stands in the headline.</summary>
    public bool IsHeadline { get; }

    /// <summary>True where the article says that the number has grown: <c>the toll rose to 30</c>.</summary>
    public bool IsRisen { get; }

    /// <summary>True for <c>about 1,600 of the residents</c>: some of a number that is larger.</summary>
    private bool IsOfMore { get; }

    private static int PersonOf(ArticleRef article, Claim claim, EntityIndex entities) =>
        claim is { Count: { Low: 1, High: 1 }, Subject: { } subject }
        && entities.Of(article, subject.Entity) is >= 0 and var entity
        && entities.All[entity].Type == EntityType.Person
            ? entity
            : -1;

    /// <summary>«… rose to at least 30», «… rose on Monday to 30»: within a few words before the number.</summary>
    private bool IsAfterARise(TokenizedText text)
    {
        const int reach = 5;
        var to = text.TokenAt(Claim.Count.Span.Start) - 1;
        if (to < 1 || !text.Is(to, "to"))
        {
            return false;
        }

        for (var at = to - 1; at >= Math.Max(0, to - reach); at--)
        {
            if (Risen.Contains(text[at].ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPartitive(ArticleReading reading, TextSpan subject)
    {
        var text = reading.Text;
        var after = text.TokenAt(Claim.Count.Span.End);
        return text.Is(after, "of") && subject.Start >= Claim.Count.Span.End && subject.Start - Claim.Count.Span.End < 12;
    }

    public DateRange? Days => Claim.Time?.Days;
}
