using System.Collections.Frozen;
using Stemma.Comparing.Words;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Reuse;

/// <summary>Writes words that have several spellings in one of them: <c>colour</c> as <c>color</c>, <c>Zelenský</c> as <c>zelensky</c>.</summary>
internal static class Spellings
{
    /// <summary>Letters before an ending or a part that may change; shorter words are other words: <c>hour</c>, <c>rise</c>.</summary>
    private const int LettersBefore = 2;

    private static readonly (string Written, string Compared)[] All =
    [
        .. EmbeddedList.Lines("Reuse/en/spellings.tsv").Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1])),
    ];

    private static readonly FrozenDictionary<string, string> Words = All.Where(each => each.Written[0] != '-')
        .ToFrozenDictionary(each => each.Written, each => each.Compared, StringComparer.Ordinal);

    private static readonly (string Written, string Compared)[] Parts = Changes(each => each[0] == '-' && each[^1] == '-');

    private static readonly (string Written, string Compared)[] Endings = Changes(each => each[0] == '-' && each[^1] != '-');

    /// <summary>The word as it is compared.</summary>
    /// <param name="word">In small letters.</param>
    public static string Compared(string word)
    {
        var plain = IsPlain(word) ? word : PlainLetters.Of(word);
        if (Words.TryGetValue(plain, out var same))
        {
            return same;
        }

        foreach (var (written, compared) in Parts)
        {
            var at = plain.IndexOf(written, StringComparison.Ordinal);
            plain = at >= LettersBefore ? string.Concat(plain.AsSpan(0, at), compared, plain.AsSpan(at + written.Length)) : plain;
        }

        foreach (var (written, compared) in Endings)
        {
            var at = plain.Length - written.Length;
            if (at >= LettersBefore && plain.EndsWith(written, StringComparison.Ordinal))
            {
                return string.Concat(plain.AsSpan(0, at), compared);
            }
        }

        return plain;
    }

    private static bool IsPlain(string word) => word.All(char.IsAscii);

    private static (string Written, string Compared)[] Changes(Func<string, bool> of) =>
        [.. All.Where(each => of(each.Written)).Select(each => (each.Written.Trim('-'), each.Compared))];
}
