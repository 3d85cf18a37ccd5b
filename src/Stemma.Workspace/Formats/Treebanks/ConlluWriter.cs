using System.Globalization;

namespace Stemma.Workspace.Formats.Treebanks;

/// <summary>Writes CoNLL-U, the format of Universal Dependencies (universaldependencies.org/format.html).</summary>
public static class ConlluWriter
{
    private const string None = "_";
    private const string NoSpaceAfter = "SpaceAfter=No";

    /// <summary>Writes the sentences of one document.</summary>
    /// <param name="sentences">In order.</param>
    /// <param name="document">Its name, for the line <c># newdoc id</c>.</param>
    /// <param name="writer">Takes the text; not closed. Lines end in <c>\n</c>.</param>
    public static void Write(IEnumerable<ConlluSentence> sentences, string document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        var id = Line(document).Replace(' ', '_');
        var number = 0;
        foreach (var sentence in sentences)
        {
            number++;
            if (number == 1)
            {
                writer.Write($"# newdoc id = {id}\n");
            }

            writer.Write(sentence.StartsParagraph ? "# newpar\n" : string.Empty);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{number}\n"));
            writer.Write($"# text = {Line(sentence.Text)}\n");
            foreach (var token in sentence.Tokens)
            {
                WriteToken(sentence, token, writer);
            }

            writer.Write('\n');
        }
    }

    private static void WriteToken(ConlluSentence sentence, ConlluToken token, TextWriter writer)
    {
        var space = token.SpaceAfter ? None : NoSpaceAfter;
        if (token.Count > 1)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{token.First + 1}-{token.First + token.Count}");
            writer.Write($"{range}\t{Cell(token.Form)}\t_\t_\t_\t_\t_\t_\t_\t{space}\n");
        }

        for (var i = token.First; i < token.First + token.Count; i++)
        {
            WriteWord(sentence.Words[i], i + 1, Misc(sentence.Words[i].Misc, token.Count > 1 ? None : space), writer);
        }
    }

    private static string Misc(string own, string space) =>
        own == None ? space
        : space == None || own.Contains(space, StringComparison.Ordinal) ? own
        : $"{own}|{space}";

    private static void WriteWord(ConlluWord word, int id, string misc, TextWriter writer)
    {
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{id}\t{Cell(word.Form)}\t{Cell(word.Lemma)}\t{word.Upos}\t{word.Xpos}\t{word.Features}\t{word.Head}\t{word.Relation}\t_\t{misc}\n"
            )
        );
    }

    // A cell is never empty and holds no white space that would end it.
    private static string Cell(string text) => text.Length == 0 ? "_" : Line(text);

    private static string Line(string text) =>
        text.AsSpan().ContainsAny(Breaks)
            ? string.Create(
                text.Length,
                text,
                static (line, whole) =>
                {
                    for (var i = 0; i < line.Length; i++)
                    {
                        line[i] = Breaks.Contains(whole[i]) ? ' ' : whole[i];
                    }
                }
            )
            : text;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(
        "\t\n\r\v\f\u0085\u2028\u2029"
    );
}
