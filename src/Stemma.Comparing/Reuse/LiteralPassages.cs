using System.Collections;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Words that two texts share one by one, or nearly.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Tells">False for a phrase that many articles have.</param>
internal readonly record struct LiteralPassage(Passage Passage, bool Tells);

/// <summary>Gathers runs of shared words into passages: within one paragraph, all quoted or all told, over gaps of a few words.</summary>
internal static class LiteralPassages
{
    /// <summary>Words that one text may have and the other not, between two runs of one passage.</summary>
    private const int WidestGap = 5;

    /// <summary>Weight below which shared words are a phrase of the language: «was taken to a hospital».</summary>
    public const double LeastWeight = 2.5;

    /// <summary>Within quotation marks less will do: people seldom say the same words twice.</summary>
    public const double QuotedTellsMore = 2.5;

    /// <summary>What stands in many articles is a phrase of the trade, unless there is much of it: then it is a text that is much copied.</summary>
    public const double CommonplaceShare = 0.3;

    /// <param name="first">The one text.</param>
    /// <param name="second">The other.</param>
    /// <param name="runs">What words they share.</param>
    /// <param name="commonplaces">For each word of the second text whether the shingle that begins there stands in many articles.</param>
    /// <returns>By place in the first text.</returns>
    public static ImmutableArray<LiteralPassage> Of(
        ComparedText first,
        ComparedText second,
        ImmutableArray<WordRun> runs,
        BitArray commonplaces
    )
    {
        var passages = ImmutableArray.CreateBuilder<LiteralPassage>();
        var open = new List<WordRun>();
        foreach (var run in runs.SelectMany(run => Uniform(first, second, run)))
        {
            if (open.Count > 0 && !Continues(first, second, open[^1], run))
            {
                Close(first, second, open, commonplaces, passages);
            }

            open.Add(run);
        }

        Close(first, second, open, commonplaces, passages);
        return passages.ToImmutable();
    }

    /// <summary>Cuts a run where a paragraph or a quotation ends in either text.</summary>
    private static IEnumerable<WordRun> Uniform(ComparedText first, ComparedText second, WordRun run)
    {
        var start = 0;
        for (var at = 1; at <= run.Length; at++)
        {
            if (at == run.Length || !SameStretch(first, second, run, start, at))
            {
                yield return new WordRun(run.First + start, run.Second + start, at - start);
                start = at;
            }
        }
    }

    private static bool SameStretch(ComparedText first, ComparedText second, WordRun run, int start, int at) =>
        first.ParagraphOf(run.First + start) == first.ParagraphOf(run.First + at)
        && second.ParagraphOf(run.Second + start) == second.ParagraphOf(run.Second + at)
        && IsQuoted(first, second, run.First + start, run.Second + start)
            == IsQuoted(first, second, run.First + at, run.Second + at);

    private static bool IsQuoted(ComparedText first, ComparedText second, int x, int y) =>
        first.Words[x].Quoted && second.Words[y].Quoted;

    private static bool Continues(ComparedText first, ComparedText second, WordRun last, WordRun next) =>
        next.First - (last.First + last.Length) is >= 0 and <= WidestGap
        && next.Second - (last.Second + last.Length) is >= 0 and <= WidestGap
        && first.ParagraphOf(last.First) == first.ParagraphOf(next.First)
        && second.ParagraphOf(last.Second) == second.ParagraphOf(next.Second)
        && IsQuoted(first, second, last.First, last.Second) == IsQuoted(first, second, next.First, next.Second);

    private static void Close(
        ComparedText first,
        ComparedText second,
        List<WordRun> open,
        BitArray commonplaces,
        ImmutableArray<LiteralPassage>.Builder passages
    )
    {
        var quoted = open.Count > 0 && IsQuoted(first, second, open[0].First, open[0].Second);
        var scale = quoted ? QuotedTellsMore : 1;
        if (scale * open.Sum(run => WeightOf(second, run)) >= LeastWeight)
        {
            var (start, end) = (open[0], open[^1]);
            var passage = new Passage(
                SpanOf(first, start.First, end.First + end.Length - 1),
                SpanOf(second, start.Second, end.Second + end.Length - 1),
                open.Count == 1 ? PassageKind.Verbatim : PassageKind.Near,
                quoted
            );
            var tells = scale * open.Sum(run => TellingWeightOf(second, run, commonplaces)) >= LeastWeight;
            passages.Add(new LiteralPassage(passage, tells));
        }

        open.Clear();
    }

    private static double WeightOf(ComparedText second, WordRun run)
    {
        var weight = 0.0;
        for (var at = run.Second; at < run.Second + run.Length; at++)
        {
            weight += second.WeightOf(at);
        }

        return weight;
    }

    /// <summary>The same, but less for words in shingles all of which many articles have.</summary>
    private static double TellingWeightOf(ComparedText second, WordRun run, BitArray commonplaces)
    {
        var (weight, end) = (0.0, run.Second + run.Length);
        for (int at = run.Second, told = run.Second; at < end; at++)
        {
            if (at + Shingles.Length <= end && !commonplaces[at])
            {
                told = at + Shingles.Length;
            }

            weight += second.WeightOf(at) * (at < told || run.Length < Shingles.Length ? 1 : CommonplaceShare);
        }

        return weight;
    }

    private static ArticleSpan SpanOf(ComparedText text, int first, int last) =>
        new(text.Article, TextSpan.Covering(text.Words[first].Span, text.Words[last].Span));
}
