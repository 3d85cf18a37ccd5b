using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Finds the clause that a verb of saying introduces where the tree ties it to a word between.</summary>
internal static class ThatClauses
{
    /// <summary>How many words may stand between the verb and its <c>that</c>: listener, day, medium.</summary>
    private const int MostBetween = 16;

    /// <summary>
    /// The clause of <c>said in an interview that it fell</c>, <c>announced last week that it would close</c>, which the tree makes a remark on the interview or the week; −1
    /// where there is none.
    /// </summary>
    public static int Behind(ParsedText text, int verb)
    {
        var end = Math.Min(text.PhraseOf(verb).End, verb + MostBetween);
        for (var word = verb + 2; word < end; word++)
        {
            if (text.Form(word) is "that" or "whether")
            {
                return
                    text[word].Head is var clause
                    && clause > word
                    && IsComplete(text, word, clause)
                    && IsAdjunct(text, clause, verb)
                    ? clause
                    : ParsedWord.NoHead;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary>The clause of <c>while he said it fell, they disagreed</c>, which the tree ties to the main clause behind it; −1 where there is none.</summary>
    public static int Detached(ParsedText text, int verb)
    {
        if (text[verb] is not { Relation: Relation.Advcl, Head: var main } || main < verb)
        {
            return ParsedWord.NoHead;
        }

        foreach (var dependent in text.DependentsOf(main))
        {
            if (
                dependent > verb
                && dependent < main
                && text[dependent].Relation is Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Dep
                && text.DependentOf(dependent, Relation.Nsubj) > verb
            )
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary><c>asked if it was safe</c>: no condition, but what was asked.</summary>
    public static bool IsWhether(ParsedText text, int clause) =>
        text.DependentOf(clause, Relation.Mark) is >= 0 and var mark && text.Form(mark) is "if" or "whether";

    /// <summary>A relative clause lacks the part that its <c>that</c> plays; a clause that is said lacks none.</summary>
    private static bool IsComplete(ParsedText text, int that, int clause) =>
        text.DependentOf(clause, Relation.Nsubj) is >= 0 and var subject && subject != that
        || text.DependentOf(clause, Relation.NsubjPass) is >= 0 and var passive && passive != that;

    /// <summary>True where the clause hangs from what tells when, where or to whom, rather than from an object with a clause of its own.</summary>
    private static bool IsAdjunct(ParsedText text, int clause, int verb)
    {
        if (text[clause].Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Advcl or Relation.Dep))
        {
            return false;
        }

        for (var at = text[clause].Head; at >= 0 && at != verb; at = text[at].Head)
        {
            if (text[at].Head == verb)
            {
                return text[at].Relation
                    is Relation.Obl
                        or Relation.OblUnmarked
                        or Relation.Advmod
                        or Relation.Nmod
                        or Relation.Iobj
                        or Relation.Advcl;
            }
        }

        return text[clause].Head == verb;
    }
}
