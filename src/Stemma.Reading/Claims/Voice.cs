using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Tells active from passive by the words before and after a verb.</summary>
internal static class Voice
{
    private enum Auxiliary
    {
        None,
        Be,
        Have,
        Other,
    }

    /// <summary>On which side of a predicate those counted stand.</summary>
    public static Side SideOf(
        TokenizedText text,
        TokenRange sentence,
        TokenRange range,
        LexicalSense sense,
        Func<int, bool> isTime
    )
    {
        switch (sense.Kind)
        {
            case PredicateKind.State:
                return IsLabel(text, sentence, range) ? Side.After : Side.Before;
            case PredicateKind.Intransitive or PredicateKind.Home:
                return Side.Before;
            case PredicateKind.Forces:
                return Side.Either;
            case PredicateKind.Act or PredicateKind.Wound:
                return Side.None;
        }

        var auxiliary = AuxiliaryBefore(text, range.Start);
        if (auxiliary == Auxiliary.Be)
        {
            return sense.Forms == VerbForms.Ing ? Side.After : Side.Before;
        }

        var isActive =
            auxiliary is Auxiliary.Have or Auxiliary.Other
            || (sense.Forms & (VerbForms.Past | VerbForms.Participle)) == 0
            || (sense.Forms != VerbForms.Participle && BeginsObject(text, range.End, sentence.End, isTime));
        return isActive ? Side.After
            : IsLabel(text, sentence, range) ? Side.After
            : Side.Before;
    }

    /// <summary>True where a form of «be» or «get» governs the verb.</summary>
    public static bool IsPassive(TokenizedText text, TokenRange verb) => AuxiliaryBefore(text, verb.Start) == Auxiliary.Be;

    /// <summary>True where «not» or «never» stands in the verb group.</summary>
    public static bool IsNegated(TokenizedText text, TokenRange sentence, TokenRange verb)
    {
        for (var at = verb.Start - 1; at >= Math.Max(sentence.Start, verb.Start - 4); at--)
        {
            if (text.Is(at, "not") || text.Is(at, "n't") || text.Is(at, "n’t") || text.Is(at, "never"))
            {
                return !text.Is(at + 1, "only");
            }

            if (!text.Has(at, WordClass.Auxiliary | WordClass.Adverb | WordClass.Modal))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>Dead: five miners; injured: nine</c>: a label opens the sentence or stands behind a mark.</summary>
    private static bool IsLabel(TokenizedText text, TokenRange sentence, TokenRange range) =>
        range.End < sentence.End
        && text[range.End] is ":"
        && (range.Start == sentence.Start || text.Tokens[range.Start - 1].Kind == TokenKind.Punctuation);

    private static Auxiliary AuxiliaryBefore(TokenizedText text, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(0, verb - 6); at--)
        {
            if (
                IsForm(
                    text,
                    at,
                    "am",
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "being",
                    "'re",
                    "’re",
                    "'m",
                    "get",
                    "gets",
                    "got",
                    "getting"
                )
            )
            {
                return Auxiliary.Be;
            }

            if (IsForm(text, at, "has", "have", "had", "having", "'ve", "’ve"))
            {
                return Auxiliary.Have;
            }

            if (text.Has(at, WordClass.Modal) || IsForm(text, at, "to", "do", "does", "did"))
            {
                return Auxiliary.Other;
            }

            var skips =
                text.Has(at, WordClass.Adverb)
                || UnitReader.IsAdverb(text, at)
                || IsForm(
                    text,
                    at,
                    "not",
                    "n't",
                    "n’t",
                    "all",
                    "each",
                    "being",
                    "since",
                    "reported",
                    "feared",
                    "confirmed",
                    "believed",
                    "slightly"
                )
                || (IsForm(text, at, "and", "or") && UnitReader.IsParticiple(text, at - 1))
                || (UnitReader.IsParticiple(text, at) && IsForm(text, at + 1, "and", "or"));
            if (!skips)
            {
                return Auxiliary.None;
            }
        }

        return Auxiliary.None;
    }

    /// <summary>True where an object can begin: a number, article, name or noun, but no time and no preposition.</summary>
    private static bool BeginsObject(TokenizedText text, int start, int end, Func<int, bool> isTime)
    {
        var at = start;
        while (at < end && (Bounds.IsQuote(text, at) || UnitReader.IsAdverb(text, at) || text.Is(at, "himself")))
        {
            at++;
        }

        if (at >= end || isTime(at) || text.Tokens[at].Kind == TokenKind.Punctuation)
        {
            return false;
        }

        return text.Tokens[at].Kind == TokenKind.Number
            || text.Has(at, WordClass.Determiner | WordClass.Possessive)
            || IsForm(
                text,
                at,
                "him",
                "her",
                "them",
                "us",
                "me",
                "you",
                "it",
                "himself",
                "over",
                "up",
                "about",
                "around",
                "between",
                "at",
                "under"
            ) && IsObjectAfterPreposition(text, at)
            || (!text.Has(at, WordClass.Closed) && !UnitReader.IsParticiple(text, at));
    }

    /// <summary><c>killed at least 30</c> has an object, <c>killed at home</c> has none.</summary>
    private static bool IsObjectAfterPreposition(TokenizedText text, int at) =>
        !text.Has(at, WordClass.Preposition)
        || Bounds.StartsAt(text, at)
        || (text.Is(at, "between") && at + 1 < text.Tokens.Length && text.Tokens[at + 1].Kind == TokenKind.Number);

    private static bool IsForm(TokenizedText text, int at, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
        {
            if (text.Is(at, form))
            {
                return true;
            }
        }

        return false;
    }
}
