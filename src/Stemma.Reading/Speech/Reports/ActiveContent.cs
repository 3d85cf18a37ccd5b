using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Words of a content, and the preposition that leads to it.</summary>
/// <param name="Words">Ascending.</param>
/// <param name="Preposition">Position; −1 where none does.</param>
internal readonly record struct Complements(List<int> Words, int Preposition);

/// <summary>Finds what an active verb attributes: clause, infinitive, object, or what stands behind a preposition.</summary>
internal static class ActiveContent
{
    /// <summary>The content; no words where the verb has none in the tree.</summary>
    public static Complements Of(ParsedText text, int verb, ReportingWord reporting)
    {
        var heads = new List<int>();
        var preposition = ParsedWord.NoHead;
        var (hasClause, hasObject) = (false, false);
        foreach (var dependent in text.DependentsOf(verb))
        {
            switch (text[dependent].Relation)
            {
                case Relation.Ccomp when reporting.Takes(Frames.Clause | Frames.Quote) && !IsLooseParticiple(text, dependent):
                case Relation.Advcl when reporting.Kind == ReportKind.Question && ThatClauses.IsWhether(text, dependent):
                case Relation.Xcomp when reporting.Takes(Frames.To) && dependent > verb && !IsPlain(text, dependent):
                    heads.Add(dependent);
                    hasClause = true;
                    break;
                case Relation.Xcomp
                    when reporting.Takes(Frames.ObjectNumber) && text.DependentOf(dependent, Relation.Nummod) >= 0:
                case Relation.Obj when !text.Is(dependent, "what") && TakesObject(text, verb, dependent, reporting):
                    heads.Add(dependent);
                    hasObject = true;
                    break;
                case Relation.Obl or Relation.Advcl or Relation.Nmod when IsLedTo(text, dependent, reporting):
                    heads.Add(dependent);
                    preposition = preposition < 0 ? text.PrepositionOf(dependent) : preposition;
                    break;
            }
        }

        if (heads.Count == 0 && reporting.Takes(Frames.Clause) && ThatClauses.Behind(text, verb) is >= 0 and var clause)
        {
            return new Complements(text.Below(clause), ParsedWord.NoHead);
        }

        if (heads.Count == 0 && reporting.Takes(Frames.Clause) && ThatClauses.Detached(text, verb) is >= 0 and var detached)
        {
            heads.Add(detached);
        }

        if (heads.Count == 0 && Deeper(text, verb, reporting) is >= 0 and var deeper)
        {
            heads.Add(deeper);
            preposition = text.PrepositionOf(deeper);
        }

        if (reporting.Takes(Frames.Listener) && hasClause)
        {
            heads.RemoveAll(head => text[head].Relation == Relation.Obj);
        }

        if (hasObject)
        {
            AddRest(text, verb, heads);
        }

        if (heads.Count == 0)
        {
            return new Complements(Beside(text, verb, reporting), ParsedWord.NoHead);
        }

        var words = heads.SelectMany(head => text.Below(head, SaidAgain(text, head, verb))).Distinct().Order().ToList();
        if (preposition >= 0 && preposition <= verb + CueWords.FarthestPreposition)
        {
            words.Remove(preposition);
            return new Complements(words, preposition);
        }

        return new Complements(words, ParsedWord.NoHead);
    }

    /// <summary><c>Two died, police said, although the hospital counted three</c>: the clause behind the cue has a source of its own.</summary>
    private static List<int> WithoutContrast(ParsedText text, int verb, List<int> content)
    {
        foreach (var dependent in text.DependentsOf(text[verb].Head))
        {
            if (
                dependent > verb
                && text[dependent].Relation is Relation.Advcl or Relation.Conj
                && text.DependentOf(dependent, Relation.Nsubj) >= 0
                && ReportingWords.Verb(text.Form(dependent)) is { Kind: ReportKind.Assertion }
            )
            {
                var contrast = text.Below(dependent);
                content.RemoveAll(word => contrast.BinarySearch(word) >= 0);
            }
        }

        return content;
    }

    /// <summary>A second verb of saying that the tree ties to what the first one says; −1 where there is none.</summary>
    private static int SaidAgain(ParsedText text, int content, int verb)
    {
        foreach (var dependent in text.DependentsOf(content))
        {
            if (
                dependent > verb
                && text[dependent].Relation == Relation.Conj
                && ReportingWords.Verb(text.Form(dependent)) is { Kind: ReportKind.Assertion }
                && TreeSource.SaidBefore(text, dependent) == verb
            )
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary><c>…, adding that</c> is no part of what was said before it.</summary>
    private static bool IsLooseParticiple(ParsedText text, int complement) =>
        complement > 0
        && text[complement].Xpos == PennTag.Vbg
        && text.Is(complement - 1, ",")
        && text.DependentOf(complement, Relation.Nsubj) < 0;

    private static bool IsPlain(ParsedText text, int complement) =>
        text[complement].Upos is Upos.Noun or Upos.Adj && text.DependentOf(complement, Relation.Mark) < 0;

    private static bool TakesObject(ParsedText text, int verb, int obj, ReportingWord reporting) =>
        reporting.Takes(Frames.Object)
        || reporting.Takes(Frames.ObjectTo) && HasAfter(text, verb, obj, Relation.Xcomp)
        || reporting.Takes(Frames.ObjectAs) && HasWord(text, verb, "as")
        || reporting.Takes(Frames.ObjectComplement)
        || reporting.Takes(Frames.ObjectAt) && HasWord(text, verb, "at")
        || reporting.Takes(Frames.ObjectNumber) && (text[obj].Upos == Upos.Num || text.DependentOf(obj, Relation.Nummod) >= 0)
        || reporting.Takes(Frames.ObjectFigures) && ReportingWords.IsFigure(text.LemmaOf(obj))
        || reporting.Takes(Frames.ObjectOfDocument) && IsOfDocument(text, verb);

    /// <summary>A figure’s <c>at</c> is often tied to a word between: <c>put the number of those treated at 31</c>.</summary>
    private static bool HasWord(ParsedText text, int verb, string wanted)
    {
        foreach (var word in text.Below(verb))
        {
            if (word > verb && text.Is(word, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfDocument(ParsedText text, int verb)
    {
        foreach (var agent in new Clause(text, verb).Agents)
        {
            return Lexicon.KindOfNoun(text.Form(agent)) == SourceKind.Document;
        }

        return false;
    }

    private static bool HasAfter(ParsedText text, int verb, int obj, Relation relation)
    {
        foreach (var dependent in text.DependentsOf(verb))
        {
            if (dependent > verb && dependent != obj && text[dependent].Relation == relation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>spoke on Wednesday of six</c>: what the tree ties to the day.</summary>
    private static int Deeper(ParsedText text, int verb, ReportingWord reporting)
    {
        foreach (var dependent in text.DependentsOf(verb))
        {
            if (dependent < verb || text[dependent].Relation is not (Relation.Obl or Relation.OblUnmarked))
            {
                continue;
            }

            foreach (var below in text.DependentsOf(dependent))
            {
                if (text[below].Relation == Relation.Nmod && IsLedTo(text, below, reporting))
                {
                    return below;
                }
            }
        }

        return ParsedWord.NoHead;
    }

    private static bool IsLedTo(ParsedText text, int dependent, ReportingWord reporting)
    {
        if (reporting.Prepositions.IsEmpty || text.PrepositionOf(dependent) is not (>= 0 and var preposition))
        {
            return false;
        }

        foreach (var one in reporting.Prepositions)
        {
            if (text.Is(preposition, one))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What goes with an object: <c>accused him of lying</c>, <c>praised her for it</c>, <c>called it a lie</c>.</summary>
    private static void AddRest(ParsedText text, int verb, List<int> heads)
    {
        foreach (var dependent in text.DependentsOf(verb))
        {
            if (dependent <= verb || heads.Contains(dependent))
            {
                continue;
            }

            var relation = text[dependent].Relation;
            var goesWith =
                relation is Relation.Xcomp or Relation.Obj or Relation.Ccomp
                || relation is Relation.Obl or Relation.Advcl
                    && text.PrepositionOf(dependent) is >= 0 and var preposition
                    && text.Form(preposition)
                        is "as"
                            or "for"
                            or "of"
                            or "over"
                            or "with"
                            or "to"
                            or "from"
                            or "about"
                            or "against"
                            or "at";
            if (goesWith)
            {
                heads.Add(dependent);
            }
        }
    }

    /// <summary>The clause that the verb hangs from: <c>Two men died, police said</c>; <c>as police said</c>.</summary>
    private static List<int> Beside(ParsedText text, int verb, ReportingWord reporting)
    {
        var parse = text[verb];
        var isAside =
            parse.Relation == Relation.Parataxis
            || parse.Relation == Relation.Advcl
                && text.DependentOf(verb, Relation.Mark) is >= 0 and var mark
                && text.Is(mark, "as");
        if (isAside && parse.Head >= 0 && reporting.Takes(Frames.Clause | Frames.Quote))
        {
            return WithoutContrast(text, verb, text.Below(parse.Head, verb));
        }

        if (!reporting.Takes(Frames.Quote))
        {
            return [];
        }

        foreach (var dependent in text.DependentsOf(verb))
        {
            var isClause = text[dependent].Upos is Upos.Verb or Upos.Aux || text.DependentOf(dependent, Relation.Nsubj) >= 0;
            if (text[dependent].Relation is Relation.Parataxis or Relation.Dep && isClause)
            {
                return text.Below(dependent);
            }
        }

        return [];
    }
}
