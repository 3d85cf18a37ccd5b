using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.NewsYear;

/// <summary>An invented outlet and its habits.</summary>
/// <param name="Key">Its short name, of small letters and hyphens.</param>
/// <param name="Name">As it calls itself.</param>
/// <param name="Habit">What it does with news.</param>
/// <param name="Format">Of its feed.</param>
/// <param name="Layout">Number of its pages' layout.</param>
/// <param name="HasFullFeed">True where its feed holds whole articles.</param>
/// <param name="Length">How long its articles are, against others'.</param>
internal sealed record NewsOutlet(
    string Key,
    string Name,
    OutletHabit Habit,
    NewsFormat Format,
    int Layout,
    bool HasFullFeed,
    double Length
)
{
    /// <summary>Its host, under a top-level domain that is kept for tests (RFC 2606).</summary>
    public string Host => $"{Key}.test";

    /// <summary>All outlets, from <c>en/outlets.tsv</c>.</summary>
    public static ImmutableArray<NewsOutlet> All { get; } = [.. YearData.Lines("outlets.tsv").Select(Of)];

    private static NewsOutlet Of(string line)
    {
        var cells = line.Split('\t');
        return new NewsOutlet(
            cells[0].ToLowerInvariant().Replace(' ', '-'),
            cells[0],
            Enum.Parse<OutletHabit>(cells[1], ignoreCase: true),
            Enum.Parse<NewsFormat>(cells[2], ignoreCase: true),
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4] == "full",
            double.Parse(cells[5], CultureInfo.InvariantCulture)
        );
    }
}

/// <summary>What an outlet does with news.</summary>
internal enum OutletHabit
{
    /// <summary>Is first, and follows up.</summary>
    Agency,

    /// <summary>Prints what agencies send.</summary>
    Copies,

    /// <summary>Prints it under a beginning of its own.</summary>
    Leads,

    /// <summary>Tells what others told in its own words.</summary>
    Rewrites,

    /// <summary>Rewrites, and brings later versions at the same address.</summary>
    Updates,

    /// <summary>Goes there.</summary>
    Reports,
}

/// <summary>A format of feeds.</summary>
internal enum NewsFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>RSS 2.0 of an aggregator, whose entries name their source.</summary>
    Sourced,

    /// <summary>Atom 1.0.</summary>
    Atom,

    /// <summary>RSS 1.0.</summary>
    Rdf,

    /// <summary>JSON Feed 1.1.</summary>
    Json,

    /// <summary>A news sitemap.</summary>
    Sitemap,
}
