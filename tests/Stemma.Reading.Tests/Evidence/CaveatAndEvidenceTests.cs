using System.Collections.Immutable;
using Stemma.Reading.Evidence;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Evidence;

public class CaveatAndEvidenceTests
{
    private sealed record CaveatCase(string Text, string? Kind, string? By = null, string? AppliesTo = null);

    private sealed record EvidenceCase(
        string Text,
        string? Kind,
        string Platform,
        string? PostedBy,
        int Mentions,
        string Standing,
        string? Posted = null,
        ImmutableArray<string>? Stances = null,
        string Outlet = ""
    );

    public static TheoryData<string> Caveats() => Specs.In("specs/caveats/caveats.json");

    public static TheoryData<string> Evidence() => Specs.In("specs/evidence/evidence.json");

    [Theory]
    [MemberData(nameof(Caveats))]
    public void Finds_what_is_left_open(string json)
    {
        var expected = Specs.Read<CaveatCase>(json);
        var found = CaveatFinder.Find(Texts.Of(expected.Text), []);
        Assert.Equal(expected.Kind is null ? [] : [expected.Kind], found.Select(caveat => caveat.Kind.ToString()));
        Assert.Equal(expected.By ?? found.FirstOrDefault()?.By?.Text, found.FirstOrDefault()?.By?.Text);
        if (expected.AppliesTo is { } denied)
        {
            Assert.Equal(denied, expected.Text[found[0].AppliesTo.Start..found[0].AppliesTo.End]);
        }
    }

    [Theory]
    [MemberData(nameof(Evidence))]
    public void Finds_evidence_and_who_posted_it(string json)
    {
        var expected = Specs.Read<EvidenceCase>(json);
        var reading = ArticleReader.Read(
            Article.Of("a.txt", expected.Text) with
            {
                Outlet = expected.Outlet.Length > 0 ? new Stated(expected.Outlet, "test") : Stated.Nothing,
            }
        );
        var found = reading.Evidence;
        if (expected.Kind is null)
        {
            Assert.Empty(found);
            return;
        }

        var item = Assert.Single(found);
        Assert.Equal(
            (expected.Kind, expected.Platform, expected.Mentions, expected.Standing),
            (item.Kind.ToString(), item.Platform, item.Mentions.Length, item.Standing.ToString())
        );
        Assert.Equal(expected.Posted, item.Posted?.Days?.ToString());
        if (expected.Stances is { } stances)
        {
            Assert.Equal(stances, item.Checks.Select(check => check.Stance + (check.By is { } by ? $" by {by.Text}" : "")));
        }

        Assert.Equal(expected.PostedBy, item.PostedBy.Select(poster => poster.Text).FirstOrDefault());
    }

    [Fact]
    public void Applies_a_sentence_that_only_doubts_to_the_sentence_before()
    {
        const string text = "Ninety soldiers fell. The figure could not be verified.";
        var caveat = Assert.Single(CaveatFinder.Find(Texts.Of(text), []));
        Assert.Equal("Ninety soldiers fell.", text[caveat.AppliesTo.Start..caveat.AppliesTo.End]);
    }
}
