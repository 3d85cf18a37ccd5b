using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Tests.Parses;

public sealed class ParserTests
{
    [Theory]
    [InlineData("The rebels shelled the airport .", "rebels", Relation.Nsubj, "shelled")]
    [InlineData("The rebels shelled the airport .", "airport", Relation.Obj, "shelled")]
    [InlineData("The airport was shelled by rebels on Monday .", "airport", Relation.NsubjPass, "shelled")]
    [InlineData("Police said that nine miners had died .", "Police", Relation.Nsubj, "said")]
    [InlineData("Police said that nine miners had died .", "died", Relation.Ccomp, "said")]
    [InlineData("Police said that nine miners had died .", "nine", Relation.Nummod, "miners")]
    [InlineData("She did not sign the treaty .", "not", Relation.Advmod, "sign")]
    public void Finds_who_did_what(string sentence, string word, Relation relation, string head)
    {
        var forms = sentence.Split(' ');
        var parsed = Parse(Parser.Default, forms)[Array.IndexOf(forms, word)];
        Assert.Equal(relation, parsed.Relation);
        Assert.Equal(Array.IndexOf(forms, head), parsed.Head);
    }

    [Fact]
    public void Finds_names_and_tags()
    {
        string[] forms = ["Angela", "Merkel", "flew", "to", "London", "on", "Monday", "."];
        var parsed = Parse(Parser.Default, forms);
        Assert.Equal(
            [NameKind.Person, NameKind.Person, NameKind.None, NameKind.None, NameKind.Place],
            parsed[..5].Select(p => p.Name)
        );
        Assert.Equal([true, false, false, false, true], parsed[..5].Select(p => p.StartsName));
        Assert.Equal([Upos.Propn, Upos.Propn, Upos.Verb, Upos.Adp, Upos.Propn], parsed[..5].Select(p => p.Upos));
        Assert.Equal(PennTag.Vbd, parsed[2].Xpos);
    }

    [Fact]
    public void Every_width_of_vectors_decides_the_same()
    {
        var texts = Enumerable.Range(0, 40).Select(seed => RandomWords(seed, 60)).Prepend(["The", "ferry", "left", "Oran", "."]);
        foreach (var forms in texts)
        {
            var expected = Parse(Parser.Default, forms);
            for (var width = KernelWidth.Scalar; width < IntegerProduct.Widest; width++)
            {
                Assert.Equal(expected, Parse(new Parser(Parser.DefaultModel, width), forms));
            }
        }
    }

    [Fact]
    public void Any_words_give_trees()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var forms = RandomWords(seed, 1 + (seed % 50));
            AssertTree(Parse(Parser.Default, forms), 0, forms.Length);
        }
    }

    [Fact]
    public void A_sentence_without_end_is_one_tree_in_bounded_room()
    {
        var parsed = Parse(Parser.Default, RandomWords(1, 5000));
        AssertTree(parsed, 0, parsed.Length);
    }

    [Fact]
    public void Sentences_do_not_see_one_another()
    {
        var first = RandomWords(1, 30);
        var second = RandomWords(2, 170);
        var third = RandomWords(3, 40);
        var (text, words) = Write([.. first, .. second, .. third]);
        var parsed = Parser.Parse(text, words, [new(0, 30), new(30, 30), new(30, 200), new(200, 240)]);
        Assert.Equal(Parse(Parser.Default, first), parsed[..30]);
        Assert.Equal(Parse(Parser.Default, second), parsed[30..200].Select(p => Shift(p, -30)));
        Assert.Equal(Parse(Parser.Default, third), parsed[200..].Select(p => Shift(p, -200)));
    }

    [Fact]
    public void A_warm_parser_allocates_nothing()
    {
        var (text, words) = Write(RandomWords(4, 400));
        WordRange[] sentences = [new(0, 100), new(100, 400)];
        var parsed = new ParsedWord[words.Length];
        var allocated = new long[5];
        for (var run = 0; run < allocated.Length; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Parser.Parse(text, words, sentences, parsed);
            allocated[run] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Not every run: a collection of another test may take the pooled room away between two.
        Assert.Contains(0, allocated);
    }

    [Fact]
    public void No_words_are_no_parse() => Assert.Empty(Parser.Parse(string.Empty, [], []));

    [Fact]
    public void Sentences_must_hold_every_word()
    {
        var (text, words) = Write(["One", "two"]);
        Assert.Throws<ArgumentException>(() => Parser.Parse(text, words, [new(0, 1)]));
        Assert.Throws<ArgumentException>(() => Parser.Parse(text, words, [new(1, 2)]));
    }

    [Fact]
    public void A_model_survives_being_written_and_read()
    {
        using var first = new MemoryStream();
        ParserModelFormat.Write(Parser.DefaultModel, first);
        first.Position = 0;
        using var second = new MemoryStream();
        ParserModelFormat.Write(ParserModelFormat.Read(first), second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    private static ParsedWord Shift(ParsedWord word, int by) => word.Head < 0 ? word : word with { Head = word.Head + by };

    private static void AssertTree(ParsedWord[] parsed, int start, int end)
    {
        Assert.Equal(1, parsed[start..end].Count(p => p.Head == ParsedWord.NoHead));
        for (var word = start; word < end; word++)
        {
            var at = word;
            for (var steps = start; steps <= end && at >= 0; steps++)
            {
                Assert.InRange(parsed[at].Head, -1, end - 1);
                Assert.Equal(parsed[at].Head < 0, parsed[at].Relation == Relation.Root);
                at = parsed[at].Head;
            }

            Assert.True(at < 0, $"word {word} never reaches the root");
        }
    }

    private static string[] RandomWords(int seed, int count)
    {
        string[] some =
        [
            "the",
            "Oran",
            "said",
            "U.S.",
            ",",
            ".",
            "“",
            "\ud83d",
            "9,000",
            "which",
            "killed",
            "was",
            "by",
            "to",
            "AT&T",
            "İ",
            "-",
        ];
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => some[random.Next(some.Length)])];
    }

    private static ParsedWord[] Parse(Parser parser, string[] forms)
    {
        var (text, words) = Write(forms);
        var parsed = new ParsedWord[forms.Length];
        parser.ParseAll(text, words, [new WordRange(0, forms.Length)], parsed);
        return parsed;
    }

    private static (string Text, Word[] Words) Write(string[] forms)
    {
        var at = 0;
        var words = new List<Word>();
        foreach (var form in forms)
        {
            words.Add(new Word(new TextSpan(at, at + form.Length), ContinuesToken: false));
            at += form.Length + 1;
        }

        return (string.Join(' ', forms), [.. words]);
    }
}
