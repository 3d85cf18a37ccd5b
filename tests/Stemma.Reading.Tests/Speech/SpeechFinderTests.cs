using Stemma.Reading.Speech;
using Stemma.Testing;

namespace Stemma.Reading.Tests.Speech;

public class SpeechFinderTests
{
    private sealed record QuoteCase(string Text, string? Quote, string? Speaker, string? Form);

    private sealed record AttributionCase(
        string Text,
        string? Source,
        string? Content,
        string? Standing,
        string? SpeaksFor = null
    );

    private sealed record PronounCase(string Text, string Pronoun, string? Speaker);

    public static TheoryData<string> Pronouns() => Specs.In("specs/speech/pronouns.json");

    [Theory]
    [MemberData(nameof(Pronouns))]
    public void Resolves_a_pronoun_that_speaks_or_leaves_it(string json)
    {
        var expected = Specs.Read<PronounCase>(json);
        var speech = AnArticle.Saying(expected.Text).Read().Speech;
        var said = speech
            .Attributions.Where(attribution => attribution.Source.Text == expected.Pronoun)
            .Select(attribution => attribution.Name)
            .Distinct()
            .ToArray();
        Assert.Equal(expected.Speaker is null ? [] : [expected.Speaker], said);
    }

    public static TheoryData<string> Quotes() => Specs.In("specs/speech/quotes.json");

    public static TheoryData<string> Attributions() => Specs.In("specs/speech/attributions.json");

    [Theory]
    [MemberData(nameof(Quotes))]
    public void Finds_a_quotation_and_its_speaker(string json)
    {
        var expected = Specs.Read<QuoteCase>(json);
        var quotes = SpeechFinder.Find(Texts.Of(expected.Text), [], []).Quotes;
        if (expected.Quote is null)
        {
            Assert.Empty(quotes);
            return;
        }

        var quote = Assert.Single(quotes, quote => quote.Text == expected.Quote);
        Assert.Equal(expected.Form, quote.Form.ToString());
        if (expected.Speaker is not null)
        {
            Assert.Contains(expected.Speaker, quote.Speaker!.Value.Name, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Attributions))]
    public void Ties_a_statement_to_its_source(string json)
    {
        var expected = Specs.Read<AttributionCase>(json);
        var text = Texts.Of(expected.Text);
        var attributions = SpeechFinder.Find(text, [], []).Attributions;
        if (expected.Source is null)
        {
            Assert.Empty(attributions);
            return;
        }

        Assert.Contains(
            attributions,
            found =>
                found.Source.Text == expected.Source
                && text.Source.ToString(found.Content) == expected.Content
                && found.Standing.ToString() == expected.Standing
                && (expected.SpeaksFor is null || found.SpeaksFor?.Text == expected.SpeaksFor)
        );
    }

    [Fact]
    public void Reads_any_run_of_marks_and_words_without_breaking_a_promise()
    {
        string[] words =
        [
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "said",
            "police",
            ",",
            ".",
            ":",
            "he",
            "who",
            "according",
            "to",
            "Kim",
            "\n\n",
            "not",
            "verified",
            "video",
            "the",
        ];
        for (var seed = 1; seed < 3000; seed++)
        {
            var state = (uint)seed * 2654435761u;
            var parts = Enumerable.Range(0, 24).Select(_ => words[(state = state * 1664525u + 1013904223u) % (uint)words.Length]);
            AnArticle.Saying(string.Join(seed % 3 == 0 ? "" : " ", parts)).Read();
        }
    }
}
