using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Reads a sentence that tells where something said before comes from: <c>the story comes from the union</c>, <c>the only source is the mayor</c>.</summary>
internal static class OriginReader
{
    private static readonly ReportingWord Origin = new(ReportKind.Assertion, Frames.Object | Frames.Free, []);

    /// <summary>The cue of a word; null where it tells no origin.</summary>
    public static TreeCue? Read(ParsedText text, int word)
    {
        var subject = text.DependentOf(word, Relation.Nsubj);
        if (subject < 0 || text[subject].Upos != Upos.Noun)
        {
            return null;
        }

        return OfVerb(text, word, subject) ?? OfPredicate(text, word, subject);
    }

    private static TreeCue? OfVerb(ParsedText text, int verb, int subject)
    {
        if (text.LemmaOf(verb) is not ("come" or "originate" or "stem") || !IsSaid(text, subject))
        {
            return null;
        }

        foreach (var dependent in text.DependentsOf(verb))
        {
            if (
                dependent > verb
                && text[dependent].Relation == Relation.Obl
                && text.PrepositionOf(dependent) is >= 0 and var from
                && text.Is(from, "from")
            )
            {
                return Cue(text, verb, new WordRange(verb, from + 1), TreeSource.OfHead(text, dependent, verb), subject);
            }
        }

        return null;
    }

    private static TreeCue? OfPredicate(ParsedText text, int predicate, int subject) =>
        text.Is(subject, "source") && text.DependentOf(predicate, Relation.Cop) is >= 0 and var copula && copula > subject
            ? Cue(text, copula, new WordRange(copula, copula + 1), NounAfter(text, predicate, copula), subject)
            : null;

    private static TreeSource NounAfter(ParsedText text, int head, int copula)
    {
        var phrase = text.PhraseOf(head);
        var end = phrase.End;
        while (end > head + 1 && text.IsPoint(end - 1))
        {
            end--;
        }

        return new TreeSource(head, [new WordRange(copula + 1, end)]);
    }

    private static TreeCue? Cue(ParsedText text, int predicate, WordRange words, TreeSource source, int subject)
    {
        var contents = ContentWords.Spans(text, text.Below(subject), words, source);
        return source.Head < 0 || contents.IsEmpty
            ? null
            : new TreeCue(predicate, words, source.Head, source.Words, contents, Origin, "speech.origin");
    }

    private static bool IsSaid(ParsedText text, int noun)
    {
        var lemma = text.LemmaOf(noun);
        return ReportingWords.Noun(lemma) is { Kind: ReportKind.Assertion or ReportKind.Belief }
            || ReportingWords.IsFigure(lemma)
            || ReportingWords.IsUtterance(lemma)
            || lemma is "story" or "information" or "news";
    }
}
