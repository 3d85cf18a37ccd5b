using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Figures;

/// <summary>Reads the noun phrase of those counted.</summary>
internal static class SubjectWords
{
    private static readonly ImmutableArray<string> Another =
    [
        .. EmbeddedList.Lines("Figures/en/another.txt").Select(words => words + " "),
    ];
    private static readonly string[] Links = ["of", "from", "in", "at", "who", "that", "which", "with", "on", "and", "or", "to"];

    /// <summary>The head noun in small letters: <c>soldiers</c> of <c>North Korean soldiers from Storm Corps</c>; empty for an empty phrase.</summary>
    public static string Head(string phrase)
    {
        var head = string.Empty;
        foreach (var word in phrase.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.Trim('“', '”', '"', '\'', '’', ',', '.', '(', ')').ToLowerInvariant();
            if (head.Length > 0 && Links.Contains(lower, StringComparer.Ordinal))
            {
                break;
            }

            head = lower.Length > 0 ? lower : head;
        }

        return head;
    }

    /// <summary>The capitalised words, in small letters, as singular as <c>somalis</c> can be made by taking off its s; ascending.</summary>
    public static ImmutableArray<string> Names(string phrase) =>
        [
            .. phrase
                .Split([' ', '-', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('“', '”', '"', '’', '\'', ',', '.'))
                .Where(word => word.Length > 2 && char.IsUpper(word[0]))
                .Select(word => word.ToLowerInvariant().TrimEnd('s'))
                .Where(word => !PeopleClasses.Knows(word) && !PeopleClasses.Knows(word + "s"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>24 of <c>a 24-year-old man</c>; −1 where no age is told.</summary>
    public static int Age(string phrase)
    {
        var end = phrase.IndexOf("-year-old", StringComparison.OrdinalIgnoreCase);
        var start = end;
        while (start > 0 && char.IsAsciiDigit(phrase[start - 1]))
        {
            start--;
        }

        return
            start < end
            && int.TryParse(phrase.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            ? age
            : -1;
    }

    /// <summary>True where the phrase sets those counted against others told of before.</summary>
    public static bool IsAnother(string phrase) =>
        Another.Any(words => $"{phrase} ".StartsWith(words, StringComparison.OrdinalIgnoreCase));
}
