using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public class LemmatizerTests
{
    [Theory]
    [InlineData("were", Upos.Aux, PennTag.Vbd, "be")]
    [InlineData("said", Upos.Verb, PennTag.Vbd, "say")]
    [InlineData("Killed", Upos.Verb, PennTag.Vbn, "kill")]
    [InlineData("children", Upos.Noun, PennTag.Nns, "child")]
    [InlineData("casualties", Upos.Noun, PennTag.Nns, "casualty")]
    [InlineData("worse", Upos.Adj, PennTag.Jjr, "bad")]
    [InlineData("n’t", Upos.Part, PennTag.Rb, "not")]
    [InlineData("i", Upos.Pron, PennTag.Prp, "I")]
    [InlineData("Ukrainians", Upos.Propn, PennTag.Nnps, "Ukrainian")]
    [InlineData("Kursk", Upos.Propn, PennTag.Nnp, "Kursk")]
    [InlineData("drones", Upos.Noun, PennTag.Nns, "drone")]
    [InlineData("The", Upos.Det, PennTag.Dt, "the")]
    public void Gives_the_dictionary_form(string form, Upos upos, PennTag xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(form, upos, xpos));

    [Fact]
    public void Allocates_nothing_for_a_word_it_was_asked_before()
    {
        Lemmatizer.Lemma("reports", Upos.Noun, PennTag.Nns);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Lemmatizer.Lemma("reports", Upos.Noun, PennTag.Nns);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Takes_any_word()
    {
        string[] forms = ["", "s", "'", "\uD800", new string('s', 100_000), "é", "İ"];
        foreach (var form in forms)
        {
            foreach (var xpos in Enum.GetValues<PennTag>())
            {
                Assert.Equal(form.Length == 0, Lemmatizer.Lemma(form, Upos.X, xpos).Length == 0);
            }
        }
    }

    [Fact]
    public void The_names_of_tags_are_read_as_they_are_written()
    {
        Assert.All(Enum.GetValues<Upos>(), tag => Assert.True(UposTags.TryParse(tag.Text(), out var read) && read == tag));
        Assert.All(Enum.GetValues<PennTag>(), tag => Assert.True(PennTags.TryParse(tag.Text(), out var read) && read == tag));
        Assert.All(Enum.GetValues<Relation>(), tag => Assert.True(Relations.TryParse(tag.Text(), out var read) && read == tag));
        Assert.Equal(Enum.GetValues<Relation>().Length, Relations.Count);
        Assert.False(Relations.TryParse("NSUBJ", out _));
    }
}
