using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Eval.Scale;

/// <summary>What it costs to find all pairs of an archive that share a passage, and how many are found.</summary>
internal static class ScaleMeasurement
{
    private const int Seed = 20;
    private const int Threads = 2;
    private const int Batch = 2000;
    private const int Asked = 500;

    /// <summary>Measures archives of several sizes, made of a folder’s treebanks.</summary>
    /// <param name="folder">A folder with <c>treebanks/</c>.</param>
    /// <param name="sizes">Numbers of articles; the first is what growth is told from.</param>
    /// <returns>A line for each measure, as soon as it is known.</returns>
    public static IEnumerable<string> Run(string folder, IReadOnlyList<int> sizes)
    {
        var stock = SentenceStock.Read(folder);
        var first = 0.0;
        foreach (var size in sizes)
        {
            var articles = new ArchiveMaker(stock, new Random(Seed)).Make(size);
            var (cost, (index, passages)) = Cost.Of(() => Find(articles));
            var each = cost.Work / size;
            first = first == 0 ? each : first;
            yield return Line($"{size} articles, {articles.Sum(article => (long)article.Utf8.Length) / 1_000_000} MB of text");
            yield return Line(
                $"  {cost.Seconds:0.0} s on {Threads} threads; {cost.Work:0.0} s of processor time, {1000 * each:0.00} ms for each article, {each / first:0.00} times the first"
            );
            yield return Line($"  peak memory of the process, the made articles included: {Cost.PeakMegabytes:0} MB");
            foreach (var line in Scores(ArchiveScore.Of(articles, PairsOf(passages)), passages.Length))
            {
                yield return line;
            }

            var (asking, _) = Cost.Of(() => AskForTheLatest(index));
            yield return Line(
                $"  one by one: {1000 * asking.Work / Asked:0.00} ms of processor time for each of the latest {Asked}"
            );
        }
    }

    private static (PassageIndex Index, ImmutableArray<Passage> Passages) Find(ImmutableArray<ArchivedArticle> articles)
    {
        var index = new PassageIndex();
        foreach (var skim in Skim(articles))
        {
            index.Add(skim);
        }

        return (index, index.All(Threads));
    }

    private static HashSet<(int First, int Second)> PairsOf(ImmutableArray<Passage> passages) =>
        [.. passages.Select(passage => (passage.From.Article.Index, passage.To.Article.Index))];

    private static IEnumerable<string> Scores(ArchiveScore score, int passages)
    {
        yield return Line(
            $"  {score.Found} pairs with {passages} passages; {score.Kin} of {score.Kindred} articles have a partner"
        );
        yield return Line($"  recall {score.Recall:0.000}, precision {score.Precision:0.000}");
        foreach (var (kind, (planted, found)) in score.Planted)
        {
            yield return Line($"  recall {kind}: {(double)found / planted:0.000} of {planted}");
        }
    }

    private static int AskForTheLatest(PassageIndex index) =>
        Enumerable.Range(index.Count - Asked, Asked).Sum(article => index.PassagesOf(new ArticleRef(article)).Length);

    /// <summary>Reads words and marks, so many articles at a time, and keeps none.</summary>
    private static IEnumerable<ArticleSkim> Skim(ImmutableArray<ArchivedArticle> articles)
    {
        for (var start = 0; start < articles.Length; start += Batch)
        {
            var batch = new ArticleSkim[Math.Min(Batch, articles.Length - start)];
            Parallel.For(
                0,
                batch.Length,
                new ParallelOptions { MaxDegreeOfParallelism = Threads },
                index => batch[index] = ArticleReader.Skim(articles[start + index].Read(start + index))
            );
            foreach (var skim in batch)
            {
                yield return skim;
            }
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
