namespace Stemma.Eval.Stories;

/// <summary>When two wordings count as the same.</summary>
internal static class Wording
{
    /// <summary>Number of Unicode code points.</summary>
    public static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
        }

        return count;
    }

    /// <summary>Lower case, straight quotation marks, plain spaces; positions stay where they are.</summary>
    public static string FoldInPlace(string text) => Fold(text).Replace('\n', ' ');

    /// <summary>Lower case, straight quotation marks, runs of white space as one space, none at the edges.</summary>
    public static string FoldSpaces(string? text) =>
        string.Join(' ', Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Number of words parted by white space.</summary>
    public static int Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>True where one of the texts holds one of the wanted wordings, or is itself (from four characters on) a part of one.</summary>
    public static bool Mentions(IEnumerable<string?> texts, IEnumerable<string> wanted)
    {
        var folded = texts.Where(text => !string.IsNullOrEmpty(text)).Select(FoldSpaces).ToList();
        return wanted
            .Select(FoldSpaces)
            .Any(want =>
                folded.Any(text =>
                    text.Contains(want, StringComparison.Ordinal)
                    || (Characters(text) > 3 && want.Contains(text, StringComparison.Ordinal))
                )
            );
    }

    // The one letter whose lower case is two characters long.
    private static string Fold(string text) =>
        text.Replace('’', '\'')
            .Replace('‘', '\'')
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('\u00a0', ' ')
            .Replace("İ", "i̇", StringComparison.Ordinal)
            .ToLowerInvariant();
}
