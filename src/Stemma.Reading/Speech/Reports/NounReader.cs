using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Reads a noun that attributes: <c>the minister’s claim that</c>, <c>a plan to leave</c>, <c>support for the bill</c>.</summary>
internal static class NounReader
{
    /// <summary>The cue of a noun; null where it attributes nothing here.</summary>
    public static TreeCue? Read(ParsedText text, int noun)
    {
        if (text[noun].Upos != Upos.Noun || ReportingWords.Noun(text.LemmaOf(noun)) is not { } reporting)
        {
            return null;
        }

        var (words, preposition) = Content(text, noun, reporting);
        var source = Source(text, noun);
        if (words.Count == 0 || source.Head < 0 && preposition >= 0 && !text.Is(preposition, "about"))
        {
            return null;
        }

        var cue = Cue(text, noun, preposition);
        var contents = ContentWords.Spans(text, words, cue, source);
        return contents.IsEmpty ? null : new TreeCue(noun, cue, source.Head, source.Words, contents, reporting, "speech.noun");
    }

    private static (List<int> Words, int Preposition) Content(ParsedText text, int noun, ReportingWord reporting)
    {
        foreach (var dependent in text.DependentsOf(noun))
        {
            if (dependent < noun)
            {
                continue;
            }

            var relation = text[dependent].Relation;
            var isInfinitive = text.DependentOf(dependent, Relation.Mark) is >= 0 and var mark && text.Is(mark, "to");
            if (
                relation is Relation.Acl or Relation.Ccomp
                && (isInfinitive ? reporting.Takes(Frames.To) : reporting.Takes(Frames.Clause) && IsThat(text, dependent))
            )
            {
                return (text.Below(dependent, MainPredicate(text, dependent)), ParsedWord.NoHead);
            }

            if (
                relation is Relation.Nmod or Relation.Acl
                && text.PrepositionOf(dependent) is >= 0 and var preposition
                && reporting.Prepositions.Contains(text.Form(preposition).ToString())
            )
            {
                var words = text.Below(dependent);
                words.Remove(preposition);
                return (words, preposition);
            }
        }

        // «the claim by the rebels that two died»: the clause is often tied to the nearer noun
        foreach (var dependent in text.DependentsOf(noun))
        {
            if (dependent > noun && text[dependent].Relation == Relation.Nmod && reporting.Takes(Frames.Clause))
            {
                foreach (var below in text.DependentsOf(dependent))
                {
                    if (
                        below > dependent
                        && text[below].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp
                        && IsThat(text, below)
                    )
                    {
                        return (text.Below(below, MainPredicate(text, below)), ParsedWord.NoHead);
                    }
                }
            }
        }

        return ([], ParsedWord.NoHead);
    }

    private static bool IsThat(ParsedText text, int clause) =>
        text.DependentOf(clause, Relation.Mark) is >= 0 and var mark && text.Form(mark) is "that" or "whether" or "if"
        || text[clause].Relation == Relation.Ccomp
        || HasThatBefore(text, clause, Relation.Nsubj)
        || HasThatBefore(text, clause, Relation.NsubjPass);

    /// <summary>A <c>that</c> before the clause's own subject, whatever the tree ties it to; the <c>that</c> of a relative clause is the subject, or stands before a clause without one.</summary>
    private static bool HasThatBefore(ParsedText text, int clause, Relation relation) =>
        text.DependentOf(clause, relation) is >= 0 and var subject
        && text.PhraseOf(subject).Start is > 0 and var start
        && text.Is(start - 1, "that")
        && text.DependentOf(clause, Relation.Obj) != start - 1;

    /// <summary><c>the claim that two died | was false</c>: the predicate of the main clause, which the tree hangs into the claim; −1 where none is.</summary>
    private static int MainPredicate(ParsedText text, int clause)
    {
        foreach (var dependent in text.DependentsOf(clause))
        {
            if (
                dependent > clause
                && text[dependent].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Dep
                && text.DependentOf(dependent, Relation.Nsubj) < 0
                && (
                    IsFinite(text, dependent)
                    || text.DependentOf(dependent, Relation.Cop) is var copula && copula > clause && IsFinite(text, copula)
                )
            )
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    private static bool IsFinite(ParsedText text, int word) => text[word].Xpos is PennTag.Vbd or PennTag.Vbz or PennTag.Vbp;

    /// <summary>Whose it is: the possessor, <c>by</c> or <c>from</c> whom, or the subject of a verb that leaves its meaning to the noun.</summary>
    private static TreeSource Source(ParsedText text, int noun)
    {
        if (text.DependentOf(noun, Relation.NmodPoss) is >= 0 and var possessor)
        {
            return TreeSource.OfHead(text, possessor, ParsedWord.NoHead);
        }

        foreach (var dependent in text.DependentsOf(noun))
        {
            if (
                text[dependent].Relation == Relation.Nmod
                && text.PrepositionOf(dependent) is >= 0 and var preposition
                && text.Form(preposition) is "by" or "from" or "among"
            )
            {
                var source = TreeSource.OfHead(text, dependent, text.DependentOf(dependent, Relation.Acl));
                return source with
                {
                    Words = [new WordRange(Math.Max(source.Words[0].Start, preposition + 1), source.Words[0].End)],
                };
            }
        }

        return IsObjectOfLight(text, noun)
            ? TreeSource.Of(text, new Clause(text, text[noun].Head), text[noun].Head)
            : TreeSource.None;
    }

    private static bool IsObjectOfLight(ParsedText text, int noun) =>
        text[noun].Relation == Relation.Obj && ReportingWords.IsLight(text.Form(text[noun].Head));

    private static WordRange Cue(ParsedText text, int noun, int preposition)
    {
        var cue = IsObjectOfLight(text, noun)
            ? CueWords.Of(text, text[noun].Head, ParsedWord.NoHead)
            : new WordRange(noun, noun + 1);
        return new WordRange(cue.Start, preposition == noun + 1 ? preposition + 1 : Math.Max(noun + 1, cue.End));
    }
}
