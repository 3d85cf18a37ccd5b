using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Workspace.Formats.Treebanks;

/// <summary>Reads CoNLL-U, the format of Universal Dependencies.</summary>
public static class ConlluReader
{
    private const int Columns = 10;
    private const string TextComment = "# text = ";

    /// <summary>The sentences of a file, one after another; the whole is never held.</summary>
    /// <param name="reader">The text; read to its end, not closed.</param>
    /// <exception cref="FormatException">A line does not have ten columns, or a head is no number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return SentenceOf(lines);
                lines.Clear();
            }
        }

        if (lines.Count > 0)
        {
            yield return SentenceOf(lines);
        }
    }

    private static ConlluSentence SentenceOf(List<string> lines)
    {
        var text = string.Empty;
        var (startsParagraph, startsDocument) = (false, false);
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        var covered = 0;
        foreach (var line in lines)
        {
            if (line[0] == '#')
            {
                text = line.StartsWith(TextComment, StringComparison.Ordinal) ? line[TextComment.Length..] : text;
                startsDocument |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                startsParagraph |= startsDocument || line.StartsWith("# newpar", StringComparison.Ordinal);
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Columns)
            {
                throw new FormatException($"A line of CoNLL-U has {Columns} columns, this one {cells.Length}: {line}");
            }

            // 3-4: a multiword token, whose words follow; 5.1: a word that is not written.
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                var count = Number(cells[0][(dash + 1)..]) - Number(cells[0][..dash]) + 1;
                tokens.Add(new ConlluToken(cells[1], words.Count, count, spaceAfter));
                covered = words.Count + count;
                continue;
            }

            if (words.Count >= covered)
            {
                tokens.Add(new ConlluToken(cells[1], words.Count, 1, spaceAfter));
            }

            words.Add(
                new ConlluWord(
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6] == "_" ? 0 : Number(cells[6]),
                    cells[7],
                    cells[9]
                )
            );
        }

        return new ConlluSentence(text, startsParagraph, words.DrainToImmutable(), tokens.DrainToImmutable())
        {
            StartsDocument = startsDocument,
        };
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
