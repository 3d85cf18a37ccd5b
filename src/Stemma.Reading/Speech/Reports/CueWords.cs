using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Gathers the words of a cue: the verb with its helping verbs, the adverbs between them, its particle and preposition.</summary>
internal static class CueWords
{
    /// <summary>How many words may stand between a verb and the preposition that belongs to it.</summary>
    public const int FarthestPreposition = 4;

    /// <summary>The run of words around a verb, adjective or noun.</summary>
    /// <param name="text">The parsed article.</param>
    /// <param name="head">The word.</param>
    /// <param name="preposition">The preposition that leads to the content; −1 where none does.</param>
    public static WordRange Of(ParsedText text, int head, int preposition)
    {
        var (start, end) = (StartOf(text, head), head + 1);
        while (end < text.Words.Length && BelongsBehind(text, head, end))
        {
            end++;
        }

        if (preposition >= end && preposition < end + FarthestPreposition)
        {
            end = preposition + 1;
        }
        else if (preposition < 0)
        {
            end = BehindUtterance(text, head, end);
        }

        return new WordRange(start, end < text.Words.Length && text.Is(end, ":") ? end + 1 : end);
    }

    private static int StartOf(ParsedText text, int head)
    {
        var (start, verb) = (head, head);
        while (start > 0)
        {
            var before = start - 1;
            if (BelongsBefore(text, verb, before))
            {
                start = before;
            }
            else if (text[verb].Relation == Relation.Xcomp && text[verb].Head == before && Colours(text, before))
            {
                (start, verb) = (before, before);
            }
            else if (
                text[verb].Relation == Relation.Xcomp
                && text[before].Relation == Relation.CompoundPrt
                && text[before].Head == text[verb].Head
                && ReportingWords.IsCatenative(text.Form(text[verb].Head))
            )
            {
                start = before;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static bool BelongsBefore(ParsedText text, int verb, int word) =>
        text[word].Head == verb
        && (
            text[word].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop
            || text[word].Relation == Relation.Advmod && text[word].Xpos is not (PennTag.Wrb)
            || text[word].Relation == Relation.Mark && text.Is(word, "to")
        );

    /// <summary>True of a verb or adjective that says how one stands to what the next verb says: <c>continued to deny</c>, <c>refused to endorse</c>.</summary>
    public static bool Colours(ParsedText text, int word) =>
        ReportingWords.IsCatenative(text.Form(word))
        || (ReportingWords.Verb(text.Form(word)) ?? ReportingWords.Adjective(text.Form(word)))
            is { Kind: ReportKind.Eventuality };

    private static bool BelongsBehind(ParsedText text, int verb, int word) =>
        text[word].Head == verb && text[word].Relation == Relation.CompoundPrt;

    /// <summary><c>said in a statement</c>.</summary>
    private static int BehindUtterance(ParsedText text, int verb, int end)
    {
        foreach (var dependent in text.DependentsOf(verb))
        {
            if (
                dependent >= end
                && text[dependent].Relation == Relation.Obl
                && WithoutClause(text, dependent) is var phrase
                && phrase.Start == end
                && phrase.End <= end + FarthestPreposition
                && text.Is(end, "in")
                && ReportingWords.IsUtterance(text.LemmaOf(dependent))
            )
            {
                return phrase.End;
            }
        }

        return end;
    }

    /// <summary>The phrase of a noun; without the clause behind it that tells what was said: <c>in a statement | that it fell</c>.</summary>
    private static WordRange WithoutClause(ParsedText text, int noun)
    {
        var phrase = text.PhraseOf(noun);
        return text.Is(noun + 1, "that") ? phrase with { End = noun + 1 } : phrase;
    }
}
