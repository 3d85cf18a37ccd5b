namespace Stemma.Reading.Speech;

/// <summary>Skips what stands at the head of a clause before its subject.</summary>
internal static class LeadIn
{
    /// <summary>Skips <c>On Monday</c>, <c>Earlier</c>, <c>But</c> at the head of a clause.</summary>
    public static int Skip(TokenizedText text, int first, int end)
    {
        var at = first;
        while (at < end - 1 && IsLeadIn(text, at))
        {
            at++;
        }

        if (at < end - 1 && IsPreposition(text, at))
        {
            at = Math.Max(at, LastTime(text, at, end)) + 1;
        }

        while (
            at < end - 1 && (IsLeadIn(text, at) || (Lexicon.KindsOf(text[at]) & WordKinds.Time) != 0 && !IsPossessor(text, at))
        )
        {
            at++;
        }

        return at;
    }

    private static bool IsPreposition(TokenizedText text, int token) =>
        (Lexicon.KindsOf(text[token]) & WordKinds.Preposition) != 0 || text.Is(token, "according");

    public static bool IsPossessor(TokenizedText text, int token) => text.IsPossessiveEnding(token + 1);

    private static bool IsLeadIn(TokenizedText text, int token)
    {
        var kinds = Lexicon.KindsOf(text[token]);
        return (kinds & (WordKinds.Coordinator | WordKinds.Subordinator)) != 0
            || (kinds & WordKinds.Adverb) != 0 && (kinds & (WordKinds.Determiner | WordKinds.Pronoun)) == 0
            || text[token].Length > 4
                && text[token].EndsWith("ly", StringComparison.Ordinal)
                && Lexicon.KindOfNoun(text[token]) == SourceKind.None
                && !char.IsUpper(text[token][0])
            || text.Is(token, ",");
    }

    /// <summary>The last time word of an adverbial that begins at a preposition, within a few tokens; 0 where there is none.</summary>
    private static int LastTime(TokenizedText text, int preposition, int end)
    {
        var last = 0;
        for (var at = preposition + 1; at < Math.Min(end - 1, preposition + 9); at++)
        {
            var kinds = Lexicon.KindsOf(text[at]);
            if ((kinds & WordKinds.Time) != 0 && !IsPossessor(text, at))
            {
                last = at;
            }
        }

        return last;
    }
}
