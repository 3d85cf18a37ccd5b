using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>A denial in the tree.</summary>
/// <param name="Verb">The word that denies.</param>
/// <param name="Denied">What is denied, in the words about the verb; empty where it was said before: <c>Both denied it</c>.</param>
internal readonly record struct Denial(int Verb, TextSpan Denied);

/// <summary>Tells by the tree whether somebody denies an allegation: <c>Moscow denied it</c>, but not <c>the judge denied bail</c>.</summary>
internal static class Denials
{
    private const int GrantWithin = 8;

    /// <summary>The denial at a token that <see cref="DenialWords.IsDenial"/> knows; null where nothing is denied.</summary>
    public static Denial? At(TokenizedText text, int token)
    {
        if (!EvidenceTree.IsAsked(text))
        {
            return null;
        }

        var parsed = text.Parsed;
        var verb = parsed.WordAt(text.Tokens[token].Span.Start);
        if (verb < parsed.Words.Length && parsed[verb].Upos == Upos.Noun && DenialWords.IsNoun(parsed.Form(verb)))
        {
            return DeniedBy(parsed, verb) >= 0 ? new Denial(verb, DeniedOf(parsed, verb)) : null;
        }

        if (verb >= parsed.Words.Length || parsed[verb].Upos != Upos.Verb || !IsStated(parsed, verb))
        {
            return null;
        }

        var clause = new Clause(parsed, verb);
        return !(clause.IsPassive ? IsContested(parsed, verb, clause.Patients) : Contests(parsed, verb)) ? null
            : clause.IsPassive ? new Denial(verb, Phrase(parsed, verb, clause.Patients[0]))
            : new Denial(verb, Denied(parsed, verb));
    }

    /// <summary>Who stands before or behind the noun: <c>the ministry’s denial</c>, <c>denials from the ministry</c>; −1 where nobody does.</summary>
    public static int DeniedBy(ParsedText parsed, int noun)
    {
        foreach (var dependent in parsed.DependentsOf(noun))
        {
            var isOwner = parsed[dependent].Relation == Relation.NmodPoss;
            var isFrom =
                parsed[dependent].Relation == Relation.Nmod
                && parsed.DependentOf(dependent, Relation.Case) is >= 0 and var mark
                && parsed.Form(mark) is "from" or "by";
            if (isOwner || isFrom)
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary>Neither <c>did not deny</c> nor <c>could deny</c> nor <c>refused to deny</c>.</summary>
    private static bool IsStated(ParsedText parsed, int verb)
    {
        var clause = new Clause(parsed, verb);
        var above = parsed[verb].Head;
        return !clause.IsNegated
            && !clause.IsConditional
            && parsed[verb].Relation is not (Relation.Amod or Relation.Csubj)
            && !(parsed[verb].Relation == Relation.Acl && parsed[verb].Xpos == PennTag.Vbg)
            && !(parsed[verb].Relation == Relation.Conj && new Clause(parsed, above).IsNegated)
            && !(parsed[verb].Relation == Relation.Xcomp && DenialWords.IsUnwilling(parsed.Form(above)));
    }

    /// <summary>What an active verb has for its object: an allegation, or for <c>deny</c> anything that is not granted or refused.</summary>
    private static bool Contests(ParsedText parsed, int verb)
    {
        var isRejection = DenialWords.IsRejection(parsed.Form(verb));
        if (parsed.DependentOf(verb, Relation.Iobj) >= 0)
        {
            return false;
        }

        // «disputes that», whose «that» the tree may take for an object.
        var content = parsed.DependentOf(verb, Relation.Ccomp);
        if (content >= 0 && parsed.Is(verb + 1, "that"))
        {
            return true;
        }

        var thing = parsed.DependentOf(verb, Relation.Obj);
        if (thing < 0)
        {
            return !isRejection && (content >= 0 || parsed.DependentOf(verb, Relation.Xcomp) >= 0);
        }

        return DenialWords.IsAllegation(parsed.Form(thing))
            || !isRejection && !IsSomebody(parsed, thing) && !GrantsBehind(parsed, verb);
    }

    /// <summary>A court dismisses a charge; anybody else, an accusation.</summary>
    private static bool IsContested(ParsedText parsed, int verb, ImmutableArray<int> heads)
    {
        foreach (var head in heads)
        {
            var isCharge = parsed.Form(head).StartsWith("charge", StringComparison.OrdinalIgnoreCase);
            if (IsAllegation(parsed, head) && !(isCharge && DenialWords.IsRejection(parsed.Form(verb))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>denied bail</c>, <c>deny voters the right to …</c>: what is granted stands near behind the verb.</summary>
    private static bool GrantsBehind(ParsedText parsed, int verb)
    {
        for (var word = verb + 1; word < Math.Min(verb + GrantWithin, parsed.Words.Length); word++)
        {
            if (DenialWords.IsGranted(parsed.Form(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>denied the prisoners water</c>, however the tree has it: the object is a person or is followed by a second one.</summary>
    private static bool IsSomebody(ParsedText parsed, int thing) =>
        parsed[thing].Upos == Upos.Propn || DenialWords.IsPerson(parsed.Form(thing));

    /// <summary>A word for an allegation, or one that points at what was said: <c>it</c>, <c>that</c>; not <c>he</c>.</summary>
    private static bool IsAllegation(ParsedText parsed, int noun) =>
        DenialWords.IsAllegation(parsed.Form(noun)) || DenialWords.PointsBack(parsed.Form(noun));

    /// <summary>The clause or the object with more than a name for an allegation in it.</summary>
    private static TextSpan Denied(ParsedText parsed, int verb)
    {
        foreach (var relation in (ReadOnlySpan<Relation>)[Relation.Ccomp, Relation.Xcomp, Relation.Obj])
        {
            if (parsed.DependentOf(verb, relation) is >= 0 and var thing)
            {
                return Phrase(parsed, verb, thing);
            }
        }

        return default;
    }

    /// <summary><c>denials from the ministry that …</c>, <c>the army’s denial of a raid</c>; empty where it is not said what is denied.</summary>
    private static TextSpan DeniedOf(ParsedText parsed, int noun)
    {
        foreach (var dependent in parsed.DependentsOf(noun))
        {
            var isContent = parsed[dependent].Relation is Relation.Acl or Relation.Ccomp;
            var isOf =
                parsed[dependent].Relation == Relation.Nmod
                && parsed.DependentOf(dependent, Relation.Case) is >= 0 and var mark
                && parsed.Form(mark) is "of";
            if (isContent || isOf)
            {
                return Phrase(parsed, noun, dependent);
            }
        }

        return default;
    }

    /// <summary>A pronoun, or <c>the claims</c> and no more: what is denied stands before.</summary>
    private static bool PointsBack(ParsedText parsed, int thing) =>
        parsed[thing].Upos == Upos.Pron
        || (
            DenialWords.IsAllegation(parsed.Form(thing))
            && parsed.DependentOf(thing, Relation.Acl) < 0
            && parsed.DependentOf(thing, Relation.AclRelcl) < 0
            && parsed.DependentOf(thing, Relation.Nmod) < 0
            && parsed.DependentOf(thing, Relation.Ccomp) < 0
        );

    /// <summary>The words about a head that belong to it; empty where they only point at what was said before.</summary>
    private static TextSpan Phrase(ParsedText parsed, int denial, int head)
    {
        if (PointsBack(parsed, head))
        {
            return default;
        }

        foreach (var run in WordTree.Runs(parsed.Below(head, denial)))
        {
            if (run.Start <= head && head < run.End)
            {
                return parsed.SpanOf(run);
            }
        }

        return default;
    }
}
