using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Entries under the time of day, the latest on top.</summary>
internal static class Live
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var clock = parent.Published;
        var entries = new List<DraftUnit>();
        foreach (var unit in parent.Units.Where(_ => random.NextDouble() < 0.75))
        {
            clock = clock.AddMinutes(4 + random.Next(40));
            entries.Insert(0, unit with { Text = string.Create(CultureInfo.InvariantCulture, $"{clock:HH:mm} {unit.Text}") });
        }

        return parent with
        {
            Units = [new DraftUnit(string.Empty, "We bring you the latest as it comes in."), .. entries],
            Retold = ImmutableDictionary<string, string>.Empty,
            IsBroken = true,
        };
    }
}
