using System.Collections.Immutable;
using System.Globalization;
using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Tests.Parses;

/// <summary>A tree drawn by hand: a word a line, with its universal tag, its Penn tag, its head counted from 1, and its relation.</summary>
internal static class Tree
{
    public static ParsedText Of(IReadOnlyList<string> lines)
    {
        var cells = lines.Select(line => line.Split(' ')).ToArray();
        var words = ImmutableArray.CreateBuilder<Word>();
        var start = 0;
        foreach (var cell in cells)
        {
            words.Add(new Word(TextSpan.FromLength(start, cell[0].Length), false));
            start += cell[0].Length + 1;
        }

        var parses = cells.Select(cell => new ParsedWord(
            Enum.Parse<Upos>(cell[1], ignoreCase: true),
            PennTags.TryParse(cell[2], out var tag) ? tag : throw new FormatException(cell[2]),
            Relations.TryParse(cell[4], out var relation) ? relation : throw new FormatException(cell[4]),
            NameKind.None,
            false,
            int.Parse(cell[3], CultureInfo.InvariantCulture) - 1
        ));
        var text = new SourceText(string.Join(' ', cells.Select(cell => cell[0])));
        return new ParsedText(text, words.ToImmutable(), [new WordRange(0, words.Count)], [.. parses]);
    }

    /// <summary>Position of the last word of this form.</summary>
    public static int Find(this ParsedText text, string form) =>
        Enumerable.Range(0, text.Words.Length).Last(word => text.Form(word).SequenceEqual(form));

    public static string[] Forms(this ParsedText text, IEnumerable<int> words) =>
        [.. words.Select(word => text.Form(word).ToString())];
}
