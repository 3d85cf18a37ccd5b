using BenchmarkDotNet.Attributes;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Reading.Speech;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Bench;

/// <summary>What it costs to read one article of middle length, and its dearest stages.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Article article = BenchmarkArticles
        .OfSamples.OrderBy(each => each.Text.Length)
        .ElementAt(BenchmarkArticles.OfSamples.Length / 2);

    private ArticleReading reading = null!;

    /// <summary>What the stages need.</summary>
    [GlobalSetup]
    public void Read() => reading = ArticleReader.Read(article);

    /// <summary>The whole main path.</summary>
    [Benchmark(Baseline = true)]
    public ArticleReading Article() => ArticleReader.Read(article);

    /// <summary>Only what hangs on the date.</summary>
    [Benchmark]
    public ArticleReading Redate() => ArticleReader.Redate(reading, DateRange.Day(new DateOnly(2024, 12, 16)));

    /// <summary>Names alone.</summary>
    [Benchmark]
    public int Names() => NameFinder.Find(reading.Text).Length;

    /// <summary>Times alone.</summary>
    [Benchmark]
    public int Times() => TimeFinder.Find(reading.Text).Length;

    /// <summary>Speech alone.</summary>
    [Benchmark]
    public int Speech() => SpeechFinder.Find(reading.Text, reading.Entities, reading.Times).Quotes.Length;
}
