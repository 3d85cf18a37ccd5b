using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Testing;
using Stemma.Testing.Fuzzing;
using Stemma.Text;

namespace Stemma.Reading.Tests;

/// <summary>Whatever the text, a reading keeps what its types promise.</summary>
public class ReadingPromiseTests
{
    // One seed, so that the same commit passes everywhere; the fuzzer of the Workspace tests goes further.
    private static readonly Config Always = Config.QuickThrowOnFailure.WithReplay(20_241_214, 3);

    private const int MostCharacters = 20_000;

    private static readonly byte[][] Texts = [.. Samples.ArticleFiles.Select(File.ReadAllBytes)];

    [Fact]
    public void Keeps_its_promises_on_any_string() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => IsSound(text.Get)).Check(Always);

    [Fact]
    public void Keeps_its_promises_on_words_of_news_in_any_order() =>
        Prop.ForAll(Gen.Elements(Words).ListOf().Select(words => string.Concat(words)).ToArbitrary(), IsSound)
            .Check(Always.WithMaxTest(300));

    [Fact]
    public void Keeps_its_promises_on_damaged_samples() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed => IsSound(Encoding.UTF8.GetString(ByteMutator.Mutate(Texts, seed).Bytes))
            )
            .Check(Always.WithMaxTest(40));

    [Fact]
    public void Keeps_its_promises_on_the_samples() => Assert.All(Texts, bytes => IsSound(Encoding.UTF8.GetString(bytes)));

    private static bool IsSound(string text)
    {
        ReadingValidator.Check(ArticleReader.Read(Article.Of("any.txt", text[..Math.Min(text.Length, MostCharacters)])));
        return true;
    }

    private static readonly string[] Words =
    [
        "At least ",
        "30 ",
        "people ",
        "were ",
        "killed ",
        "and ",
        "dozens ",
        "injured ",
        "more than 1,000 ",
        "soldiers",
        "’ ",
        "“",
        "” ",
        ". ",
        ", ",
        "\n\n",
        "said ",
        "Mayor ",
        "Anna Brandt ",
        "the ministry ",
        "on Monday ",
        "on 3 May 2024 ",
        "yesterday ",
        "could not be verified ",
        "a video ",
        "posted on Telegram ",
        "according to ",
        "Reuters ",
        "\r\n",
        "—",
        "(",
        ") ",
        "no ",
        "a man ",
        "U.S. ",
        "two-thirds of ",
        "between 20 and 30 ",
        "the first ",
        "third ",
        "Advertisement\n",
        "By ",
        "’s ",
        "‘",
        "allegedly ",
        "may have ",
        "in Korvala ",
        "\t",
        "0 ",
        "😀 ",
        "10:30 p.m. ",
        "$5 million ",
        "40 per cent ",
        "aged 21 ",
    ];
}
