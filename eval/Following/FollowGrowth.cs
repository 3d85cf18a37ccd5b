using System.Diagnostics;
using System.Globalization;
using Stemma.Eval.Scale;

namespace Stemma.Eval.Following;

/// <summary>How time, memory and disk grow while an archive does, and what they would be of ten times as many articles if they went on so.</summary>
/// <param name="folder">Where the archive lies.</param>
internal sealed class FollowGrowth(string folder)
{
    private const int Projected = 1_000_000;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly double processorBefore = Environment.CpuUsage.TotalTime.TotalSeconds;
    private readonly List<Mark> marks = [new(0, 0, 0, 0, 0)];

    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>Notes how things stand.</summary>
    /// <param name="articles">So many are read.</param>
    /// <returns>The same in words.</returns>
    public string Note(int articles)
    {
        var mark = new Mark(
            articles,
            clock.Elapsed.TotalSeconds,
            Environment.CpuUsage.TotalTime.TotalSeconds - processorBefore,
            Cost.PeakMegabytes,
            new DirectoryInfo(folder).GetFiles().Sum(file => file.Length) / 1e6
        );
        marks.Add(mark);
        return Line(
            $"{mark.Articles, 9:N0} pages read after {mark.Seconds:0} s; {mark.PeakMegabytes:N0} MB of memory at most, {mark.ArchiveMegabytes:N0} MB of archive"
        );
    }

    /// <summary>What an article took between two notes, how the last compares with the second, and a projection.</summary>
    public IEnumerable<string> Lines()
    {
        var spans = marks.Zip(marks.Skip(1), (from, to) => new Span(from, to)).ToList();
        foreach (var span in spans)
        {
            yield return Line(
                $"to {span.To.Articles, 9:N0}: {span.Milliseconds:0.0} ms an article by the clock, {span.ProcessorMilliseconds:0.0} ms of processor time, {1000 * span.ArchiveMegabytes:0.0} KB of archive"
            );
        }

        if (spans.Count < 3)
        {
            yield break;
        }

        yield return Line(
            $"the last cost {spans[^1].Milliseconds / spans[1].Milliseconds:0.00} times the second by the clock, {spans[^1].ProcessorMilliseconds / spans[1].ProcessorMilliseconds:0.00} times of processor time"
        );
        // The first is of a program that warms up. Processor time swings less than the clock; what shrinks is taken to stay.
        var (level, slope) = LineThrough([.. spans.Skip(1).Select(span => (span.Middle, span.ProcessorMilliseconds))]);
        var (memory, growth) = LineThrough([
            .. spans.Skip(spans.Count / 2).Select(span => ((double)span.To.Articles, span.To.PeakMegabytes)),
        ]);
        yield return Line(
            $"{Projected:N0} articles, if it goes on so: {((level * Projected) + (slope * Projected * Projected / 2.0)) / 3.6e6:0.0} hours of processor time, the last at {level + (slope * Projected):0.0} ms an article; {(memory + (growth * Projected)) / 1000:0.0} GB of memory; {spans[^1].ArchiveMegabytes * Projected / 1000:0.0} GB of archive"
        );
    }

    /// <summary>Least squares.</summary>
    private static (double Level, double Slope) LineThrough(IReadOnlyCollection<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var slope = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        return slope > 0 ? (y - (slope * x), slope) : (y, 0);
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private sealed record Mark(int Articles, double Seconds, double Processor, double PeakMegabytes, double ArchiveMegabytes);

    private sealed record Span(Mark From, Mark To)
    {
        public double Middle => (From.Articles + To.Articles) / 2.0;

        public double Milliseconds => 1000 * (To.Seconds - From.Seconds) / Count;

        public double ProcessorMilliseconds => 1000 * (To.Processor - From.Processor) / Count;

        /// <summary>For each article.</summary>
        public double ArchiveMegabytes => (To.ArchiveMegabytes - From.ArchiveMegabytes) / Count;

        private int Count => To.Articles - From.Articles;
    }
}
