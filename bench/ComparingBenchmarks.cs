using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Stemma.Comparing;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Bench;

/// <summary>What it costs to compare many articles, and its dearest stages.</summary>
[MemoryDiagnoser]
public class ComparingBenchmarks
{
    private ImmutableArray<ArticleReading> readings;

    /// <summary>Number of articles.</summary>
    [Params(50, 200)]
    public int Articles { get; set; }

    /// <summary>Number of threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Reads them.</summary>
    [GlobalSetup]
    public void Read() => readings = StoryOrder.Sort(BenchmarkArticles.Many(Articles));

    /// <summary>The whole main path.</summary>
    [Benchmark(Baseline = true)]
    public Story Compare() => StoryComparer.Compare(readings, Threads);

    /// <summary>The passages that any two share.</summary>
    [Benchmark]
    public int Passages() => PassageFinder.Find(readings, Threads).Length;

    /// <summary>Whose names are one.</summary>
    [Benchmark]
    public int Entities() => EntityMatcher.Match(readings, Threads).All.Length;
}
