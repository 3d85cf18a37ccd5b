using Stemma.Reading.Parses;

namespace Stemma.Reading.Evidence;

/// <summary>Tells by the tree whether a noun of evidence names a thing, or only says of which kind another is.</summary>
internal static class EvidenceTree
{
    /// <summary>False where the word is a verb (<c>recording the names</c>), or stands before a noun that is no evidence (<c>video game</c>, <c>photo lineup</c>).</summary>
    public static bool IsThing(TokenizedText text, int token)
    {
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
            && !EvidenceWords.IsMaterial(parsed.Form(head));
    }
}
