using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Names;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Comparing.Rulings;

/// <summary>Puts people's readings of claims in the place of the machine's.</summary>
internal static class ClaimRulings
{
    /// <summary>The readings, with rejected claims left out and corrected ones corrected.</summary>
    public static ImmutableArray<ArticleReading> Apply(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<ClaimRuling> rulings
    )
    {
        if (rulings.IsEmpty)
        {
            return articles;
        }

        var byClaim = rulings.GroupBy(ruling => ruling.Claim).ToDictionary(same => same.Key, same => same.Last());
        var touched = rulings.Select(ruling => ruling.Claim.Article).ToHashSet();
        return
        [
            .. articles.Select(reading =>
                touched.Contains(reading.Article.Id)
                    ? reading with
                    {
                        Claims = [.. reading.Claims.Select(claim => Apply(reading, claim, byClaim)).OfType<Claim>()],
                    }
                    : reading
            ),
        ];
    }

    private static Claim? Apply(ArticleReading reading, Claim claim, Dictionary<ItemKey, ClaimRuling> rulings) =>
        !rulings.TryGetValue(ItemKey.Of(reading, claim), out var ruling) ? claim
        : ruling.Rejected ? null
        : claim with
        {
            Count = CountOf(claim, ruling),
            Attribution = ruling.Source is { } source ? [AttributionTo(reading, claim, source, ruling)] : claim.Attribution,
            Places = ruling.Place is { } place ? [PhraseOf(reading, claim, place)] : claim.Places,
            Time = ruling.Days is { } days ? new ClaimTime(days, days.ToString(), claim.Time?.Span ?? claim.Span) : claim.Time,
            Why = new Explanation("ruling.claim", [ruling.Because, .. claim.Why.Reasons]),
        };

    private static Reading.Quantities.Quantity CountOf(Claim claim, ClaimRuling ruling) =>
        ruling.Low is null && ruling.High is null
            ? claim.Count
            : claim.Count with
            {
                Low = ruling.Low,
                High = ruling.High,
                Approximate = false,
                Implied = false,
                Why = Explanation.Of("ruling.claim", ruling.Because),
            };

    private static Attribution AttributionTo(ArticleReading reading, Claim claim, string source, ClaimRuling ruling)
    {
        var phrase = PhraseOf(reading, claim, source);
        return new Attribution(
            claim.Span,
            phrase,
            source,
            claim.Attribution.IsEmpty ? phrase : claim.Attribution[0].Cue,
            phrase.Entity.IsKnown ? SourceStanding.Named : SourceStanding.Unknown,
            null,
            Explanation.Of("ruling.claim", ruling.Because)
        );
    }

    /// <summary>A person's words, tied to the article's own entity where it has one of that name; they stand at the claim, for they need not be in the article.</summary>
    private static Phrase PhraseOf(ArticleReading reading, Claim claim, string name)
    {
        for (var index = 0; index < reading.Entities.Length; index++)
        {
            var entity = reading.Entities[index];
            if (IsCalled(entity, name))
            {
                return new Phrase(entity.Mentions[0].Span, name, new EntityRef(index));
            }
        }

        return new Phrase(claim.Span, name, EntityRef.None);
    }

    private static bool IsCalled(Entity entity, string name) =>
        name.Equals(entity.Name, StringComparison.OrdinalIgnoreCase)
        || entity.Mentions.Any(mention => name.Equals(mention.Text, StringComparison.OrdinalIgnoreCase));
}
