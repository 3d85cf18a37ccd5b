using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Reading.Claims;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Claims;

public class ClaimFinderTests
{
    private sealed record Case(
        string Text,
        string? Wording,
        string? Measure,
        string? Subject,
        bool Implied,
        string? Actor,
        string? Polarity,
        string? Scope,
        string? Time
    );

    public static TheoryData<string> Specs()
    {
        var cases = new TheoryData<string>();
        foreach (var file in Repository.Files("specs/claims", "*.json"))
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
    public void Reads_what_is_said_of_those_counted(string json)
    {
        var expected = JsonSerializer.Deserialize<Case>(json, JsonSerializerOptions.Web)!;
        var claims = Read(expected.Text);
        if (expected.Wording is null)
        {
            Assert.Empty(claims);
            return;
        }

        var claim = Assert.Single(claims, claim => claim.Count.Wording == expected.Wording);
        Assert.Equal(expected.Measure, claim.Measure.ToString());
        Assert.Equal(expected.Implied, claim.Count.Implied);
        if (expected.Subject is not null)
        {
            Assert.Equal(expected.Subject, claim.Subject?.Text ?? string.Empty);
        }

        if (expected.Time is not null)
        {
            Assert.Equal(expected.Time, claim.Time?.Wording ?? string.Empty);
        }

        if (expected.Actor is not null)
        {
            Assert.Equal(expected.Actor, claim.Actor?.Text ?? string.Empty);
        }

        Assert.Equal(expected.Polarity ?? claim.Polarity.ToString(), claim.Polarity.ToString());
        Assert.Equal(expected.Scope ?? claim.Scope.ToString(), claim.Scope.ToString());
    }

    [Fact]
    public void Gives_a_claim_the_time_of_the_event_and_not_of_the_saying()
    {
        var claim = Assert.Single(Read("Nine people died on 3 May 2021, police said on 5 May 2021."));
        Assert.Equal(DateRange.Day(new DateOnly(2021, 5, 3)), claim.Time?.Days);
    }

    [Fact]
    public void Names_the_places_of_the_sentence_and_of_the_event()
    {
        var claims = Read("A fire broke out in Velin on Monday.\n\nTwo guests were killed at the hotel.");
        Assert.Contains("Velin", claims.Single().Places.Select(place => place.Text));
        Assert.Contains("hotel", claims.Single().Places.Select(place => place.Text));
    }

    [Theory]
    [InlineData("He allegedly killed three people.", "allegedly")]
    [InlineData("Three people may have been killed in Velin.", "may")]
    [InlineData("Three people were killed in Velin in May 2019.", "")]
    public void Keeps_the_words_that_lessen_a_claim(string text, string hedges) =>
        Assert.Equal(hedges, string.Join(' ', Read(text).Single().Hedges));

    [Theory]
    [InlineData("The navy said 40 sailors had been rescued, a number that it called preliminary.", "called preliminary")]
    [InlineData("Some 300 households were evacuated, a figure that the mayor called an estimate.", "estimate")]
    public void Keeps_what_a_remark_behind_the_clause_says_of_the_number(string text, string hedge) =>
        Assert.Equal([hedge], Read(text).Single().Hedges);

    [Fact]
    public void Takes_no_hedge_from_a_remark_on_somebody() =>
        Assert.Empty(Read("Three people were killed, a day after the alleged plot was found.").Single().Hedges);

    [Fact]
    public void Reads_a_negated_verb_as_denied()
    {
        Assert.Equal(Polarity.Denied, Read("Two passengers were not injured.").Single().Polarity);
    }

    [Fact]
    public void Says_which_event_an_earlier_figure_belongs_to()
    {
        var claims = Read("On 3 May 2021 two men died in a mine. In 1987, an explosion there killed 31 men.");
        Assert.Equal([EventScope.Current, EventScope.Background], claims.Select(claim => claim.Scope));
    }

    [Fact]
    public void Keeps_every_span_inside_the_text_and_around_the_count()
    {
        var words = Gen.Elements(
            "at",
            "least",
            "“",
            "”",
            "30",
            "two",
            "men",
            "were",
            "killed",
            "and",
            "injured",
            "including",
            "of",
            "them",
            "arrest",
            "to",
            "hospital",
            ",",
            ".",
            "the",
            "toll",
            "rose",
            "who",
            "said",
            "Monday",
            "in",
            "Velin",
            "a",
            "police",
            "officer",
            "shot",
            ":",
            "as",
            "well",
            "\n"
        );
        Prop.ForAll(
                words.ArrayOf(30).Select(chosen => string.Join(' ', chosen)).ToArbitrary(),
                content =>
                    Read(content)
                        .All(claim =>
                            claim.Span.Contains(claim.Count.Span)
                            && claim.Span.End <= content.Length
                            && claim.Places.All(place => content[place.Span.Start..place.Span.End] == place.Text)
                        )
            )
            .QuickCheckThrowOnFailure();
    }

    private static ImmutableArray<Claim> Read(string text) => ArticleReader.Read(Article.Of("test.txt", text)).Claims;
}
