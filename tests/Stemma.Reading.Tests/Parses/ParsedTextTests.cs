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

    [Fact]
    public void Parses_a_sentence_met_before_as_at_the_first_time()
    {
        const string other = "Officials in Tarvo said the ferry had sunk.";
        var once = Texts.Of($"{other} {Spoken}").Parsed;

        var again = Texts.Of($"{Spoken} {other} {Spoken}").Parsed;

        var moved = again.Words.Length - once.Words.Length;
        Assert.Equal(Shown(once, 0), Shown(again, moved));
        Assert.Equal(Shown(again, 0)[..moved], Shown(again, again.Words.Length - moved));
    }

    [Fact]
    public void Leaves_what_is_no_reporting_unparsed()
    {
        var text = Texts.Of($"{Spoken} {Spoken}");
        var parsed = ParsedText.Of(text.Source, text.Sentences, sentence => sentence.Span.Start > 0);

        var words = parsed.Words.Length / 2;
        Assert.All(parsed.Parses[..words], word => Assert.Equal(Upos.X, word.Upos));
        Assert.Equal(text.Parsed.Parses[words..], parsed.Parses[words..]);
    }

    // Words with tags and heads, from one on; heads are counted from it.
    private static string[] Shown(ParsedText parsed, int from) =>
        [
            .. parsed
                .Parses[from..]
                .Select((word, at) => $"{parsed.Form(from + at)} {word.Upos} {word.Relation} {Math.Max(-1, word.Head - from)}"),
        ];
}
