using System.Collections.Frozen;

namespace Stemma.Reading.Parses;

/// <summary>Which edit makes the lemma: that of the longest ending that is known for the tag; the whole word, marked by <c>^</c>, is the longest of all.</summary>
/// <param name="Edits">Key → edit; see <see cref="Key"/>.</param>
internal sealed record LemmaRules(FrozenDictionary<string, LemmaEdit> Edits)
{
    /// <summary>The longest ending that is looked at, in characters.</summary>
    public const int LongestEnding = 6;

    /// <summary>The longest word that may be known as a whole.</summary>
    public const int LongestWord = 24;

    private readonly FrozenDictionary<string, LemmaEdit>.AlternateLookup<ReadOnlySpan<char>> lookup = Edits.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Reads lines of a key and an edit, parted by a tab.</summary>
    public static LemmaRules Of(IEnumerable<string> lines) =>
        new(
            lines
                .Select(line => line.Split('\t'))
                .ToFrozenDictionary(cells => cells[0], cells => LemmaEdit.Parse(cells[1]), StringComparer.Ordinal)
        );

    /// <summary>What stands for a word's tag in the keys: names go by the case they are written in, as <c>NATO</c> is no <c>MOSCOW</c>.</summary>
    public static char Class(ReadOnlySpan<char> form, Upos upos, PennTag xpos)
    {
        const char tags = 'A';
        const char names = (char)(tags + 64);
        if (upos != Upos.Propn && xpos is not (PennTag.Nnp or PennTag.Nnps))
        {
            return (char)(tags + (int)xpos);
        }

        var written =
            form.Length < 2 || !char.IsUpper(form[0]) ? 0
            : char.IsUpper(form[1]) ? 1
            : 2;
        return (char)(names + written * 2 + (xpos is PennTag.Nnps or PennTag.Nns ? 1 : 0));
    }

    /// <summary>The key of an ending: the class, <c>^</c> for a whole word, the small letters.</summary>
    public static string Key(char kind, string word, int length) =>
        length > word.Length ? $"{kind}^{word}" : $"{kind}{word[(word.Length - length)..]}";

    /// <summary>The edit for a word.</summary>
    /// <param name="form">The word as written; not empty.</param>
    /// <param name="kind">Its <see cref="Class"/>.</param>
    public LemmaEdit Find(ReadOnlySpan<char> form, char kind)
    {
        Span<char> key = stackalloc char[LongestWord + 2];
        if (form.Length <= LongestWord)
        {
            (key[0], key[1]) = (kind, '^');
            form.ToLowerInvariant(key[2..]);
            if (lookup.TryGetValue(key[..(form.Length + 2)], out var whole))
            {
                return whole;
            }
        }

        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            key[0] = kind;
            form[^length..].ToLowerInvariant(key[1..]);
            if (lookup.TryGetValue(key[..(length + 1)], out var edit))
            {
                return edit;
            }
        }

        return new LemmaEdit(LemmaCase.Small, 0, string.Empty);
    }
}
