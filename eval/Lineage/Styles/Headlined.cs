namespace Stemma.Eval.Lineage.Styles;

/// <summary>The text as it was, under the other headline.</summary>
internal static class Headlined
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        parent.Retitle.Length > 0 ? parent with { Headline = parent.Retitle, Retitle = parent.Headline } : parent;
}
