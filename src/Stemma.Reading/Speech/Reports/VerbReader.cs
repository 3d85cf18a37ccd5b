using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Reads a verb that attributes, off the tree: subject as source, complements as content.</summary>
internal static class VerbReader
{
    /// <summary>The cue of a verb; null where it attributes nothing here.</summary>
    /// <param name="text">The parsed article.</param>
    /// <param name="verb">The word.</param>
    public static TreeCue? Read(ParsedText text, int verb)
    {
        if (text[verb].Upos != Upos.Verb || IsInNounPhrase(text, verb) || Lookup(text, verb) is not { } reporting)
        {
            return null;
        }

        var clause = new Clause(text, verb);
        var isPassive = clause.IsPassive && !IsMisread(text, verb) || IsLooseParticiple(text, verb);
        var complements = isPassive ? PassiveContent.Of(text, verb, reporting) : ActiveContent.Of(text, verb, reporting);
        var words = CueWords.Of(text, verb, complements.Preposition);
        // «to support the bill» alone tells no stand that anybody takes
        if (text.Is(words.Start, "to") && reporting.Kind != ReportKind.Assertion)
        {
            return null;
        }

        var source = isPassive ? TreeSource.OfAgent(text, verb) : TreeSource.Of(text, clause, verb);
        if (IssuedBy(text, verb) is >= 0 and var issuing)
        {
            words = words with { Start = CueWords.Of(text, issuing, ParsedWord.NoHead).Start };
            source = TreeSource.Of(text, new Clause(text, issuing), issuing);
        }

        if (isPassive && source.Head < 0 && reporting.Kind == ReportKind.Judgement)
        {
            return null;
        }

        if (
            complements.Words.Count == 0 && !reporting.Takes(Frames.Quote)
            || reporting.Kind == ReportKind.Appearance && complements.Words.Count == 0
        )
        {
            return null;
        }

        if (reporting.Kind == ReportKind.Appearance)
        {
            AddSubject(text, verb, complements.Words);
            source = TreeSource.None;
        }

        if (
            !isPassive
            && source.Head < 0
            && reporting.Kind is not (ReportKind.Assertion or ReportKind.Question or ReportKind.Appearance)
        )
        {
            // «“…,” blasted the union’s chief»: what looks like an object may be who speaks
            if (!reporting.Takes(Frames.Quote))
            {
                return null;
            }

            complements.Words.Clear();
        }

        var contents = ContentWords.Spans(text, complements.Words, words, source);
        return new TreeCue(
            verb,
            words,
            source.Head,
            source.Words,
            contents,
            reporting,
            isPassive ? "speech.passive" : "speech.verb"
        )
        {
            IsNegated = clause.IsNegated,
        };
    }

    /// <summary><c>in a written statement</c>: the participle tells no saying of its own.</summary>
    private static bool IsInNounPhrase(ParsedText text, int verb) =>
        text[verb].Relation == Relation.Amod
        && text[verb].Head > verb
        && verb > 0
        && text[verb - 1].Upos is Upos.Det or Upos.Adj or Upos.Adp;

    /// <summary>The verb of <c>issued a statement saying</c>, whose subject speaks; −1 where the verb hangs from no such noun.</summary>
    private static int IssuedBy(ParsedText text, int verb) =>
        text[verb] is { Relation: Relation.Acl, Xpos: PennTag.Vbg, Head: >= 0 and var noun }
        && text[noun] is { Relation: Relation.Obj, Head: >= 0 and var issuing }
        && ReportingWords.IsUtterance(text.LemmaOf(noun))
        && ReportingWords.IsLight(text.Form(issuing))
            ? issuing
            : ParsedWord.NoHead;

    /// <summary>What seems so is told by subject and complement together, and nobody's word.</summary>
    private static void AddSubject(ParsedText text, int verb, List<int> words)
    {
        if (text.DependentOf(verb, Relation.Nsubj) is >= 0 and var subject)
        {
            words.AddRange(text.Below(subject));
            words.Sort();
        }
    }

    /// <summary>A reduced clause with an object is none: <c>Roe, the spokesman, instructed reporters</c>.</summary>
    private static bool IsMisread(ParsedText text, int verb) =>
        text[verb].Relation == Relation.Acl
        && text.DependentOf(verb, Relation.AuxPass) < 0
        && (text.DependentOf(verb, Relation.Obj) >= 0 || text.DependentOf(verb, Relation.Ccomp) >= 0);

    /// <summary><c>Asked whether he would resign, he laughed</c>.</summary>
    private static bool IsLooseParticiple(ParsedText text, int verb) =>
        text[verb].Xpos == PennTag.Vbn
        && text[verb].Relation == Relation.Advcl
        && text.DependentOf(verb, Relation.Nsubj) < 0
        && text.DependentOf(verb, Relation.Aux) < 0;

    private static ReportingWord? Lookup(ParsedText text, int verb)
    {
        var form = text.Form(verb);
        foreach (var dependent in text.DependentsOf(verb))
        {
            var isParticle =
                text[dependent].Relation is Relation.CompoundPrt
                || dependent == verb + 1 && text[dependent].Relation is Relation.Advmod or Relation.Compound
                || dependent > verb
                    && dependent < verb + 4
                    && text[dependent].Relation == Relation.Xcomp
                    && text.Is(dependent, "clear");
            if (isParticle && ReportingWords.Verb(form, text.Form(dependent)) is { } phrasal)
            {
                return phrasal;
            }
        }

        if (verb + 1 < text.Words.Length && text.Is(verb + 1, "on") && ReportingWords.Verb(form, "on") is { } on)
        {
            return on;
        }

        return ReportingWords.Verb(form);
    }
}
