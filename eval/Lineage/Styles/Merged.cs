namespace Stemma.Eval.Lineage.Styles;

/// <summary>Short sentences drawn together into long ones.</summary>
internal static class Merged
{
    private static readonly string[] Joints = ["; ", ", while ", ", and "];

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var units = new List<DraftUnit>();
        foreach (var unit in parent.Units)
        {
            if (
                units.Count > 0
                && Ends(units[^1].Text)
                && units[^1].Text.Length + unit.Text.Length < 330
                && random.NextDouble() < 0.6
                && char.IsUpper(unit.Text[0])
            )
            {
                var joint = Joints[random.Next(Joints.Length)];
                units[^1] = units[^1] with { Text = units[^1].Text[..^1] + joint, Joined = true };
                units.Add(unit with { Text = Prose.LowerFirst(unit.Text) });
            }
            else
            {
                units.Add(unit);
            }
        }

        return parent with
        {
            Units = [.. units],
        };
    }

    private static bool Ends(string text) => text[^1] == '.';
}
