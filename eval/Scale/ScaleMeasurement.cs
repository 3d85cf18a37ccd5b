using System.Collections.Immutable;
using System.Diagnostics;
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
    private const double Megabyte = 1 << 20;

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
            var (watch, busy) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var index = new PassageIndex();
            foreach (var skim in Skim(articles))
            {
                index.Add(skim);
            }

            var passages = index.All(Threads);
            var (seconds, work) = (
                watch.Elapsed.TotalSeconds,
                (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds
            );
            first = first == 0 ? work / size : first;

            var found = passages.Select(passage => (passage.From.Article.Index, passage.To.Article.Index)).ToHashSet();
            var score = ArchiveScore.Of(articles, found);
            yield return Line(
                $"{size} articles, {articles.Sum(article => article.Utf8.Length) / Megabyte:0} MB: {seconds:0.0} s on {Threads} threads; {work:0.0} s of processor time, {1000 * work / size:0.00} ms for each, {work / size / first:0.00} times the first"
            );
            yield return Line(
                $"  peak memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:0} MB; {score.Found} pairs, {passages.Length} passages"
            );
            yield return Line(
                $"  recall {score.Recall:0.0000}, precision {score.Precision:0.0000}; {score.Kin} of {score.Kindred} articles have a partner"
            );
            yield return Line(
                $"  asked for the latest {Asked} one by one: {SecondsToAsk(index) / Asked * 1000:0.00} ms of processor time for each"
            );
            foreach (var (kind, (planted, hit)) in score.Planted)
            {
                yield return Line($"  {kind}: {hit} of {planted}, {(double)hit / planted:0.0000}");
            }
        }
    }

    private static double SecondsToAsk(PassageIndex index)
    {
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        for (var article = index.Count - Asked; article < index.Count; article++)
        {
            _ = index.PassagesOf(new ArticleRef(article));
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds;
    }

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
