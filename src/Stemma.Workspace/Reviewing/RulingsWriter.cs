using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing.Rulings;
using Stemma.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>Turns the decisions that change a reading into what the comparison obeys.</summary>
internal static class RulingsWriter
{
    /// <param name="standing">The decisions that hold, by number.</param>
    public static StoryRulings Write(ImmutableArray<Decision> standing) =>
        new()
        {
            Claims =
            [
                .. Of(standing, SubjectKind.Claim)
                    .GroupBy(decision => decision.Subject)
                    .Select(ClaimRulingOf)
                    .OfType<ClaimRuling>(),
            ],
            Relations = [.. Of(standing, SubjectKind.Relation).Select(RelationRulingOf).OfType<RelationRuling>()],
            Names = JoinsOf(standing, SubjectKind.Entity),
            Quotes = JoinsOf(standing, SubjectKind.QuoteGroup),
            Figures = JoinsOf(standing, SubjectKind.Figure),
        };

    private static IEnumerable<Decision> Of(ImmutableArray<Decision> standing, SubjectKind kind) =>
        standing.Where(decision => decision.Subject.Kind == kind);

    private static ClaimRuling? ClaimRulingOf(IGrouping<Subject, Decision> decisions)
    {
        var review = new ItemReview([.. decisions]);
        var correction = review.Correction;
        return review.Accepted != false && correction is null
            ? null
            : new ClaimRuling(
                KeyOf(decisions.Key.Words[0]),
                Because(decisions.Last(decision => decision.Act is Act.Reject or Act.CorrectClaim))
            )
            {
                Rejected = review.Accepted == false,
                Low = correction?.Low,
                High = correction?.High,
                Source = correction?.Source,
                Place = correction?.Place,
                Days = correction is { From: { } from }
                    ? new DateRange(from, correction.To is { } to && to >= from ? to : from)
                    : null,
            };
    }

    private static RelationRuling? RelationRulingOf(Decision decision) =>
        decision.Subject.Words is not [var one, var other] ? null
        : decision.Act is Act.Relate relate
            ? new RelationRuling(one.Article, other.Article, relate.Kind, relate.From, Because(decision))
        : decision.Act is Act.Reject ? new RelationRuling(one.Article, other.Article, null, null, Because(decision))
        : null;

    private static ImmutableArray<JoinRuling> JoinsOf(ImmutableArray<Decision> standing, SubjectKind kind) =>
        [.. Of(standing, kind).Select(JoinOf).OfType<JoinRuling>()];

    private static JoinRuling? JoinOf(Decision decision)
    {
        var words = decision.Subject.Words.Select(KeyOf).ToImmutableArray();
        var other = decision.Others.SelectMany(subject => subject.Words).Select(KeyOf).ToImmutableArray();
        return decision.Act switch
        {
            Act.Merge => new JoinRuling(words, other, true, Because(decision)),
            Act.Split => new JoinRuling([.. words.Except(other)], other, false, Because(decision)),
            // Who accepts, grades or corrects it takes it for one: what comes in later does not take it apart.
            Act.Accept or Act.Grade or Act.CorrectFigure when words.Length > 1 => new JoinRuling(
                [words[0]],
                words[1..],
                true,
                Because(decision)
            ),
            _ => null,
        };
    }

    private static ItemKey KeyOf(WordAnchor word) => new(word.Article, word.Span, word.Aspect);

    private static string Because(Decision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"decided by {decision.By} on {decision.At:yyyy-MM-dd}")
        + (decision.Why.Length > 0 ? $": {decision.Why}" : string.Empty);
}
