using Stemma.Reading.Parses;

namespace Stemma.Reading.Evidence;

/// <summary>Tells by the tree whether a negation denies a word further on, or another that stands between.</summary>
internal static class NegationReach
{
    // «has not been able to verify»: a verb lies no deeper than this below the one that is denied.
    private const int MostSteps = 4;

    /// <summary>True where nobody stands between, or the tree leads from the word up to what the negation denies.</summary>
    /// <param name="text">The words.</param>
    /// <param name="negation">The token that denies.</param>
    /// <param name="denied">The token that may be denied.</param>
    public static bool Holds(TokenizedText text, int negation, int denied)
    {
        if (denied - negation < 2 || denied >= text.Tokens.Length || !EvidenceTree.IsAsked(text))
        {
            return true;
        }

        var parsed = text.Parsed;
        var (word, not) = (parsed.WordAt(text.Tokens[denied].Span.Start), parsed.WordAt(text.Tokens[negation].Span.Start));
        return word >= parsed.Words.Length
            || not >= parsed.Words.Length
            || !IsAdverb(parsed, not)
            || Reaches(parsed, word, Denied(parsed, not));
    }

    private static bool IsAdverb(ParsedText parsed, int word) => parsed[word].Relation is Relation.Advmod or Relation.Aux;

    /// <summary>What the negation hangs from; in <c>not immediately verified</c> it may hang from the adverb.</summary>
    private static int Denied(ParsedText parsed, int not)
    {
        var denied = parsed[not].Head;
        while (denied >= 0 && parsed[denied].Relation == Relation.Advmod && parsed[denied].Head >= 0)
        {
            denied = parsed[denied].Head;
        }

        return denied;
    }

    private static bool Reaches(ParsedText parsed, int word, int denied)
    {
        for (var step = 0; step < MostSteps && word >= 0; step++)
        {
            if (word == denied)
            {
                return true;
            }

            if (!Passes(parsed, word))
            {
                return false;
            }

            word = parsed[word].Head;
        }

        return false;
    }

    /// <summary>A denial passes down to an open complement, and to a clause without a subject of its own.</summary>
    private static bool Passes(ParsedText parsed, int word) =>
        parsed[word].Relation switch
        {
            Relation.Xcomp
            or Relation.Conj
            or Relation.Obj
            or Relation.Obl
            or Relation.Advmod
            or Relation.Aux
            or Relation.AuxPass
            or Relation.Cop => true,
            Relation.Ccomp or Relation.Csubj or Relation.Advcl => parsed.DependentOf(word, Relation.Nsubj) < 0
                && parsed.DependentOf(word, Relation.NsubjPass) < 0,
            _ => false,
        };
}
