using System.Collections.Immutable;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Makes an article out of another's.</summary>
/// <param name="parent">The other.</param>
/// <param name="about">The event that it is on.</param>
/// <param name="random">Seeded.</param>
internal delegate Draft Rewriting(Draft parent, ReportedEvent about, Random random);

/// <summary>The ways in which articles are made out of others, in two halves.</summary>
internal static class RewritingStyles
{
    /// <summary>Those that Stemma may be developed against.</summary>
    public static ImmutableArray<(string Name, Rewriting Rewrite)> Open { get; } =
    [
        ("copied", Copied.Rewrite),
        ("spun", Spun.Rewrite),
        ("brief", Brief.Rewrite),
        ("expanded", Expanded.Rewrite),
        ("cut", Cut.Rewrite),
        ("split", Split.Rewrite),
        ("headlined", Headlined.Rewrite),
        ("updated", Updated.Rewrite),
    ];

    /// <summary>Those whose misses nobody reads.</summary>
    public static ImmutableArray<(string Name, Rewriting Rewrite)> HeldOut { get; } =
    [
        ("retold", Retold.Rewrite),
        ("translated", Translated.Rewrite),
        ("excerpted", Excerpted.Rewrite),
        ("live", Live.Rewrite),
        ("phrased", Phrased.Rewrite),
        ("pyramid", Pyramid.Rewrite),
        ("voiced", Voiced.Rewrite),
        ("merged", Merged.Rewrite),
    ];
}
