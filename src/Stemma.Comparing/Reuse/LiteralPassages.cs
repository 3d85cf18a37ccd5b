using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Gathers runs of shared words into passages: within one paragraph, all quoted or all told, over gaps of a few words.</summary>
internal static class LiteralPassages
{
    /// <summary>Words that one text may have and the other not, between two runs of one passage.</summary>
    private const int WidestGap = 5;

    /// <summary>Weight below which shared words are a phrase of the language: «was taken to a hospital».</summary>
    private const double LeastWeight = 2.5;

    /// <summary>Within quotation marks less will do: people seldom say the same words twice.</summary>
    private const double LeastQuotedWeight = 1;

    /// <returns>By place in the first text.</returns>
    public static ImmutableArray<Passage> Of(ComparedText first, ComparedText second, ImmutableArray<WordRun> runs)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var open = new List<WordRun>();
        foreach (var run in runs.SelectMany(run => Uniform(first, second, run)))
        {
            if (open.Count > 0 && !Continues(first, second, open[^1], run))
            {
                Close(first, second, open, passages);
            }

            open.Add(run);
        }

        Close(first, second, open, passages);
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
        first.Words[run.First + start].Paragraph == first.Words[run.First + at].Paragraph
        && second.Words[run.Second + start].Paragraph == second.Words[run.Second + at].Paragraph
        && IsQuoted(first, second, run.First + start, run.Second + start)
            == IsQuoted(first, second, run.First + at, run.Second + at);

    private static bool IsQuoted(ComparedText first, ComparedText second, int x, int y) =>
        first.Words[x].Quoted && second.Words[y].Quoted;

    private static bool Continues(ComparedText first, ComparedText second, WordRun last, WordRun next) =>
        next.First - (last.First + last.Length) is >= 0 and <= WidestGap
        && next.Second - (last.Second + last.Length) is >= 0 and <= WidestGap
        && first.Words[last.First].Paragraph == first.Words[next.First].Paragraph
        && second.Words[last.Second].Paragraph == second.Words[next.Second].Paragraph
        && IsQuoted(first, second, last.First, last.Second) == IsQuoted(first, second, next.First, next.Second);

    private static void Close(
        ComparedText first,
        ComparedText second,
        List<WordRun> open,
        ImmutableArray<Passage>.Builder passages
    )
    {
        var quoted = open.Count > 0 && IsQuoted(first, second, open[0].First, open[0].Second);
        if (open.Sum(run => WeightOf(first, run)) >= (quoted ? LeastQuotedWeight : LeastWeight))
        {
            var (start, end) = (open[0], open[^1]);
            passages.Add(
                new Passage(
                    SpanOf(first, start.First, end.First + end.Length - 1),
                    SpanOf(second, start.Second, end.Second + end.Length - 1),
                    open.Count == 1 ? PassageKind.Verbatim : PassageKind.Near,
                    quoted
                )
            );
        }

        open.Clear();
    }

    private static double WeightOf(ComparedText text, WordRun run)
    {
        var weight = 0.0;
        for (var at = run.First; at < run.First + run.Length; at++)
        {
            weight += text.Words[at].Weight;
        }

        return weight;
    }

    private static ArticleSpan SpanOf(ComparedText text, int first, int last) =>
        new(text.Article, TextSpan.Covering(text.Words[first].Span, text.Words[last].Span));
}
