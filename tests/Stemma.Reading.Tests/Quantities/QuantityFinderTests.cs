using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Reading.Quantities;
using Stemma.Testing;

namespace Stemma.Reading.Tests.Quantities;

public class QuantityFinderTests
{
    private sealed record Case(string Text, string? Wording, long? Low, long? High, bool Approximate, string? Unit, string? Kind);

    public static TheoryData<string> Specs()
    {
        var cases = new TheoryData<string>();
        foreach (var file in Repository.Files("specs/quantities", "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
            foreach (var item in document.RootElement.EnumerateArray())
            {
                cases.Add(item.GetRawText());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Reads_a_number_as_the_specification_says(string json)
    {
        var expected = JsonSerializer.Deserialize<Case>(json, JsonSerializerOptions.Web)!;
        var text = Texts.Of(expected.Text);
        var found = QuantityFinder.Find(text, []);

        if (expected.Wording is null)
        {
            Assert.DoesNotContain(found, quantity => quantity.Kind == QuantityKind.Count);
            return;
        }

        var quantity = Assert.Single(found, quantity => quantity.Wording == expected.Wording);
        Assert.Equal((expected.Low, expected.High, expected.Approximate), (quantity.Low, quantity.High, quantity.Approximate));
        Assert.Equal(expected.Kind ?? "Count", quantity.Kind.ToString());
        if (expected.Unit is not null)
        {
            Assert.Equal(expected.Unit, text.Source.ToString(quantity.Unit));
        }
    }

    [Fact]
    public void Keeps_quantities_in_order_and_apart_in_any_text()
    {
        var words = Gen.Elements(
            "at",
            "least",
            "“",
            "”",
            "30",
            "two",
            "dozen",
            "of",
            "to",
            "-",
            "men",
            "hundred",
            "a",
            "and",
            "one",
            "more",
            "than",
            "1,000",
            "3.5",
            "million",
            "between",
            ".",
            "the",
            "killed",
            "several",
            "21st",
            "\n",
            "$",
            "years",
            "old",
            ",",
            "or",
            "'s"
        );
        var texts = words.ArrayOf(40).Select(chosen => string.Join(' ', chosen));
        Prop.ForAll(
                texts.ToArbitrary(),
                content =>
                {
                    var found = QuantityFinder.Find(Texts.Of(content), []);
                    return found.Zip(found.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
                        && found.All(quantity => content[quantity.Span.Start..quantity.Span.End] == quantity.Wording)
                        && found.All(quantity => quantity.Low is null || quantity.High is null || quantity.Low <= quantity.High);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
