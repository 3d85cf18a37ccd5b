using Stemma.Reading.Evidence;
using Stemma.Testing;

namespace Stemma.Reading.Tests.Evidence;

public class CaveatAndEvidenceTests
{
    private sealed record CaveatCase(string Text, string? Kind);

    private sealed record EvidenceCase(
        string Text,
        string? Kind,
        string Platform,
        string? PostedBy,
        int Mentions,
        string Standing
    );

    public static TheoryData<string> Caveats() => Specs.In("specs/caveats/caveats.json");

    public static TheoryData<string> Evidence() => Specs.In("specs/evidence/evidence.json");

    [Theory]
    [MemberData(nameof(Caveats))]
    public void Finds_what_is_left_open(string json)
    {
        var expected = Specs.Read<CaveatCase>(json);
        var found = CaveatFinder.Find(Texts.Of(expected.Text)).Select(caveat => caveat.Kind.ToString());
        Assert.Equal(expected.Kind is null ? [] : [expected.Kind], found);
    }

    [Theory]
    [MemberData(nameof(Evidence))]
    public void Finds_evidence_and_who_posted_it(string json)
    {
        var expected = Specs.Read<EvidenceCase>(json);
        var text = Texts.Of(expected.Text);
        var found = EvidenceFinder.Find(text, [], Reading.Speech.Speech.None, CaveatFinder.Find(text));
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
        Assert.Equal(expected.PostedBy, item.PostedBy.Select(poster => poster.Text).FirstOrDefault());
    }

    [Fact]
    public void Applies_a_sentence_that_only_doubts_to_the_sentence_before()
    {
        const string text = "Ninety soldiers fell. The figure could not be verified.";
        var caveat = Assert.Single(CaveatFinder.Find(Texts.Of(text)));
        Assert.Equal("Ninety soldiers fell.", text[caveat.AppliesTo.Start..caveat.AppliesTo.End]);
    }
}
