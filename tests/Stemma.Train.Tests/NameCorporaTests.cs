using Stemma.Reading.Parses;
using Stemma.Train.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Tests;

public sealed class NameCorporaTests
{
    [Fact]
    public void Gum_gives_names_without_titles_and_the_longest_of_nested_ones()
    {
        var sentence = Gum(
            ("Colonel", "NNP", "Entity=(1-person-new-nnnnn-cf1-1,2,3-sgl-Mara_Lind"),
            ("Mara", "NNP", "_"),
            ("Lind", "NNP", "Entity=1)"),
            ("of", "IN", "_"),
            ("the", "DT", "Entity=(2-organization-new-nnnnn-cf2-2-sgl-University_of_Oran"),
            ("University", "NNP", "_"),
            ("of", "IN", "_"),
            ("Oran", "NNP", "Entity=(3-place-new-nnnnn-cf3-1-sgl-Oran)2)"),
            ("praised", "VBD", "_"),
            ("the", "DT", "Entity=(4-person-new-nnnnn-cf4-3-sgl"),
            ("Peruvian", "JJ", "_"),
            ("pilots", "NNS", "Entity=4)")
        );
        Assert.Equal("_ PER-First PER-Last _ _ ORG-First ORG-Middle ORG-Last _ _ GRO-Only _", Show(GumNames.Of(sentence)));
    }

    [Fact]
    public void Gum_gives_no_name_for_a_description()
    {
        var sentence = Gum(
            ("the", "DT", "Entity=(1-person-new-nnnnn-cf1-2-sgl"),
            ("President", "NNP", "Entity=1)"),
            ("met", "VBD", "_"),
            ("her", "PRP", "Entity=(2-person-giv:act-nnnnn-cf2-1-ana-Mara_Lind)")
        );
        Assert.Equal("_ _ _ _", Show(GumNames.Of(sentence)));
    }

    [Fact]
    public void Lists_name_what_is_certain_and_leave_the_rest_open()
    {
        var sentence = Gum(
            ("Colonel", "NNP", "_"),
            ("Quezzal", "NNP", "_"),
            ("left", "VBD", "_"),
            ("Peru", "NNP", "_"),
            ("and", "CC", "_"),
            ("the", "DT", "_"),
            ("Bank", "NNP", "_"),
            ("of", "IN", "_"),
            ("Peru", "NNP", "_"),
            ("for", "IN", "_"),
            ("Zorblax", "NNP", "_"),
            ("on", "IN", "_"),
            ("Monday", "NNP", "_")
        );
        Assert.Equal("_ PER-Only _ LOC-Only _ _ ? _ ? _ ? _ _", Show(ListNames.Of(sentence)));
    }

    private static ConlluSentence Gum(params (string Form, string Xpos, string Misc)[] words) =>
        new(
            string.Empty,
            StartsParagraph: false,
            [.. words.Select(w => new ConlluWord(w.Form, "_", w.Xpos == "NNP" ? "PROPN" : "X", w.Xpos, "_", 0, "dep", w.Misc))],
            []
        );

    private static string Show(int[] names) =>
        string.Join(
            ' ',
            names.Select(n =>
                n < 0 ? "?"
                : n == NameTags.Outside ? "_"
                : $"{NameTags.KindOf(n) switch { NameKind.Person => "PER", NameKind.Organisation => "ORG", NameKind.Group => "GRO", _ => "LOC" }}-{NameTags.PlaceOf(n)}"
            )
        );
}
