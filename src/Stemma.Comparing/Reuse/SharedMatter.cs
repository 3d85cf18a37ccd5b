using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>What two articles share beside quotations, measured in words.</summary>
/// <param name="From">Whose words are measured first.</param>
/// <param name="To">The other.</param>
/// <param name="Passages">All that they share, quotations included.</param>
/// <param name="OfFrom">Share of the first one's own words that passages cover; 0 to 1.</param>
/// <param name="OfTo">The same for the second.</param>
/// <param name="Literal">Own words of the first that stand in the second word for word, or nearly.</param>
/// <param name="LiteralOfFrom">Share of its own words that they are; 0 to 1.</param>
/// <param name="LiteralOfTo">Share of the second one's own words that stand in such passages; 0 to 1.</param>
/// <param name="Longest">The writer's own words, names and numbers apart, in the longest such passage.</param>
/// <param name="Retold">Sentences of the first that the second tells in other words.</param>
/// <param name="Reworded">Of these, the ones that share two words or more beside names and numbers, which any report of one event has.</param>
/// <param name="Voices">Speakers and sources whose words both pass on.</param>
/// <param name="QuotedVoices">Speakers whose words both quote.</param>
internal sealed record SharedMatter(
    OwnWords From,
    OwnWords To,
    ImmutableArray<Passage> Passages,
    double OfFrom,
    double OfTo,
    int Literal,
    double LiteralOfFrom,
    double LiteralOfTo,
    int Longest,
    int Retold,
    int Reworded,
    int Voices,
    int QuotedVoices
)
{
    private const int FewestWords = 2;

    /// <summary>The greater of both shares.</summary>
    public double Greater => Math.Max(OfFrom, OfTo);

    /// <summary>Passages that are no quotations.</summary>
    public int Told => Passages.Count(passage => !passage.Quoted);

    /// <summary>The same, seen from the second article.</summary>
    public SharedMatter Turned() =>
        this with
        {
            From = To,
            To = From,
            OfFrom = OfTo,
            OfTo = OfFrom,
            LiteralOfFrom = LiteralOfTo,
            LiteralOfTo = LiteralOfFrom,
            Passages =
            [
                .. Passages
                    .Select(passage => passage with { From = passage.To, To = passage.From })
                    .OrderBy(passage => passage.From)
                    .ThenBy(passage => passage.To),
            ],
        };

    /// <summary>Measures passages between two articles.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    /// <param name="passages">From the first to the second.</param>
    public static SharedMatter Of(OwnWords from, OwnWords to, ImmutableArray<Passage> passages)
    {
        var told = passages.Where(passage => !passage.Quoted).ToList();
        var literal = told.Where(passage => passage.Kind != PassageKind.Paraphrase).ToList();
        return new SharedMatter(
            from,
            to,
            passages,
            from.ShareOf(told.Select(passage => passage.From.Span)),
            to.ShareOf(told.Select(passage => passage.To.Span)),
            literal.Sum(passage => from.CountIn(passage.From.Span)),
            from.ShareOf(literal.Select(passage => passage.From.Span)),
            to.ShareOf(literal.Select(passage => passage.To.Span)),
            literal.Select(passage => from.WordingIn(passage.From.Span)).DefaultIfEmpty().Max(),
            told.Count - literal.Count,
            told.Count(passage => passage.Kind == PassageKind.Paraphrase && SharesWording(from, to, passage)),
            SharedVoices.Count(from.Voices, to.Voices, passages),
            SharedVoices.Count(from.Voices, to.Voices, passages.Where(passage => passage.Quoted))
        );
    }

    private static bool SharesWording(OwnWords from, OwnWords to, Passage passage) =>
        from.TermsIn(passage.From.Span).Intersect(to.TermsIn(passage.To.Span)).Count() >= FewestWords;
}
