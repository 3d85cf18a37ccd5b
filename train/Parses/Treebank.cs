using Stemma.Reading.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Parses;

/// <summary>Reads treebanks of Universal Dependencies.</summary>
internal static class Treebank
{
    /// <summary>All sentences of a file in CoNLL-U.</summary>
    public static ConlluSentence[] Read(string path)
    {
        using var reader = File.OpenText(path);
        return [.. ConlluReader.Read(reader)];
    }

    /// <summary>A sentence as an example.</summary>
    public static Example ExampleOf(ConlluSentence sentence, TagClasses tags, int[] names) =>
        new(
            [.. sentence.Words.Select(w => w.Form)],
            [.. sentence.Words.Select(tags.ClassOf)],
            [.. sentence.Words.Select(w => w.Head)],
            [.. sentence.Words.Select(w => RelationOf(w.Relation))],
            names
        );

    private static int RelationOf(string text) =>
        Relations.TryParse(text, out var relation)
            ? (int)relation
            : throw new FormatException($"«{text}» is no relation that the parser knows.");
}
