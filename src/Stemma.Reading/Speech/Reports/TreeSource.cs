using System.Collections.Immutable;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>The phrase of a source in the tree.</summary>
/// <param name="Head">Its head; −1 where nobody is named.</param>
/// <param name="Words">Its words; one run mostly.</param>
internal readonly record struct TreeSource(int Head, ImmutableArray<WordRange> Words)
{
    /// <summary>Nobody.</summary>
    public static TreeSource None { get; } = new(ParsedWord.NoHead, []);

    /// <summary>Who does what a clause tells.</summary>
    /// <param name="text">The parsed article.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="verb">Its head, whose own branch is no part of the source.</param>
    public static TreeSource Of(ParsedText text, Clause clause, int verb)
    {
        if (RelativePronoun(text, verb) is >= 0 and var pronoun && !clause.IsPassive)
        {
            return new TreeSource(pronoun, [new WordRange(pronoun, pronoun + 1)]);
        }

        var agents = SaidBefore(text, verb) is >= 0 and var first ? new Clause(text, first).Agents : clause.Agents;
        for (var at = verb; agents.IsEmpty && IsSubjectless(text, at); at = text[at].Head)
        {
            agents = new Clause(text, text[at].Head).Agents;
        }

        if (agents.IsEmpty && text[verb] is { Relation: Relation.Acl, Head: >= 0 and var noun })
        {
            return OfHead(text, noun, verb);
        }

        return agents.IsEmpty ? None : OfHead(text, agents[0], verb);
    }

    /// <summary>The first verb of <c>she said she had met him but said it was long ago</c>, whose subject the second shares; −1 where there is none.</summary>
    /// <remarks>The tree ties the second to what she said. Only where that has a pronoun as subject is it sure that the same person speaks.</remarks>
    public static int SaidBefore(ParsedText text, int verb)
    {
        if (
            text[verb] is not { Relation: Relation.Conj, Head: >= 0 and var inner }
            || text[inner] is not { Relation: Relation.Ccomp, Head: >= 0 and var first }
            || text[first].Xpos != text[verb].Xpos
            || text.DependentOf(verb, Relation.Nsubj) >= 0
            || text.DependentOf(verb, Relation.Ccomp) < 0
            || text.DependentOf(inner, Relation.Nsubj) is not (>= 0 and var subject)
            || text[subject].Upos != Upos.Pron
            || ReportingWords.Verb(text.Form(first)) is not { Kind: ReportKind.Assertion } reporting
        )
        {
            return ParsedWord.NoHead;
        }

        return reporting.Takes(Frames.Clause) ? first : ParsedWord.NoHead;
    }

    /// <summary>By whom, in a passive clause.</summary>
    public static TreeSource OfAgent(ParsedText text, int verb) =>
        text.DependentOf(verb, Relation.OblAgent) is >= 0 and var agent ? OfHead(text, agent, verb) : None;

    /// <summary>The <c>who</c> that is the verb's subject.</summary>
    private static int RelativePronoun(ParsedText text, int verb) =>
        text[verb].Relation == Relation.AclRelcl
        && text.DependentOf(verb, Relation.Nsubj) is >= 0 and var subject
        && text[subject].Xpos is PennTag.Wp or PennTag.Wdt
            ? subject
            : ParsedWord.NoHead;

    /// <summary><c>…, adding that</c>: a participle that was taken for a complement has the subject of the verb above.</summary>
    private static bool IsSubjectless(ParsedText text, int verb) =>
        text[verb].Xpos == PennTag.Vbg
        && text[verb].Head >= 0
        && text[verb].Relation is Relation.Ccomp or Relation.Parataxis or Relation.Dep or Relation.Conj;

    /// <summary>The phrase of a noun.</summary>
    public static TreeSource OfHead(ParsedText text, int head, int except)
    {
        if (
            text.Is(head, "it") && text[head].Relation == Relation.Expl
            || text.Form(head) is "there" or "There" or "what" or "What"
        )
        {
            return None;
        }

        // «she has been on the sidelines, arguing that»: of a predicate with a subject, that subject speaks
        if (text.DependentOf(head, Relation.Nsubj) is >= 0 and var subject && text[head].Relation != Relation.Nsubj)
        {
            head = subject;
        }

        var below = text.Below(head, except);
        if (NameBehind(text, head) is >= 0 and var name)
        {
            head = name;
            below.AddRange(text.Below(name, except));
        }

        // a clause that holds the verb further down is no part of the source either
        var runs = WordTree.Runs(below.Where(word => !Holds(text, word, except, head)).ToList());
        foreach (var run in runs)
        {
            if (run.Start <= head && head < run.End)
            {
                return new TreeSource(head, [Trim(text, WithName(text, run, except), head)]);
            }
        }

        return None;
    }

    /// <summary>The name of <c>Representative | Jane Roe said</c>, where the tree makes a second subject of it; −1 where none follows.</summary>
    private static int NameBehind(ParsedText text, int title)
    {
        if (text[title].Relation != Relation.Nsubj || text[title].Upos is not (Upos.Noun or Upos.Propn))
        {
            return ParsedWord.NoHead;
        }

        var end = text.PhraseOf(title).End;
        foreach (var other in text.DependentsOf(text[title].Head))
        {
            if (
                other >= end
                && text[other] is { Relation: Relation.Nsubj, Upos: Upos.Propn }
                && text.PhraseOf(other).Start == end
            )
            {
                return other;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary>True where the branch of the head that a word stands on is the one that leads to the verb.</summary>
    private static bool Holds(ParsedText text, int word, int verb, int head)
    {
        if (verb < 0 || !Leads(text, verb, head))
        {
            return false;
        }

        var (branch, ofVerb) = (BranchOf(text, word, head), BranchOf(text, verb, head));
        return branch >= 0 && branch == ofVerb;
    }

    private static bool Leads(ParsedText text, int word, int head)
    {
        for (var at = word; at >= 0; at = text[at].Head)
        {
            if (at == head)
            {
                return true;
            }
        }

        return false;
    }

    private static int BranchOf(ParsedText text, int word, int head)
    {
        var at = word;
        while (at >= 0 && at != head && text[at].Head != head)
        {
            at = text[at].Head;
        }

        return at == head ? ParsedWord.NoHead : at;
    }

    /// <summary>Words of a name that stand between the phrase and its verb belong to it: <c>former adviser | Jane Roe said</c>.</summary>
    private static WordRange WithName(ParsedText text, WordRange run, int verb)
    {
        var end = run.End;
        while (end < verb && text[end].Upos == Upos.Propn)
        {
            end++;
        }

        return end < verb && (text[end].Head == verb || text.Is(end, "(") || text.Is(end, ",")) || end == verb
            ? run with
            {
                End = end,
            }
            : run;
    }

    /// <summary><c>the campaign | on Monday said</c>: when it was said is no part of who said it.</summary>
    private static int WithoutDay(ParsedText text, int end, int head) =>
        end - 2 > head && text.Is(end - 2, "on") && (Lexicon.KindsOf(text.Form(end - 1)) & WordKinds.Time) != 0 ? end - 2 : end;

    /// <summary>The comma that closes an apposition belongs to the phrase: <c>Roe, a lawyer, said</c>.</summary>
    private static int WithComma(ParsedText text, int start, int head, int end)
    {
        if (end >= text.Words.Length || !text.Is(end, ","))
        {
            return end;
        }

        for (var word = head; word < end; word++)
        {
            if (text.Is(word, ","))
            {
                return end + 1;
            }
        }

        return end;
    }

    /// <summary>The hyphen of <c>front-runner</c>, which parts nothing.</summary>
    private static bool Joins(ParsedText text, int word) =>
        text.Form(word) is "-" or "–"
        && word > 0
        && word + 1 < text.Words.Length
        && text.Words[word - 1].Span.End == text.Words[word].Span.Start
        && text.Words[word].Span.End == text.Words[word + 1].Span.Start;

    private static WordRange Trim(ParsedText text, WordRange run, int head)
    {
        var (start, end) = (run.Start, run.End);
        while (end - start > 1 && text.IsPoint(end - 1))
        {
            end--;
        }

        end = WithoutDay(text, end, head);
        while (
            end - start > 1
            && start < head
            && (
                text.IsPoint(start)
                || text[start].Head == head && text[start].Relation is Relation.Case or Relation.Mark or Relation.Cc
            )
        )
        {
            start++;
        }

        while (start < head && text.Is(start, "even"))
        {
            start++;
        }

        // a dateline or a quotation before the phrase is no part of it
        for (var word = head - 1; word >= start; word--)
        {
            if (text.Form(word) is "—" or "―" or "-" or "–" or "--" or "~" or "\"" or "”" or "''" or ":" && !Joins(text, word))
            {
                start = word + 1;
                break;
            }
        }

        return new WordRange(start, WithComma(text, start, head, end));
    }
}
