namespace Stemma.Eval.Lineage.Styles;

/// <summary>The text as it was, now and then under the other headline.</summary>
internal static class Copied
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        random.Next(2) == 0 ? parent : Headlined.Rewrite(parent, about, random);
}
