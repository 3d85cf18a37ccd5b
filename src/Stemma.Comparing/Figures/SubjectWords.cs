using System.Collections.Immutable;

namespace Stemma.Comparing.Figures;

/// <summary>Reads the noun phrase of those counted.</summary>
internal static class SubjectWords
{
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
}
