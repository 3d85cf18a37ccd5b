using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>What it costs a count and a predicate to be parted by a word.</summary>
internal static class Gap
{
    /// <summary>Between those counted and what is said of them after.</summary>
    public static int CostToPredicate(TokenizedText text, int at, TokenRange gap)
    {
        var mark = MarkCost(text, at);
        if (mark > 0)
        {
            return mark;
        }

        if (at == gap.Start && (text.Is(at, "who") || text.Is(at, "that") || text.Is(at, "whom")))
        {
            return 0;
        }

        if (text.Is(at, "whom") && text.Is(at - 1, "of"))
        {
            return -6;
        }

        return text.Has(at, WordClass.Auxiliary | WordClass.Adverb | WordClass.Modal) ? 0
            : UnitReader.IsAdverb(text, at) ? 0
            : IsNewClause(text, at) ? 7
            : IsSubjectPronoun(text, at) ? 5
            : IsSaying(text, at) ? 4
            : text.Is(at, "and") || text.Is(at, "but") ? 3
            : 1;
    }

    /// <summary>Between a verb and those counted after it.</summary>
    public static int CostToObject(TokenizedText text, int at)
    {
        var mark = MarkCost(text, at);
        return mark > 0 ? mark
            : text.Has(at, WordClass.Determiner | WordClass.Possessive) || text.Is(at, "of") ? 0
            : IsNewClause(text, at) || text.Has(at, WordClass.Auxiliary) ? 7
            : text.Has(at, WordClass.Preposition) && !text.Is(at, "including") ? 4
            : text.Has(at, WordClass.Verb) ? 5
            : text.Is(at, "and") || text.Is(at, "or") ? 1
            : 1;
    }

    private static int MarkCost(TokenizedText text, int at) =>
        text.Tokens[at].Kind != TokenKind.Punctuation ? 0
        : text[at] is ";" or "|" ? 14
        : text[at] is ":" ? 9
        : text[at] is "," ? 2
        : text[at] is "–" or "—" or "-" or "--" or "(" or ")" ? 3
        : 1;

    private static bool IsNewClause(TokenizedText text, int at) =>
        text.Has(at, WordClass.Subordinator) || text.Is(at, "which") || text.Is(at, "who");

    private static bool IsSubjectPronoun(TokenizedText text, int at) =>
        text.Is(at, "he")
        || text.Is(at, "she")
        || text.Is(at, "they")
        || text.Is(at, "it")
        || text.Is(at, "we")
        || text.Is(at, "i");

    private static bool IsSaying(TokenizedText text, int at) =>
        text.Is(at, "said") || text.Is(at, "says") || text.Is(at, "told") || text.Is(at, "added") || text.Is(at, "reported");
}
