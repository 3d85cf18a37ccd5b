using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Train.Parses;

/// <summary>What the parser is trained on: open data only, and never what it is measured with. docs/models.md names licences.</summary>
/// <param name="Tags">The classes of tags.</param>
/// <param name="Examples">Sentences with trees, with names, or with both.</param>
/// <param name="Text">Sentences of raw text, those of the examples among them.</param>
internal sealed partial record ParserCorpus(TagClasses Tags, IReadOnlyList<Example> Examples, IReadOnlyList<string[]> Text)
{
    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup { get; }

    /// <summary>Reads all below the data's folder.</summary>
    public static ParserCorpus Read(string data)
    {
        var ewt = Treebank.Read(Path.Combine(data, "treebanks/en_ewt-ud-train.conllu"));
        var gum = Treebank.Read(Path.Combine(data, "treebanks/en_gum-ud-train.conllu"));
        var tags = TagClasses.Of(ewt.Concat(gum));
        Example[] examples =
        [
            .. ewt.Select(s => Treebank.ExampleOf(s, tags, ListNames.Of(s))),
            .. gum.Select(s => Treebank.ExampleOf(s, tags, GumNames.Of(s))),
            .. WnutCorpus.Read(Path.Combine(data, "names-in-text/wnut17/train/wnut17train.conll")),
            .. Re3dCorpus.Read(Path.Combine(data, "names-in-text/re3d")),
        ];
        return new ParserCorpus(tags, examples, [.. examples.Select(e => e.Forms), .. News(data), .. Wars(data)]);
    }

    // ECB+ has its words cut already.
    private static IEnumerable<string[]> News(string data) =>
        File.ReadLines(Path.Combine(data, "ecbplus/docs.train.jsonl"))
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("sentences").EnumerateArray())
            .Select(sentence =>
                sentence
                    .EnumerateArray()
                    .Select(word => word[1].GetString()!)
                    .Select(form => form is "``" or "''" ? "\"" : form)
                    .Where(form => form.Length > 0)
                    .ToArray()
            );

    private static IEnumerable<string[]> Wars(string data) =>
        Directory
            .GetFiles(Path.Combine(data, "time/WikiWars"), "*.tml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => RawText.Sentences(Markup.Replace(File.ReadAllText(file), string.Empty)))
            .Select(sentence => sentence.Select(w => w.Form).ToArray());
}
