using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>
/// Names for a treebank that marks none, by the network itself half-way (self-training, Yarowsky 1995). The treebank's own tags keep it honest: a name counts
/// only where it begins and ends at proper nouns, or is an adjective for a people; proper nouns in no name teach nothing; all other words are in none.
/// </summary>
internal sealed class SilverNames(Parser parser, TagClasses tags)
{
    private const int Unknown = -1;

    /// <summary>The example with names, where it had none and has tags.</summary>
    public Example Label(Example example)
    {
        var names = new int[example.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = TagAt(example, i) is null || IsProper(example, i) ? Unknown : NameTags.Outside;
        }

        var parsed = ParserScores.Parse(parser, example.Forms);
        for (var start = 0; start < parsed.Length; start++)
        {
            if (!parsed[start].StartsName)
            {
                continue;
            }

            var end = start + 1;
            while (end < parsed.Length && parsed[end].Name == parsed[start].Name && !parsed[end].StartsName)
            {
                end++;
            }

            if (IsCredible(example, start, end, parsed[start].Name))
            {
                NameTags.Mark(names.AsSpan(start, end - start), parsed[start].Name);
            }
        }

        return example with
        {
            Names = names,
        };
    }

    // A whole run of proper nouns: what a neighbouring one belongs to as well is not known.
    private bool IsCredible(Example example, int start, int end, NameKind kind) =>
        kind == NameKind.Group
            ? char.IsUpper(example.Forms[start][0])
            : IsProper(example, start)
                && IsProper(example, end - 1)
                && (start == 0 || !IsProper(example, start - 1) || kind == NameKind.Person)
                && (end == example.Length || !IsProper(example, end));

    private bool IsProper(Example example, int word) => TagAt(example, word) is PennTag.Nnp or PennTag.Nnps;

    private PennTag? TagAt(Example example, int word) => example.Tags![word] is var tag && tag >= 0 ? tags.Pairs[tag].Xpos : null;
}
