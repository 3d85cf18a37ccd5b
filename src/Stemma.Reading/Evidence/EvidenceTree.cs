using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;

namespace Stemma.Reading.Evidence;

/// <summary>Tells by the tree whether a noun of evidence names a thing, or only says of which kind another is.</summary>
internal static class EvidenceTree
{
    // A hundred times a long article; what is longer is no article, and parsing it would take seconds.
    private const int LongestAsked = 500_000;

    /// <summary>False for texts too long to be parsed for the sake of a noun; the stages then go by the words alone.</summary>
    public static bool IsAsked(TokenizedText text) => text.Source.Length <= LongestAsked;

    /// <summary>False where the word is a verb (<c>recording the names</c>), or stands before a noun that is no evidence (<c>video game</c>, <c>photo lineup</c>).</summary>
    public static bool IsThing(TokenizedText text, int token)
    {
        if (!IsAsked(text))
        {
            return true;
        }

        var parsed = text.Parsed;
        var word = parsed.WordAt(text.Tokens[token].Span.Start);
        return word >= parsed.Words.Length || !IsVerb(parsed, word) && !IsModifier(parsed, word);
    }

    // A verb shows itself by «to», an auxiliary or its ending; «court documents show» is taken for one now and then.
    private static bool IsVerb(ParsedText parsed, int word) =>
        parsed[word].Upos == Upos.Verb
        && parsed[word].Relation != Relation.Amod
        && parsed.DependentOf(word, Relation.Det) < 0
        && (
            parsed[word].Xpos == PennTag.Vbg
            || parsed.DependentOf(word, Relation.Aux) >= 0
            || parsed.DependentOf(word, Relation.Mark) >= 0
        );

    private static bool IsModifier(ParsedText parsed, int word)
    {
        var head = parsed[word].Head;
        return parsed[word].Relation == Relation.Compound
            && head > word
            && parsed[head].Upos is Upos.Noun
            && EvidenceWords.Noun(parsed.Form(head)) is null
            && !EvidenceWords.IsMaterial(parsed.Form(head))
            && !IsBeforeVerb(parsed, word);
    }

    /// <summary><c>A video shows smoke</c>: a sentence has a verb; where the tree found none, it is what a thing of evidence does.</summary>
    private static bool IsBeforeVerb(ParsedText parsed, int word) =>
        word + 2 < parsed.Words.Length
        && EvidenceWords.IsShowing(parsed.Form(word + 1))
        && parsed[word + 2].Upos != Upos.Punct
        && !HasVerb(parsed, parsed.SentenceOf(word));

    private static bool HasVerb(ParsedText parsed, WordRange sentence)
    {
        for (var word = sentence.Start; word < sentence.End; word++)
        {
            if (parsed[word].Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
