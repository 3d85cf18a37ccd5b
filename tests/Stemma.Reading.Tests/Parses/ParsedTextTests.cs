using Stemma.Reading.Parses;
using Stemma.Testing;

namespace Stemma.Reading.Tests.Parses;

public class ParsedTextTests
{
    private const string Spoken = "Two men died on Monday.";

    [Fact]
    public void Leaves_a_stretch_without_an_end_unparsed_and_parses_what_stands_around_it()
    {
        var parsed = Texts.Of($"{Spoken}\n\n{string.Concat(Enumerable.Repeat("( 7 ", 250))}\n\n{Spoken}").Parsed;

        var alone = Texts.Of(Spoken).Parsed;
        Assert.Equal(alone.Parses, parsed.Parses[..alone.Parses.Length]);
        Assert.Equal(
            alone.Parses.Select(word => word.Relation),
            parsed.Parses[^alone.Parses.Length..].Select(word => word.Relation)
        );
        Assert.Equal("men", parsed.Form(parsed[parsed.Words.Length - alone.Words.Length].Head).ToString());
        Assert.All(parsed.Parses[alone.Parses.Length..^alone.Parses.Length], word => Assert.Equal(Upos.X, word.Upos));
    }

    [Fact]
    public void Makes_one_tree_of_what_it_leaves_unparsed()
    {
        var parsed = Texts.Of(string.Concat(Enumerable.Repeat("7 ", 500))).Parsed;

        Assert.Equal(ParsedWord.NoHead, parsed[0].Head);
        Assert.All(parsed.Parses[1..], word => Assert.Equal(0, word.Head));
    }
}
