using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Reads an adjective or participle that attributes: <c>is aware that</c>, <c>was concerned about</c>.</summary>
internal static class AdjectiveReader
{
    /// <summary>The cue of an adjective; null where it attributes nothing here.</summary>
    public static TreeCue? Read(ParsedText text, int adjective)
    {
        if (
            text[adjective].Upos is not (Upos.Adj or Upos.Verb)
            || text[adjective].Upos == Upos.Verb && text[adjective].Xpos != PennTag.Vbn
        )
        {
            return null;
        }

        if (ReportingWords.Adjective(text.Form(adjective)) is not { } reporting)
        {
            return null;
        }

        var source = TreeSource.Of(text, new Clause(text, adjective), adjective);
        if (source.Head < 0)
        {
            // «was concerned» is read as a passive: its subject is who feels so
            var subject = text.DependentOf(adjective, Relation.NsubjPass);
            source = subject >= 0 ? TreeSource.OfHead(text, subject, adjective) : source;
        }

        var complements = Complements(text, adjective, reporting);
        if (source.Head < 0 || complements.Words.Count == 0)
        {
            return null;
        }

        var words = CueWords.Of(text, adjective, complements.Preposition);
        var contents = ContentWords.Spans(text, complements.Words, words, source);
        return contents.IsEmpty
            ? null
            : new TreeCue(adjective, words, source.Head, source.Words, contents, reporting, "speech.adjective")
            {
                IsNegated = new Clause(text, adjective).IsNegated,
            };
    }

    private static Complements Complements(ParsedText text, int adjective, ReportingWord reporting)
    {
        foreach (var dependent in text.DependentsOf(adjective))
        {
            if (dependent < adjective)
            {
                continue;
            }

            var relation = text[dependent].Relation;
            if (
                relation == Relation.Ccomp && reporting.Takes(Frames.Clause)
                || relation is Relation.Xcomp or Relation.Advcl
                    && reporting.Takes(Frames.To)
                    && text.DependentOf(dependent, Relation.Mark) is >= 0 and var mark
                    && text.Is(mark, "to")
            )
            {
                return new Complements(text.Below(dependent), ParsedWord.NoHead);
            }

            if (
                relation is Relation.Obl or Relation.OblAgent or Relation.Advcl
                && text.PrepositionOf(dependent) is >= 0 and var preposition
                && reporting.Prepositions.Contains(text.Form(preposition).ToString())
            )
            {
                var words = text.Below(dependent);
                words.Remove(preposition);
                return new Complements(words, preposition);
            }
        }

        return new Complements([], ParsedWord.NoHead);
    }
}
