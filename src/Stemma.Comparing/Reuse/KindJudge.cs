using System.Globalization;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Judges from what two articles share whether one derives from the other, or both draw on a third.</summary>
internal static class KindJudge
{
    /// <summary>So many told words in a row are nobody’s chance: reporters of one event do not meet in a whole sentence.</summary>
    private const int TellingRun = 16;

    private const int TellingWords = 40;
    private const double TellingWordsShare = 0.12;

    /// <summary>Share of the one that the other tells too, from which the one is the other in other words.</summary>
    private const double RetoldShare = 0.52;

    /// <summary>The same with sentences word for word among it.</summary>
    private const double MixedShare = 0.3;

    private const int MixedRun = 8;
    private const int MixedWords = 20;

    /// <summary>The same where one names the other as its source.</summary>
    private const double CreditedShare = 0.12;

    private const int FewestCredited = 3;
    private const double CopyShare = 0.6;

    /// <returns>The kind with its rule, or null where what is shared ties the articles no closer than their event.</returns>
    public static (RelationKind Kind, Explanation Why)? Judge(SharedMatter shared, bool credited)
    {
        if (DerivationRule(shared, credited) is { } rule)
        {
            return (RelationKind.Rewrite, Explain(rule, shared));
        }

        if (shared.Passages.Any(passage => passage.Quoted))
        {
            return (RelationKind.CommonSource, Explain("relation.shared-quotes", shared));
        }

        return credited ? (RelationKind.Credit, Explain("relation.credit", shared)) : null;
    }

    /// <summary>What sort of derivation it is, seen from the source.</summary>
    public static RelationKind KindOf(SharedMatter shared) =>
        shared.LiteralOfTo < CopyShare ? RelationKind.Rewrite
        : shared.OfFrom < CopyShare ? RelationKind.Excerpt
        : RelationKind.Copy;

    private static string? DerivationRule(SharedMatter shared, bool credited) =>
        shared.Longest >= TellingRun ? "relation.long-run"
        : shared.Literal >= TellingWords && shared.Greater >= TellingWordsShare ? "relation.many-words"
        : shared.Greater >= RetoldShare ? "relation.retold"
        : shared.Greater >= MixedShare && shared.Longest >= MixedRun && shared.Literal >= MixedWords ? "relation.partly-retold"
        : credited && shared.Greater >= CreditedShare && shared.Told >= FewestCredited ? "relation.credited"
        : null;

    private static Explanation Explain(string rule, SharedMatter shared) =>
        Explanation.Of(
            rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shared.OfFrom:P0} and {shared.OfTo:P0} of their own words; {shared.Literal} words word for word, {shared.Longest} in one passage; {shared.Retold} sentences in other words"
            )
        );
}
