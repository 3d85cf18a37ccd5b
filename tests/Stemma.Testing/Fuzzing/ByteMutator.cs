using System.Text;

namespace Stemma.Testing.Fuzzing;

/// <summary>Damages inputs the way the world does: flips, cuts, repeats, splices, wrong encodings, deep nesting, endless lines.</summary>
/// <remarks>The same seed and inputs give the same bytes on every machine.</remarks>
public static class ByteMutator
{
    private const int MostSteps = 4;
    private const int LongRun = 20_000;
    private const int HugeRun = 400_000;

    private static readonly string[] Tricky =
    [
        "\0",
        "\uFEFF",
        "\u202E",
        "\u00A0",
        "\uFFFD",
        "😀",
        "é",
        "\r\n",
        "\r",
        "\n\n\n\n",
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "—",
        "…",
        "99999999999999999999999999",
        "-1",
        "1,000,000",
        "0",
        "½",
        "at least ",
        "killed ",
        "said ",
        "said: “",
        " said.",
        "31/02/2024",
        "Monday",
        "on Monday ",
        "<",
        ">",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&#x110000;",
        "&amp",
        "<script>",
        "<p>",
        "</html>",
        "{",
        "}",
        "[",
        "]",
        "\\u",
        "\\",
        ":",
        "---\n",
        "null",
        "1e999",
    ];

    /// <summary>A damaged copy of one of the inputs.</summary>
    /// <param name="inputs">At least one.</param>
    /// <param name="seed">Chooses the input and the damage.</param>
    /// <returns>The bytes, and the position of the input they began as.</returns>
    public static (byte[] Bytes, int Input) Mutate(IReadOnlyList<byte[]> inputs, int seed)
    {
        var random = new Random(seed);
        var input = random.Next(inputs.Count);
        var bytes = inputs[input];
        for (var steps = random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            bytes = Step(bytes, inputs, random);
        }

        return (bytes, input);
    }

    private static byte[] Step(byte[] bytes, IReadOnlyList<byte[]> inputs, Random random) =>
        random.Next(100) switch
        {
            < 20 => Flip(bytes, random),
            < 35 => Cut(bytes, random),
            < 50 => Insert(bytes, Encoding.UTF8.GetBytes(Tricky[random.Next(Tricky.Length)]), random),
            < 62 => Splice(bytes, inputs[random.Next(inputs.Count)], random),
            < 74 => Insert(bytes, Piece(bytes, random), random),
            < 80 => bytes[..random.Next(bytes.Length + 1)],
            < 86 => Recode(bytes, random),
            < 92 => Insert(bytes, Repeat(Piece(bytes, random, most: 40), random.Next(2, LongRun)), random),
            < 95 => Insert(bytes, Nesting(random), random),
            < 97 => Shuffle(bytes, random),
            < 98 => Insert(
                bytes,
                Repeat(Encoding.UTF8.GetBytes(Tricky[random.Next(Tricky.Length)]), random.Next(HugeRun)),
                random
            ),
            _ => Noise(random),
        };

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        for (var flips = random.Next(1, 30); flips > 0 && copy.Length > 0; flips--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    private static byte[] Cut(byte[] bytes, Random random)
    {
        var (start, end) = Range(bytes, random);
        return [.. bytes[..start], .. bytes[end..]];
    }

    private static byte[] Insert(byte[] bytes, byte[] what, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. what, .. bytes[at..]];
    }

    private static byte[] Splice(byte[] bytes, byte[] other, Random random) =>
        [.. bytes[..random.Next(bytes.Length + 1)], .. other[random.Next(other.Length + 1)..]];

    private static byte[] Piece(byte[] bytes, Random random, int most = int.MaxValue)
    {
        var (start, end) = Range(bytes, random);
        return bytes[start..Math.Min(end, start + Math.Min(most, bytes.Length))];
    }

    private static byte[] Recode(byte[] bytes, Random random)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return random.Next(5) switch
        {
            0 => Encoding.Latin1.GetBytes(text),
            1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            2 => Encoding.BigEndianUnicode.GetBytes(text),
            3 => Encoding.UTF32.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)),
        };
    }

    private static byte[] Nesting(Random random)
    {
        string[] openings = ["<div>", "[", "{\"a\":", "(", "“", "<b><i>", "<item>", "<table><tr><td>", "<!--", "“‘"];
        return Repeat(Encoding.UTF8.GetBytes(openings[random.Next(openings.Length)]), random.Next(LongRun));
    }

    private static byte[] Shuffle(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        random.Shuffle(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(4096)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Repeat(byte[] what, int times)
    {
        var count = what.Length == 0 ? 0 : Math.Min(times, 2_000_000 / what.Length);
        var bytes = new byte[what.Length * count];
        for (var i = 0; i < count; i++)
        {
            what.CopyTo(bytes, i * what.Length);
        }

        return bytes;
    }

    private static (int Start, int End) Range(byte[] bytes, Random random)
    {
        var (a, b) = (random.Next(bytes.Length + 1), random.Next(bytes.Length + 1));
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
