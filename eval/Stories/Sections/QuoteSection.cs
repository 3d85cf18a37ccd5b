using System.Collections.Immutable;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Whether quotations are found, and whose they are said to be. Indirect speech does not count.</summary>
internal static class QuoteSection
{
    private const double Need = 0.8;
    private const double Touching = 0.5;
    private const int ShortQuote = 2;

    public static QuoteMatch Score(GoldFile gold, ScoredStory story, ImmutableHashSet<string> annotated, ScoreSheet sheet)
    {
        var match = QuoteMatch.Of(gold, story, Need);
        var must = gold.Quotes.Where(quote => !quote.Optional).ToList();
        var found = must.Where(quote => match.Index.ContainsKey(quote.Id)).ToList();
        var places = gold.Quotes.Select(story.Find).ToList();
        var spurious = match
            .Quotes.Zip(match.Stretches)
            .Where(quote =>
                quote.Second is { } stretch
                && annotated.Contains(stretch.Stem)
                && Wording.Words(quote.First.Text) > ShortQuote
                && !places.Any(place => Stretch.Overlap(place, stretch) >= Touching)
            )
            .ToList();
        var spoken = found.Where(quote => IsSpeaker(match.Quotes[match.Index[quote.Id]].Speaker, quote)).ToList();

        sheet.Misses("quotes", "not found", must.Except(found), quote => $"{quote.Id}: {quote.Article}: {quote.Snippet}");
        sheet.Misses("quotes", "not in gold", spurious, quote => $"{quote.Second?.Stem}: {quote.First.Text}");
        sheet.Misses(
            "quotes.speaker",
            "wrong",
            found.Except(spoken),
            quote => Tell(quote, match.Quotes[match.Index[quote.Id]].Speaker)
        );
        if (must.Count > 0)
        {
            sheet.Enter("quotes", ScoreSheet.F1(found.Count, found.Count + spurious.Count, must.Count));
            sheet.EnterShare("quotes.speaker", spoken.Count, must.Count);
        }

        return match;
    }

    private static bool IsSpeaker(SpeakerPart? got, GoldQuote quote) => Wording.Mentions([got?.Text, got?.Name], quote.Speaker);

    private static string Tell(GoldQuote quote, SpeakerPart? got) =>
        $"{quote.Id} wants {quote.Speaker.FirstOrDefault()}, got {got?.Text} ({got?.Name}): {quote.Article}: {quote.Snippet}";
}

/// <summary>Which of the story's quotations stands for which of the gold.</summary>
/// <param name="Quotes">The story's quotations, indirect speech left out.</param>
/// <param name="Stretches">Where each stands.</param>
/// <param name="Index">Gold id → position in <paramref name="Quotes"/>; several ids may have one, for a quotation may hold several sentences.</param>
/// <param name="Position">The story's id → position in <paramref name="Quotes"/>.</param>
internal sealed record QuoteMatch(
    ImmutableArray<QuotePart> Quotes,
    ImmutableArray<Stretch?> Stretches,
    Dictionary<string, int> Index,
    Dictionary<string, int> Position
)
{
    private readonly ILookup<int, string> goldsOf = Index.ToLookup(pair => pair.Value, pair => pair.Key);

    /// <summary>The gold ids that the story's quotation of an id stands for.</summary>
    public IEnumerable<string> GoldsOf(string quote) => Position.TryGetValue(quote, out var index) ? goldsOf[index] : [];

    public static QuoteMatch Of(GoldFile gold, ScoredStory story, double need)
    {
        ImmutableArray<QuotePart> quotes = [.. story.File.Quotes.OrEmpty().Where(quote => quote.Form != "indirect")];
        ImmutableArray<Stretch?> stretches = [.. quotes.Select(quote => story.StretchOf(quote.Span))];
        var index = GoldMatch.OneToOne(gold.Quotes, stretches, story, need);
        foreach (var quote in gold.Quotes.Where(quote => !index.ContainsKey(quote.Id)))
        {
            var where = story.Find(quote);
            var holder = stretches.FirstOrDefault(stretch => Stretch.Overlap(where, stretch) >= need);
            if (holder is not null)
            {
                index[quote.Id] = stretches.IndexOf(holder);
            }
        }

        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < quotes.Length; i++)
        {
            position[quotes[i].Id ?? ""] = i;
        }

        return new QuoteMatch(quotes, stretches, index, position);
    }
}
