using FsCheck;
using FsCheck.Fluent;
using Stemma.Web.Wording;

namespace Stemma.Web.Tests;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("at least 30 killed", "30 killed", "-at least =30 killed")]
    [InlineData("30 killed or injured, they said", "30 killed", "=30 killed -or injured, they said")]
    [InlineData("We had NO warning,", "we had no warning.", "=we had no warning.")]
    [InlineData("a b c", "a x c", "=a -b +x =c")]
    [InlineData("", "new words", "+new words")]
    public void Marks_the_words_that_only_one_wording_has(string first, string second, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordDifference.Between(first, second).Select(Written)));

    [Fact]
    public void Either_wording_can_be_read_off_the_runs() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<(byte[], byte[])>(),
                pair =>
                {
                    var (first, second) = (Sentence(pair.Item1), Sentence(pair.Item2));
                    var runs = WordDifference.Between(first, second);

                    Assert.Equal(first, string.Join(' ', runs.Select(run => run.First).Where(words => words.Length > 0)));
                    Assert.Equal(second, string.Join(' ', runs.Select(run => run.Second).Where(words => words.Length > 0)));
                }
            )
        );

    [Fact]
    public void Wordings_too_long_to_compare_differ_as_a_whole()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", WordDifference.MostWords + 1));

        Assert.Equal(0, WordDifference.Likeness(WordDifference.Between(words, words)));
    }

    private static string Written(WordRun run) =>
        run.Kind switch
        {
            WordRunKind.Removed => "-" + run.First,
            WordRunKind.Added => "+" + run.Second,
            _ => "=" + run.Second,
        };

    private static string Sentence(byte[] words) => string.Join(' ', words.Select(word => $"w{word % 7}"));
}
