using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class LexiconTests
{
    [Fact]
    public void Finds_every_word_and_no_other()
    {
        uint[] words = [0, 8, 16, 24, 7, 4_000_000_000];
        var lexicon = new Lexicon(words, new ushort[words.Length], trained: 3, withVector: 5);
        for (var entry = 1; entry < words.Length; entry++)
        {
            Assert.Equal(entry, lexicon.Find(words[entry]));
        }

        Assert.Equal(0, lexicon.Find(32));
        Assert.Equal(2, lexicon.TrainedRow(2));
        Assert.Equal(0, lexicon.TrainedRow(3));
        Assert.Equal(0, lexicon.VectorRow(5));
    }

    [Theory]
    [InlineData("Said", "said")]
    [InlineData("don’t", "don't")]
    [InlineData("“", "\"")]
    [InlineData("1,234", "9,876")]
    [InlineData("Élysée", "élysée")]
    public void Words_that_differ_only_in_case_digits_or_quotation_marks_are_one(string first, string second) =>
        Assert.Equal(WordFeatures.Of(first).Word, WordFeatures.Of(second).Word);

    [Fact]
    public void The_shape_tells_them_apart()
    {
        Assert.NotEqual(WordFeatures.Of("Said").Shape, WordFeatures.Of("said").Shape);
        Assert.Equal(WordFeatures.Of("Minister").Shape, WordFeatures.Of("Said").Shape);
    }

    [Fact]
    public void A_word_may_be_empty_or_very_long()
    {
        _ = WordFeatures.Of(string.Empty);
        _ = WordFeatures.Of(new string('x', 100_000));
    }
}
