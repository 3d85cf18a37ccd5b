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
    private const double RetoldShare = 0.6;

    private const int RetoldSentences = 6;

    /// <summary>Short texts that tell each other's matter need fewer sentences.</summary>
    private const double BothRetoldShare = 0.65;

    private const int BothRetoldSentences = 4;

    /// <summary>The same with sentences word for word among it.</summary>
    private const double MixedShare = 0.3;

    private const int MixedRun = 12;
    private const int MixedWords = 28;

    /// <summary>The same where one names the other as its source.</summary>
    private const double CreditedShare = 0.22;

    private const int FewestCredited = 4;

    /// <summary>The same where one says that it draws on an outlet which it does not name, or both pass on several people's words.</summary>
    private const double HintedShare = 0.25;

    private const double VoicedShare = 0.5;
    private const int FewestHinted = 4;
    private const int SeveralVoices = 3;

    /// <summary>Two people who do not speak in one place are quoted alike where one reporter heard both; enough where the other is named as source, or tells some of the same.</summary>
    private const int QuotedVoices = 2;

    private const double QuotedShare = 0.2;
    private const int FewestBesideQuotes = 3;

    /// <summary>Articles of one outlet share its phrases; only an update shares more.</summary>
    private const double SameOutletShare = 0.2;
    private const double CopyShare = 0.6;

    /// <returns>The kind with its rule, or null where what is shared ties the articles no closer than their event.</returns>
    public static (RelationKind Kind, Explanation Why)? Judge(SharedMatter shared, CreditGiven credit)
    {
        if (DerivationRule(shared, credit) is { } rule)
        {
            return (RelationKind.Rewrite, Explain(rule, shared));
        }

        if (shared.Passages.Any(passage => passage.Quoted))
        {
            return (RelationKind.CommonSource, Explain("relation.shared-quotes", shared));
        }

        return credit == CreditGiven.Named ? (RelationKind.Credit, Explain("relation.credit", shared)) : null;
    }

    /// <summary>What sort of derivation it is, seen from the source.</summary>
    public static RelationKind KindOf(SharedMatter shared) =>
        shared.LiteralOfTo < CopyShare ? RelationKind.Rewrite
        : shared.OfFrom < CopyShare ? RelationKind.Excerpt
        : RelationKind.Copy;

    private static string? DerivationRule(SharedMatter shared, CreditGiven credit) =>
        credit == CreditGiven.OneOutlet && shared.Greater < SameOutletShare ? null
        : shared.Longest >= TellingRun ? "relation.long-run"
        : shared.Literal >= TellingWords && shared.Greater >= TellingWordsShare ? "relation.many-words"
        : IsRetold(shared) ? "relation.retold"
        : shared.Greater >= MixedShare && shared.Longest >= MixedRun && shared.Literal >= MixedWords ? "relation.partly-retold"
        : credit == CreditGiven.Named && shared.Greater >= CreditedShare && shared.Told >= FewestCredited ? "relation.credited"
        : credit == CreditGiven.Named && shared.QuotedVoices >= QuotedVoices ? "relation.credited-voices"
        : shared.QuotedVoices >= QuotedVoices && shared.Greater >= QuotedShare && shared.Told >= FewestBesideQuotes
            ? "relation.quoted-voices"
        : shared.Greater < HintedShare || shared.Retold < FewestHinted ? null
        : credit == CreditGiven.Unnamed ? "relation.unnamed-credit"
        : shared.Voices >= SeveralVoices && shared.Greater >= VoicedShare ? "relation.several-voices"
        : null;

    private static bool IsRetold(SharedMatter shared) =>
        (
            shared.Greater >= RetoldShare
            && shared.Reworded >= RetoldSentences
            && (Math.Min(shared.OfFrom, shared.OfTo) >= MixedShare || shared.Literal >= MixedWords)
        ) || (Math.Min(shared.OfFrom, shared.OfTo) >= BothRetoldShare && shared.Reworded >= BothRetoldSentences);

    private static Explanation Explain(string rule, SharedMatter shared) =>
        Explanation.Of(
            rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shared.OfFrom:P0} and {shared.OfTo:P0} of their own words; {shared.Literal} words word for word, {shared.Longest} in one passage; {shared.Retold} sentences in other words, {shared.Reworded} of them beyond names and numbers"
            )
        );
}

/// <summary>Whether one of two articles says that it draws on the other.</summary>
internal enum CreditGiven
{
    /// <summary>Neither says so.</summary>
    None,

    /// <summary>Both are of one outlet.</summary>
    OneOutlet,

    /// <summary>One draws on an outlet which it does not name.</summary>
    Unnamed,

    /// <summary>One names the other's outlet.</summary>
    Named,
}
