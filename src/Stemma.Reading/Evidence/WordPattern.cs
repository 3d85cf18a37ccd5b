using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>A wording of a list such as <c>Evidence/en/caveats.txt</c>: words, classes of words and gaps in a row.</summary>
/// <param name="Steps">In their order; the first is no gap.</param>
/// <param name="Forbidden">Words that must not follow.</param>
/// <param name="Wording">The wording as the list has it.</param>
internal sealed record WordPattern(ImmutableArray<WordPattern.Step> Steps, FrozenSet<string> Forbidden, string Wording)
{
    private static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet(
        [
            "that",
            "which",
            "who",
            "because",
            "but",
            "if",
            "said",
            "says",
            "told",
            "saying",
            "while",
            "whose",
            "although",
            "though",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True where the wording turns round a verb further on: <c>not … verified</c>.</summary>
    public bool StartsWithNegation => Wording.StartsWith("{not} ", StringComparison.Ordinal);

    /// <summary>Where the wording ends and its second word stands, where it begins at <paramref name="start"/>; null where it does not.</summary>
    public (int After, int Second)? Match(TokenizedText text, int start, int end) =>
        Match(text, 0, start, end) is { } match && (match.After >= end || !Contains(Forbidden, text[match.After])) ? match : null;

    private (int After, int Second)? Match(TokenizedText text, int step, int at, int end)
    {
        if (step == Steps.Length)
        {
            return (at, at);
        }

        var (words, gap) = Steps[step];
        for (var skipped = 0; skipped <= gap && at + skipped < end; skipped++)
        {
            var place = at + skipped;
            if (Contains(words, text[place]) && Match(text, step + 1, place + 1, end) is { } rest)
            {
                return (rest.After, step == 1 ? place : rest.Second);
            }

            if (EndsGap(text, place))
            {
                break;
            }
        }

        return null;
    }

    private static bool EndsGap(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text[token] is not ("'" or "’" or "-")
        || Contains(Breaks, text[token]);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Reads a wording as a list has it.</summary>
    /// <param name="pattern">Words, <c>a/b</c>, <c>{class}</c>, <c>..n</c>, <c>!word</c>, parted by spaces.</param>
    /// <param name="classes">The words of each class, by its name with the braces.</param>
    public static WordPattern Parse(string pattern, IReadOnlyDictionary<string, string[]> classes)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var forbidden = new List<string>();
        var gap = 0;
        foreach (var part in pattern.Split(' '))
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                gap = int.Parse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
                continue;
            }

            if (part[0] == '!')
            {
                forbidden.Add(part[1..]);
                continue;
            }

            var words = part.Split('/').SelectMany(word => word[0] == '{' ? classes[word] : [word]);
            steps.Add(new Step(words.ToFrozenSet(StringComparer.OrdinalIgnoreCase), gap));
            gap = 0;
        }

        return new WordPattern(steps.DrainToImmutable(), forbidden.ToFrozenSet(StringComparer.OrdinalIgnoreCase), pattern);
    }

    /// <summary>One word of a wording.</summary>
    /// <param name="Words">The words that may stand there.</param>
    /// <param name="Gap">How many others may stand before it.</param>
    internal readonly record struct Step(FrozenSet<string> Words, int Gap);
}
