using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Finds what a passive verb attributes: <c>he was accused of theft</c>, <c>it is feared that</c>, <c>she is expected to win</c>.</summary>
internal static class PassiveContent
{
    /// <summary>The content; no words where the verb has none in the tree.</summary>
    public static Complements Of(ParsedText text, int verb, ReportingWord reporting)
    {
        var active = ActiveContent.Of(text, verb, reporting);
        var subject = SubjectOf(text, verb);
        if (subject < 0 || reporting.Takes(Frames.Listener) && active.Words.Count > 0)
        {
            return active;
        }

        var words = active.Words;
        var takesSubject =
            reporting.Takes(Frames.Object)
            || words.Count > 0 && reporting.Takes(Frames.To | Frames.ObjectTo)
            || reporting.Takes(Frames.ObjectAs | Frames.ObjectComplement) && HasComplement(text, verb);
        if (!takesSubject || text[subject].Relation == Relation.Expl)
        {
            return active;
        }

        foreach (var dependent in text.DependentsOf(verb))
        {
            if (dependent > verb && IsRest(text, dependent))
            {
                words.AddRange(text.Below(dependent));
            }
        }

        words.AddRange(text.Below(subject, verb));
        return active with { Words = words.Distinct().Order().ToList() };
    }

    private static int SubjectOf(ParsedText text, int verb)
    {
        var own = text.DependentOf(verb, Relation.NsubjPass);
        if (own >= 0)
        {
            return own;
        }

        return text[verb].Relation == Relation.Acl && text.DependentOf(verb, Relation.OblAgent) >= 0
            ? text[verb].Head
            : ParsedWord.NoHead;
    }

    private static bool IsRest(ParsedText text, int dependent) =>
        text[dependent].Relation == Relation.Xcomp
        || text[dependent].Relation is Relation.Obl or Relation.Advcl
            && text.PrepositionOf(dependent) is >= 0 and var preposition
            && text.Form(preposition) is "as" or "for" or "of";

    private static bool HasComplement(ParsedText text, int verb)
    {
        foreach (var dependent in text.DependentsOf(verb))
        {
            if (dependent > verb && (IsRest(text, dependent) || text[dependent].Relation == Relation.Obj))
            {
                return true;
            }
        }

        return false;
    }
}
