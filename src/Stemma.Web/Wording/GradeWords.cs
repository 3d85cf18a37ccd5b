namespace Stemma.Web.Wording;

/// <summary>What the grades mean, shortly.</summary>
internal static class GradeWords
{
    /// <summary>All of them in one line.</summary>
    public const string Explained =
        "Confirmed: whoever is responsible has accepted it. Fair: two or more credible, independent sources. Weak: one source’s claim. Contested: claims "
        + "compete. Discounted: set aside. Provisional: one origin so far.";
}
