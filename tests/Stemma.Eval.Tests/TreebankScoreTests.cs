using Stemma.Eval.Names;
using Stemma.Eval.Treebanks;
using Stemma.Reading.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Tests;

public class TreebankScoreTests
{
    // Each line: form, head, relation; «ab=a+b» opens a multiword token; «_» after the form: no space follows; «/» ends a sentence.
    private const string Gold = "She 2 nsubj|didn't=did+n't|did 4 aux|n't 4 advmod|say_ 0 root|. 4 punct|/|Yes_ 0 root|! 1 punct";

    [Fact]
    public void Scores_a_treebank_against_itself_at_a_hundred() =>
        Assert.Equal(new TreebankScore(100, 100, 100, 100, 100), TreebankScore.Of(Bank(Gold), Bank(Gold)));

    [Fact]
    public void Counts_a_multiword_token_as_one_token_and_its_words_apart()
    {
        // Two tokens where gold has one multiword token: the token is wrong, its words are right.
        var found = Bank("She 2 nsubj|did_ 4 aux|n't 4 advmod|say_ 0 root|. 4 punct|/|Yes_ 0 root|! 1 punct");
        var score = TreebankScore.Of(Bank(Gold), found);
        Assert.Equal(200.0 * 5 / (6 + 7), score.Tokens, 6);
        Assert.Equal(100, score.Sentences);
        Assert.Equal(100, score.Las);
    }

    [Fact]
    public void Pairs_the_words_of_a_multiword_token_by_their_longest_common_run()
    {
        // «didn't» as one word: neither «did» nor «n't» has a partner; whoever hangs from others keeps its score.
        var found = Bank("She 2 nsubj|didn't 3 aux|say_ 0 root|. 3 punct|/|Yes_ 0 root|! 1 punct");
        var score = TreebankScore.Of(Bank(Gold), found);
        Assert.Equal(200.0 * 4 / (7 + 6), score.Las, 6);
        Assert.Equal(100, score.Tokens);
    }

    [Fact]
    public void Counts_sentences_that_are_split_otherwise_as_wrong()
    {
        var found = Bank("She 2 nsubj|didn't=did+n't|did 4 aux|n't 4 advmod|say_ 0 root|. 4 punct|Yes_ 4 parataxis|! 4 punct");
        var score = TreebankScore.Of(Bank(Gold), found);
        Assert.Equal(0, score.Sentences);
        Assert.Equal(100, score.Tokens);
        Assert.Equal(100.0 * 5 / 7, score.Las, 6);
    }

    [Fact]
    public void Leaves_subtypes_out_of_account_but_not_heads()
    {
        var found = Bank(
            Gold.Replace("nsubj", "nsubj:pass", StringComparison.Ordinal)
                .Replace("! 1 punct", "! 0 root", StringComparison.Ordinal)
        );
        var score = TreebankScore.Of(Bank(Gold), found);
        Assert.Equal(100.0 * 6 / 7, score.Uas, 6);
        Assert.Equal(100.0 * 6 / 7, score.Las, 6);
    }

    [Fact]
    public void Refuses_another_text() =>
        Assert.Throws<EvaluationException>(() => TreebankScore.Of(Bank(Gold), Bank("He 0 root")));

    [Fact]
    public void Gives_the_parser_the_words_and_sentences_of_the_treebank()
    {
        var gold = Bank(Gold);
        var words = GoldWords.Of(TreebankText.Of(gold));
        var parse = words.Parse(
            (_, all, sentences) =>
                [
                    .. Heads(sentences.ToArray())
                        .Select(head => new ParsedWord(Upos.X, PennTag.Nn, Relation.Punct, NameKind.None, false, head)),
                ]
        );
        var score = TreebankScore.Of(gold, parse);
        Assert.Equal((100, 100), (score.Tokens, score.Sentences));
        Assert.Equal(100.0 * 1 / 7, score.Las, 6);
    }

    [Fact]
    public void Scores_names_by_exact_stretch_and_type()
    {
        var gold = Iob2Reader
            .Read(
                new StringReader(
                    "# text = Jane Roe saw Arle\n1\tJane\tB-PER\n2\tRoe\tI-PER\n3\tsaw\tO\n4\tArle\tB-LOC\n\n1\tArle\tB-LOC\n"
                )
            )
            .ToList();
        Assert.Equal([new NamedStretch(0, 2, "PER"), new NamedStretch(3, 4, "LOC")], gold[0].Names);

        // «Jane Roe» is right, «Arle» has the wrong type once and is right once; a group is no name of this task.
        NameKind[] kinds = [NameKind.Person, NameKind.Person, NameKind.Group, NameKind.Organisation, NameKind.Place];
        Assert.Equal(
            2.0 * 2 / (3 + 3),
            NameScore.F1(
                gold,
                (_, _, _) => [.. kinds.Select((kind, i) => new ParsedWord(Upos.X, PennTag.Nn, Relation.Dep, kind, i != 1, -1))]
            ),
            6
        );
    }

    // Every word of a sentence hangs from its first.
    private static IEnumerable<int> Heads(WordRange[] sentences) =>
        sentences.SelectMany(range =>
            Enumerable.Range(range.Start, range.Length).Select(at => at == range.Start ? -1 : range.Start)
        );

    private static List<ConlluSentence> Bank(string lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var sentence in lines.Split("|/|"))
        {
            var number = 0;
            foreach (var line in sentence.Split('|'))
            {
                var cells = line.Split(' ');
                var touches = cells[0].EndsWith('_') ? "SpaceAfter=No" : "_";
                if (cells[0].Split('=') is [var token, var parts])
                {
                    text.Append(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{number + 1}-{number + parts.Split('+').Length}\t{token}\t_\t_\t_\t_\t_\t_\t_\t_\n"
                    );
                    continue;
                }

                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{++number}\t{cells[0].TrimEnd('_')}\t_\tX\tNN\t_\t{cells[1]}\t{cells[2]}\t_\t{touches}\n"
                );
            }

            text.Append('\n');
        }

        return [.. ConlluReader.Read(new StringReader(text.ToString()))];
    }
}
