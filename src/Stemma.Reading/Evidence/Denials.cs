using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>A denial in the tree.</summary>
/// <param name="Verb">The word that denies.</param>
/// <param name="Denied">What is denied, in the words behind the verb; empty where it was said before: <c>Both denied it</c>.</param>
internal readonly record struct Denial(int Verb, TextSpan Denied);

/// <summary>Tells by the tree whether somebody denies an allegation: <c>Moscow denied it</c>, but not <c>the judge denied bail</c>.</summary>
internal static class Denials
{
    /// <summary>The denial at a token that <see cref="DenialWords.IsDenial"/> knows; null where nothing is denied.</summary>
    public static Denial? At(TokenizedText text, int token)
    {
        if (!EvidenceTree.IsAsked(text))
        {
            return null;
        }

        var parsed = text.Parsed;
        var verb = parsed.WordAt(text.Tokens[token].Span.Start);
        if (verb >= parsed.Words.Length || parsed[verb].Upos != Upos.Verb || !IsStated(parsed, verb))
        {
            return null;
        }

        var clause = new Clause(parsed, verb);
        return (clause.IsPassive ? IsAllegation(parsed, clause.Patients) : Contests(parsed, verb))
            ? new Denial(verb, Denied(parsed, verb))
            : null;
    }

    /// <summary>Neither <c>did not deny</c> nor <c>could deny</c> nor <c>refused to deny</c>.</summary>
    private static bool IsStated(ParsedText parsed, int verb)
    {
        var clause = new Clause(parsed, verb);
        var above = parsed[verb].Head;
        return !clause.IsNegated
            && !clause.IsConditional
            && parsed[verb].Relation != Relation.Amod
            && !(parsed[verb].Relation == Relation.Conj && above >= 0 && new Clause(parsed, above).IsNegated)
            && !(parsed[verb].Relation == Relation.Xcomp && above >= 0 && DenialWords.IsUnwilling(parsed.Form(above)));
    }

    /// <summary>What an active verb has for its object: an allegation, or for <c>deny</c> anything that is not granted or refused.</summary>
    private static bool Contests(ParsedText parsed, int verb)
    {
        var isRejection = DenialWords.IsRejection(parsed.Form(verb));
        var thing = parsed.DependentOf(verb, Relation.Obj);
        if (parsed.DependentOf(verb, Relation.Iobj) >= 0)
        {
            return false;
        }

        if (thing < 0)
        {
            var content = parsed.DependentOf(verb, Relation.Ccomp);
            return content >= 0 && !isRejection || !isRejection && parsed.DependentOf(verb, Relation.Xcomp) >= 0;
        }

        return isRejection
            ? IsAllegation(parsed, thing)
            : !DenialWords.IsGranted(parsed.Form(thing)) && !IsSomebody(parsed, thing);
    }

    /// <summary><c>denied the prisoners water</c>, however the tree has it: the object is a person or is followed by a second one.</summary>
    private static bool IsSomebody(ParsedText parsed, int thing) =>
        parsed[thing].Upos == Upos.Propn || parsed.Form(thing) is "him" or "her" or "them" or "us" or "me" or "you";

    private static bool IsAllegation(ParsedText parsed, ImmutableArray<int> heads) =>
        heads.Any(head => IsAllegation(parsed, head));

    private static bool IsAllegation(ParsedText parsed, int noun) =>
        DenialWords.IsAllegation(parsed.Form(noun)) || parsed.Form(noun) is "it" or "this" or "that";

    /// <summary>The clause or the object with more than a name for an allegation in it.</summary>
    private static TextSpan Denied(ParsedText parsed, int verb)
    {
        var content = parsed.DependentOf(verb, Relation.Ccomp);
        content = content >= 0 ? content : parsed.DependentOf(verb, Relation.Xcomp);
        if (content >= 0)
        {
            return PhraseBehind(parsed, verb, content);
        }

        var thing = parsed.DependentOf(verb, Relation.Obj);
        return thing >= 0 && !PointsBack(parsed, thing) ? PhraseBehind(parsed, verb, thing) : default;
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

    private static TextSpan PhraseBehind(ParsedText parsed, int verb, int head)
    {
        foreach (var run in WordTree.Runs(parsed.Below(head, verb)))
        {
            if (run.Start <= head && head < run.End)
            {
                return parsed.SpanOf(run);
            }
        }

        return default;
    }
}
