using System.Collections.Immutable;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>Says what changed between two wordings of one utterance.</summary>
internal static class QuoteChanges
{
    /// <summary>Share of the other’s words from which a wording is a piece of it, not another wording.</summary>
    private const double Piece = 0.9;

    private const int ShortestPiece = 3;
    private const int LongestDetail = 120;

    public static IEnumerable<Drift> Of(QuoteStep step, ImmutableArray<ArticleReading> articles)
    {
        var (from, to) = (QuoteOf(step.From, articles), QuoteOf(step.To, articles));
        var (one, two) = (PlainWords.Of(from.Text), PlainWords.Of(to.Text));
        var kept = WordAlignment.CommonLength(one, two);
        if (string.Concat(one) == string.Concat(two) || IsWhole(step.To.Article, one, articles))
        {
            kept = one.Length; // «stead-fast» is «steadfast», and a quotation may go on after its speaker was named
        }

        if (two.Length > 0 && kept >= Piece * two.Length && kept < one.Length && one.Length - kept >= 2)
        {
            yield return Change(step, DriftKind.QuoteShortened, from, to);
        }
        else if (kept < Math.Min(one.Length, two.Length))
        {
            yield return Change(step, DriftKind.QuoteReworded, from, to);
        }

        if (step.Derived && from.Speaker is { } speaker && to.Speaker is { } other && !MayBeSame(speaker, other))
        {
            yield return Change(step, DriftKind.AttributionChanged, from, to) with
            {
                Detail = $"{speaker.Name} → {other.Name}",
            };
        }
    }

    /// <summary>True where an article quotes a wording in pieces that together are all of it.</summary>
    private static bool IsWhole(ArticleRef article, ImmutableArray<string> wording, ImmutableArray<ArticleReading> articles) =>
        articles[article.Index]
            .Speech.Quotes.Select(quote => PlainWords.Of(quote.Text))
            .Where(piece => piece.Length >= ShortestPiece && WordAlignment.CommonLength(wording, piece) >= Piece * piece.Length)
            .Sum(piece => piece.Length)
        >= wording.Length - 1;

    private static Quote QuoteOf(ItemRef item, ImmutableArray<ArticleReading> articles) =>
        articles[item.Article.Index].Speech.Quotes[item.Index];

    /// <summary>True where they share a word, or the one is a name and the other a description, which may be of the one who is named.</summary>
    private static bool MayBeSame(Speaker first, Speaker second) =>
        IsName(first) != IsName(second)
        || PlainWords.Of(first.Name).Intersect(PlainWords.Of(second.Name), StringComparer.Ordinal).Any();

    private static bool IsName(Speaker speaker) =>
        speaker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && char.IsUpper(last[0]);

    private static Drift Change(QuoteStep step, DriftKind kind, Quote from, Quote to) =>
        new(
            kind,
            DriftOn.Quotes,
            step.From,
            step.To,
            $"“{Shorten(from.Text)}” → “{Shorten(to.Text)}”",
            Explanation.Of(
                $"drift.{kind.ToString().ToLowerInvariant()}",
                step.Derived ? "the article derives from the other" : "one utterance in two articles"
            )
        );

    private static string Shorten(string text)
    {
        if (text.Length <= LongestDetail)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestDetail);
        return string.Concat(text.AsSpan(0, space > 0 ? space : LongestDetail), " …");
    }
}
