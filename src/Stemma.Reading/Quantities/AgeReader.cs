using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>Tells ages from counts: <c>Jane Roe, 21,</c>, <c>aged 30</c>, <c>ranging in age from 25 to 30</c>, <c>a 16 and 17-year-old</c>.</summary>
internal static class AgeReader
{
    private const int Oldest = 125;

    /// <summary>True where the number is somebody's age.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="number">The number's own tokens.</param>
    /// <param name="next">The token after it.</param>
    /// <param name="value">Its least.</param>
    public static bool IsAge(TokenizedText text, TokenRange sentence, TokenRange number, int next, long? value)
    {
        if (value is null or < 0 or > Oldest)
        {
            return false;
        }

        var before = number.Start - 1;
        return IsNamedAge(text, before)
            || IsAgeAfterBoth(text, sentence, before, next)
            || IsOfYears(text, next)
            || IsAgeOfPerson(text, sentence, before, next)
            || IsInserted(text, sentence, number, next);
    }

    /// <summary>True where only commas, «and» and the like stand between an age and a number: <c>ages 22, 45, and 67</c>, <c>aged 20 to 30</c>.</summary>
    public static bool GoesOn(TokenizedText text, int from, int to)
    {
        const int most = 2;
        if (from < 0 || to <= from || to - from > most)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (text[at] is not ("," or "-" or "–") && !text.Is(at, "and") && !text.Is(at, "or") && !text.Is(at, "to"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>aged 30</c>, <c>under the age of 18</c>, <c>ages from 25</c>.</summary>
    private static bool IsNamedAge(TokenizedText text, int before)
    {
        var at = text.Is(before, "of") || text.Is(before, "from") || text.Is(before, "between") ? before - 1 : before;
        return text.Is(at, "aged")
            || text.Is(at, "age")
            || text.Is(at, "ages")
            || text.Is(at, "aging")
            || IsYounger(text, before);
    }

    /// <summary><c>children under 10</c>.</summary>
    private static bool IsYounger(TokenizedText text, int before) =>
        (text.Is(before, "under") || text.Is(before, "over")) && text.Has(before - 1, WordClass.Person);

    /// <summary><c>a nurse and a cook, both 31, and …</c>.</summary>
    private static bool IsAgeAfterBoth(TokenizedText text, TokenRange sentence, int before, int next) =>
        text.Is(before, "both") && (next >= sentence.End || text[next] is "," or "." or ")");

    /// <summary><c>38 years old</c>, <c>12 year-old</c>, the first of <c>16 and 17-year-old</c>.</summary>
    private static bool IsOfYears(TokenizedText text, int next)
    {
        if (text.Is(next, "year-old") || text.Is(next, "year-olds") || text.Is(next, "month-old"))
        {
            return true;
        }

        if (text.Is(next, "years") || text.Is(next, "year") || text.Is(next, "months"))
        {
            return text.Is(next + 1, "old") || text.Is(next + 1, "of") && text.Is(next + 2, "age");
        }

        return (text.Is(next, "and") || text.Is(next, "or"))
            && next + 1 < text.Tokens.Length
            && text.Tokens[next + 1].Kind == TokenKind.Number
            && text[next + 1].Contains("-year-old", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>a boy of 16 ran away</c>.</summary>
    private static bool IsAgeOfPerson(TokenizedText text, TokenRange sentence, int before, int next) =>
        text.Is(before, "of")
        && !text.Is(next, "of")
        && text.Has(before - 1, WordClass.Person)
        && !text.Has(before - 1, WordClass.Plural | WordClass.Collective)
        && (next >= sentence.End || text.Tokens[next].Kind == TokenKind.Punctuation || text.Has(next, WordClass.Closed));

    /// <summary><c>Jane Roe, 21, was</c>, <c>a baker (21)</c>.</summary>
    private static bool IsInserted(TokenizedText text, TokenRange sentence, TokenRange number, int next)
    {
        var before = number.Start - 1;
        var closed = next >= sentence.End || text[next] is "," or ")" or ";" or "." or "–" or "—" or "-" or "--" or "and";
        return text.Tokens[number.Start].Kind == TokenKind.Number
            && closed
            && before > sentence.Start
            && text[before] is "," or "("
            && text.Tokens[before - 1].Kind == TokenKind.Word
            && (char.IsUpper(text[before - 1][0]) || text.Has(before - 1, WordClass.Person));
    }
}
