using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>Says what changed between a claim and the one it comes from.</summary>
internal static class ClaimChanges
{
    /// <summary>Every change on a step of derivation; between articles that pass on one source only changes of that source’s words.</summary>
    public static IEnumerable<Drift> Of(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var changes =
            step.EitherWay ? Losses(step, articles)
            : step.Derived
                ? Number(step)
                    .Concat(Scope(step))
                    .Concat(Hedges(step, articles))
                    .Concat(Attribution(step, articles))
                    .Concat(Subject(step))
                    .Concat(Place(step))
                    .Concat(Time(step))
                    .Concat(Caveats(step, articles))
            : SharesSource(step) ? Scope(step).Where(change => change.Kind == DriftKind.ScopeNarrowed)
            : [];
        return changes.Select(change => new Drift(
            change.Kind,
            DriftOn.Claims,
            step.From.Item,
            step.To.Item,
            change.Detail,
            Why(step, change.Kind)
        ));
    }

    /// <summary>Which way a claim went is seen from what it lost: doubt and precision seldom come back.</summary>
    private static IEnumerable<(DriftKind Kind, string Detail)> Losses(ClaimStep step, ImmutableArray<ArticleReading> articles) =>
        Number(step)
            .Where(change =>
                change.Kind == DriftKind.BoundDropped
                || (change.Kind == DriftKind.NumberChanged && step.From.Article.Index < step.To.Article.Index)
            )
            .Concat(Scope(step).Where(change => change.Kind == DriftKind.ScopeNarrowed))
            .Concat(Hedges(step, articles).Where(change => change.Kind == DriftKind.HedgeDropped))
            .Concat(Attribution(step, articles).Where(change => change.Kind == DriftKind.AttributionDropped))
            .Concat(Caveats(step, articles));

    private static Explanation Why(ClaimStep step, DriftKind kind) =>
        Explanation.Of(
            $"drift.{kind.ToString().ToLowerInvariant()}",
            step.EitherWay ? "one article derives from the other"
                : step.Derived ? "the article derives from the other"
                : "both pass on one source",
            step.From.Claim.Count.Wording == step.To.Claim.Count.Wording
                ? "the same words of number"
                : $"«{step.From.Claim.Count.Wording}» and «{step.To.Claim.Count.Wording}»"
        );

    private static IEnumerable<(DriftKind Kind, string Detail)> Number(ClaimStep step)
    {
        var (from, to) = (step.From.Claim.Count, step.To.Claim.Count);
        var detail = $"{from.Wording} → {to.Wording}";
        if (CountFits.Of(from, to) != CountFit.Equal)
        {
            // «One of those killed» counts some of «four killed», and contradicts nobody.
            if (!step.IsUpdate && step.From.IsPart == step.To.IsPart)
            {
                yield return (DriftKind.NumberChanged, detail);
            }
        }
        else if (IsBound(from) && IsExact(to))
        {
            yield return (DriftKind.BoundDropped, detail);
        }
        else if (IsExact(from) && IsBound(to))
        {
            yield return (DriftKind.BoundAdded, detail);
        }
    }

    private static bool IsBound(Reading.Quantities.Quantity count) => count.Low is null != count.High is null;

    private static bool IsExact(Reading.Quantities.Quantity count) => count.Low is not null && count.Low == count.High;

    private static IEnumerable<(DriftKind Kind, string Detail)> Scope(ClaimStep step)
    {
        var (from, to) = (step.From.Measure, step.To.Measure);
        if (CountFits.Of(step.From.Claim.Count, step.To.Claim.Count) == CountFit.Different || AreTwoPersons(step))
        {
            yield break;
        }

        if (from == Measure.Casualties && to is Measure.Killed or Measure.Injured)
        {
            yield return (DriftKind.ScopeNarrowed, $"killed or injured → {to.ToString().ToLowerInvariant()}");
        }
        else if (to == Measure.Casualties && from is Measure.Killed or Measure.Injured)
        {
            yield return (DriftKind.ScopeWidened, $"{from.ToString().ToLowerInvariant()} → killed or injured");
        }
    }

    /// <summary>Persons without a number who are called differently may be two: <c>shot another person</c>, <c>the gunman was killed</c>.</summary>
    private static bool AreTwoPersons(ClaimStep step) =>
        step.From.Claim.Count.Implied && step.To.Claim.Count.Implied && step.From.Head != step.To.Head;

    private static IEnumerable<(DriftKind Kind, string Detail)> Hedges(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var (from, to) = (step.From.Claim.Hedges, step.To.Claim.Hedges);
        if (IsHeadline(step.To, articles) || IsHeadline(step.From, articles))
        {
            yield break;
        }

        if (from.Length > 0 && to.Length == 0 && step.After.All(claim => claim.Claim.Hedges.Length == 0))
        {
            yield return (DriftKind.HedgeDropped, $"«{from[0]}» is lost");
        }
        else if (from.Length == 0 && to.Length > 0 && step.Before.All(claim => claim.Claim.Hedges.Length == 0))
        {
            yield return (DriftKind.HedgeAdded, $"«{to[0]}» is added");
        }
    }

    /// <summary>Only sources that the sentences themselves name: one that is carried over from another sentence may be misread in either article.</summary>
    private static IEnumerable<(DriftKind Kind, string Detail)> Attribution(
        ClaimStep step,
        ImmutableArray<ArticleReading> articles
    )
    {
        var (from, to) = (step.From, step.To);
        if (
            !NamesSource(from)
            || IsHeadline(to, articles)
            || IsHeadline(from, articles)
            || step.After.Any(claim => AreOfOneSource(from, claim))
        )
        {
            yield break; // what the article says once of the figure's source holds for its other sentences
        }

        var source = from.Sources[0];
        if (SourceMention.IsIn(to, articles[to.Article.Index], source))
        {
            yield break; // the words that name it stand there, however the sentence is read
        }

        if (!NamesSource(to))
        {
            yield return (DriftKind.AttributionDropped, $"{source.Name} → no source");
        }
        else if (
            !SourceMention.IsWhollyIn(from, articles[from.Article.Index], to.Sources[0])
            && !Renaming.IsOf(source, to.Sources[0], articles[from.Article.Index], articles[to.Article.Index])
        )
        {
            yield return (DriftKind.AttributionChanged, $"{source.Name} → {to.Sources[0].Name}");
        }
    }

    private static bool NamesSource(ClaimView claim) =>
        claim.Sources.Length > 0 && claim.Claim.Attribution[0].Source.Span.Overlaps(claim.Claim.Sentence);

    private static IEnumerable<(DriftKind Kind, string Detail)> Subject(ClaimStep step)
    {
        var (from, to) = (step.From, step.To);
        if (
            from.Head.Length > 0
            && to.Head.Length > 0
            && !IsSameNoun(from.Head, to.Head)
            && !PeopleClasses.IsAnybody(from.Head)
            && !PeopleClasses.IsAnybody(to.Head)
            && PeopleClasses.AreKinds(from.Head, to.Head)
        )
        {
            yield return (DriftKind.SubjectChanged, $"{from.Claim.Subject?.Text} → {to.Claim.Subject?.Text}");
        }
    }

    private static bool IsSameNoun(string first, string second) =>
        first == second
        || first.TrimEnd('s') == second.TrimEnd('s')
        || first.EndsWith(second, StringComparison.Ordinal)
        || second.EndsWith(first, StringComparison.Ordinal);

    private static IEnumerable<(DriftKind Kind, string Detail)> Place(ClaimStep step)
    {
        var (from, to) = (step.From.Claim.Places, step.To.Claim.Places);
        if (
            from.Length > 0
            && to.Length > 0
            && !from.Any(one =>
                to.Any(two => SourceNames(one.Text).Intersect(SourceNames(two.Text), StringComparer.OrdinalIgnoreCase).Any())
            )
        )
        {
            yield return (DriftKind.PlaceChanged, $"{from[^1].Text} → {to[^1].Text}");
        }
    }

    private static IEnumerable<string> SourceNames(string place) => place.Split(' ').Where(word => word.Length > 3);

    private static IEnumerable<(DriftKind Kind, string Detail)> Time(ClaimStep step)
    {
        if (step.From.Days is { } from && step.To.Days is { } to && !from.Overlaps(to))
        {
            yield return (DriftKind.TimeChanged, $"{step.From.Claim.Time?.Wording} → {step.To.Claim.Time?.Wording}");
        }
    }

    /// <summary>A caveat on the claim at the origin, and none of its kind near the claim that was passed on.</summary>
    private static IEnumerable<(DriftKind Kind, string Detail)> Caveats(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var from = articles[step.From.Article.Index];
        var to = articles[step.To.Article.Index];
        if (IsHeadline(step.From, articles) || IsHeadline(step.To, articles))
        {
            yield break;
        }

        foreach (var caveat in from.Caveats.Where(caveat => caveat.AppliesTo.Overlaps(step.From.Claim.Sentence)))
        {
            if (!to.Caveats.Any(other => other.Kind == caveat.Kind && IsNear(to, other.Span, step.To.Claim.Sentence)))
            {
                yield return (DriftKind.CaveatDropped, $"«{from.Text.Source.ToString(caveat.Span)}» is lost");
            }
        }
    }

    private static bool IsNear(ArticleReading reading, TextSpan first, TextSpan second) =>
        Math.Abs(reading.Text.SentenceAt(first.Start) - reading.Text.SentenceAt(second.Start)) <= 3;

    private static bool SharesSource(ClaimStep step) => AreOfOneSource(step.From, step.To);

    private static bool AreOfOneSource(ClaimView first, ClaimView second) =>
        first.Sources.Any(source => second.Sources.Any(source.IsSame));

    private static bool IsHeadline(ClaimView claim, ImmutableArray<ArticleReading> articles)
    {
        var text = articles[claim.Article.Index].Text;
        return text.Sentences.Length > 0
            && text.ParagraphOf(text.Sentences[text.SentenceAt(claim.Claim.Sentence.Start)]).Kind == ParagraphKind.Headline;
    }
}
