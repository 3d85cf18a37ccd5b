namespace Stemma.Reading.Parses;

/// <summary>What the parser sees of a word's letters: hashes of the whole, of its ends and of its shape.</summary>
/// <param name="Word">Of the whole, in small letters, digits as 0, quotation marks and hyphens straight.</param>
/// <param name="Suffix2">Of the last two letters, as for the whole.</param>
/// <param name="Suffix3">Of the last three.</param>
/// <param name="Suffix4">Of the last four.</param>
/// <param name="Prefix2">Of the first two.</param>
/// <param name="Prefix3">Of the first three.</param>
/// <param name="Shape">Of capitals, small letters, digits and other characters, in order, a run of one kind shortened to two.</param>
internal readonly record struct WordFeatures(
    uint Word,
    uint Suffix2,
    uint Suffix3,
    uint Suffix4,
    uint Prefix2,
    uint Prefix3,
    uint Shape
)
{
    /// <summary>Letters of a word that count; the middle of a longer one does not.</summary>
    public const int LongestWord = 64;

    private const int LongestShape = 12;

    /// <summary>Row of an affix's embedding, in the order of <see cref="NetworkShape.AffixRows"/>.</summary>
    public int AffixRow(int affix)
    {
        var hash = affix switch
        {
            0 => Suffix2,
            1 => Suffix3,
            2 => Suffix4,
            3 => Prefix2,
            4 => Prefix3,
            _ => Shape,
        };
        return (int)(hash & (uint)(NetworkShape.AffixRows[affix] - 1));
    }

    /// <summary>The features of a word as it is written.</summary>
    public static WordFeatures Of(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var shape = ShapeOf(form);
        if (form.Length > LongestWord)
        {
            // The ends tell more than the middle of a very long word, such as an address of the web.
            form[..(LongestWord / 2)].CopyTo(buffer);
            form[^(LongestWord / 2)..].CopyTo(buffer[(LongestWord / 2)..]);
        }
        else
        {
            form.CopyTo(buffer);
            buffer = buffer[..form.Length];
        }

        foreach (ref var letter in buffer)
        {
            letter = Plain(letter);
        }

        return new WordFeatures(
            Hash(buffer, 1),
            Hash(Last(buffer, 2), 2),
            Hash(Last(buffer, 3), 3),
            Hash(Last(buffer, 4), 4),
            Hash(First(buffer, 2), 5),
            Hash(First(buffer, 3), 6),
            shape
        );
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> word, int count) => word[..Math.Min(count, word.Length)];

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> word, int count) => word[^Math.Min(count, word.Length)..];

    private static char Plain(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => letter,
            >= 'A' and <= 'Z' => (char)(letter | 0x20),
            >= '0' and <= '9' => '0',
            < '\u0080' => letter,
            '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
            '\u2010' or '\u2011' or '\u2013' => '-',
            _ => char.ToLowerInvariant(letter),
        };

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[LongestShape];
        var length = 0;
        foreach (var letter in form)
        {
            var kind =
                char.IsUpper(letter) ? 'X'
                : char.IsLower(letter) ? 'x'
                : char.IsDigit(letter) ? '0'
                : Plain(letter);
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind)
            {
                continue;
            }

            if (length == LongestShape)
            {
                break;
            }

            shape[length++] = kind;
        }

        return Hash(shape[..length], 7);
    }

    // FNV-1a (Fowler, Noll, Vo) with the finish of MurmurHash3, so that the low bits may choose a bucket.
    private static uint Hash(ReadOnlySpan<char> letters, uint kind)
    {
        var hash = 2166136261u ^ (kind * 0x9E3779B9u);
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
