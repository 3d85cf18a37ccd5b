using Stemma.Reading.Speech;
using Stemma.Testing;

namespace Stemma.Reading.Tests.Speech;

public class ReportFinderTests
{
    public static TheoryData<string> Reports() => Specs.In("specs/speech/reports.json");

    [Theory]
    [MemberData(nameof(Reports))]
    public void Finds_who_says_thinks_or_wants_what(string json)
    {
        var expected = Specs.Read<ReportCase>(json);
        var text = Texts.Of(expected.Text);
        var reports = SpeechFinder.Find(text, [], []).Reports;
        if (expected.Cue is null)
        {
            Assert.Empty(reports);
            return;
        }

        var report = Assert.Single(reports, report => text.Source.ToString(report.Cue) == expected.Cue);
        Assert.Equal(expected.Source, report.Source.IsEmpty ? null : text.Source.ToString(report.Source[0]));
        Assert.Contains(expected.Content, report.Contents.Select(text.Source.ToString));
        Assert.Equal(expected.Kind, report.Kind.ToString());
        if (expected.Only)
        {
            Assert.Single(reports);
        }
    }

    [Fact]
    public void Names_the_reading_that_lost()
    {
        var text = Texts.Of("The mayor said that the council believes that the bridge is safe.");
        var report = Assert.Single(SpeechFinder.Find(text, [], []).Reports);
        Assert.Contains("lost: «believes»", string.Join('\n', report.Why.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The minister plans to send nine soldiers.")]
    [InlineData("The union criticised the minister for nine deaths.")]
    public void Lets_no_wish_or_judgement_vouch_for_a_fact(string sentence)
    {
        var speech = SpeechFinder.Find(Texts.Of(sentence), [], []);
        Assert.NotEmpty(speech.Reports);
        Assert.Empty(speech.Attributions);
    }

    private sealed record ReportCase(string Text, string? Cue, string? Source, string? Content, string? Kind, bool Only = false);
}
