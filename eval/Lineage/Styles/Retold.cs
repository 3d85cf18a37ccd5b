using System.Collections.Immutable;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>The same facts as another hand wrote them.</summary>
internal static class Retold
{
    /// <summary>True where another hand told enough of it.</summary>
    public static bool Fits(Draft parent) => parent.Units.Count(unit => parent.Retold.ContainsKey(unit.Id)) >= 4;

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        Headlined.Rewrite(parent, about, random) with
        {
            Units =
            [
                .. parent
                    .Units.Where(unit => parent.Retold.ContainsKey(unit.Id))
                    .Select(unit => unit with { Text = parent.Retold[unit.Id] }),
            ],
            Retold = ImmutableDictionary<string, string>.Empty,
        };
}
