using System.Collections;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>What two texts share word for word, or nearly.</summary>
/// <param name="Passages">By place in the first text.</param>
/// <param name="Tell">False where they are nothing but a phrase or two that many articles have.</param>
internal readonly record struct LiteralMatter(ImmutableArray<Passage> Passages, bool Tell);

/// <summary>Gathers runs of shared words into passages: within one paragraph, all quoted or all told, over gaps of a few words.</summary>
internal static class LiteralPassages
{
    /// <summary>Words that one text may have and the other not, between two runs of one passage.</summary>
    private const int WidestGap = 5;

    /// <summary>Weight below which shared words are a phrase of the language: «was taken to a hospital».</summary>
    private const double LeastInStory = 2.5;

    /// <summary>Within quotation marks less will do: people seldom say the same words twice.</summary>
    public const double QuotedTellsMore = 2.5;

    /// <summary>What stands in many articles is a phrase of the trade, unless there is much of it: then it is a text that is much copied.</summary>
    public const double CommonplaceShare = 0.3;

    /// <summary>Weight below which shared words are a phrase of the language, in so many articles.</summary>
    public static double LeastWeightIn(int articles) => LeastInStory + ChanceMatches.MoreIn(articles);

    /// <param name="first">The one text.</param>
    /// <param name="second">The other.</param>
    /// <param name="runs">What words they share.</param>
    /// <param name="commonplaces">For each word of the second text whether the shingle that begins there stands in many articles.</param>
    /// <param name="leastWeight">See <see cref="LeastWeightIn"/>.</param>
    public static LiteralMatter Of(
        ComparedText first,
        ComparedText second,
        ImmutableArray<WordRun> runs,
        BitArray commonplaces,
        double leastWeight
    )
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var telling = 0.0;
        foreach (var runsOfOne in Gather(first, second, runs))
        {
            var quoted = IsQuoted(first, second, runsOfOne[0].First, runsOfOne[0].Second);
            var scale = quoted ? QuotedTellsMore : 1;
            if (scale * runsOfOne.Sum(run => WeightOf(second, run)) >= leastWeight)
            {
                passages.Add(PassageOf(first, second, runsOfOne, quoted));
                telling += scale * runsOfOne.Sum(run => TellingWeightOf(second, run, commonplaces));
            }
        }

        return new LiteralMatter(passages.ToImmutable(), telling >= leastWeight);
    }

    /// <summary>The runs of each passage.</summary>
    private static List<List<WordRun>> Gather(ComparedText first, ComparedText second, ImmutableArray<WordRun> runs)
    {
        var gathered = new List<List<WordRun>>();
        foreach (var run in runs.SelectMany(run => Uniform(first, second, run)))
        {
            if (gathered.Count > 0 && Continues(first, second, gathered[^1][^1], run))
            {
                gathered[^1].Add(run);
            }
            else
            {
                gathered.Add([run]);
            }
        }

        return gathered;
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

    private static Passage PassageOf(ComparedText first, ComparedText second, List<WordRun> runs, bool quoted)
    {
        var (start, end) = (runs[0], runs[^1]);
        return new Passage(
            SpanOf(first, start.First, end.First + end.Length - 1),
            SpanOf(second, start.Second, end.Second + end.Length - 1),
            runs.Count == 1 ? PassageKind.Verbatim : PassageKind.Near,
            quoted
        );
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
