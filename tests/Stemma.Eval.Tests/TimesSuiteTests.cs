using Stemma.Eval.Suites;
using Stemma.Eval.Times;
using Stemma.Text;

namespace Stemma.Eval.Tests;

public sealed class TimesSuiteTests : IDisposable
{
    private const string Document = """
        <?xml version="1.0" ?>
        <TimeML>
        <DCT><TIMEX3 tid="t0" type="DATE" value="2024-12-19">12/19/2024</TIMEX3></DCT>
        <EXTRAINFO>On <TIMEX3 tid="t9" type="DATE" value="2024-12-18">Wednesday</TIMEX3></EXTRAINFO>
        <TEXT>The mill <EVENT eid="e1">burned</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-12-16">Monday</TIMEX3> &amp; on
        <TIMEX3 tid="t2" type="DATE" value="2024-12-17">the next <b>day</b></TIMEX3><TIMEX3 tid="t3" type="DURATION" value="P1D"/>.</TEXT>
        </TimeML>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("stemma-times").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reads_the_marks_in_the_text_and_the_day_of_creation()
    {
        var file = TimeMlFile.Read(Write("one", "a", Document));

        Assert.Equal(new DateOnly(2024, 12, 19), file.Created);
        Assert.StartsWith("The mill burned on Monday & on", file.Text, StringComparison.Ordinal);
        Assert.Equal(
            [("Monday", "DATE", "2024-12-16"), ("the next day", "DATE", "2024-12-17")],
            file.Times.Select(time => (file.Text[time.Span.Start..time.Span.End], time.Kind, time.Value))
        );
    }

    [Theory]
    [InlineData("<TimeML><DCT/></TimeML>", "there is no TEXT in it")]
    [InlineData("<TimeML><TEXT>", "TEXT")]
    public void Says_which_file_is_none(string content, string reason)
    {
        var problem = Assert.Throws<EvaluationException>(() => TimeMlFile.Read(Write("one", "broken", content)));

        Assert.Contains("broken.tml", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_is_the_same_what_overlaps_and_what_has_the_right_value()
    {
        MarkedTime[] wanted = [Time(0, 6, "A"), Time(10, 20, "B"), Time(30, 40, "C"), Time(50, 60, "D")];
        MarkedTime[] found = [Time(0, 6, "A"), Time(12, 20, "B"), Time(30, 35, "X"), Time(36, 40, "C"), Time(70, 80, "E")];

        var score = TimeScore.Of(TimePair.Align([.. wanted], [.. found]));

        Assert.Equal(2 * 1.0 / 9, score.Strict.F1, 6);
        Assert.Equal(2 * 3.0 / 9, score.Relaxed.F1, 6);
        Assert.Equal(2 * 2.0 / 9, score.Value.F1, 6);
    }

    [Fact]
    public void Prefers_the_partner_with_the_same_words()
    {
        var pairs = TimePair.Align([Time(0, 4, "A"), Time(5, 9, "B")], [Time(0, 9, "X"), Time(5, 9, "B")]);

        Assert.True(Assert.Single(pairs, pair => pair.Wanted?.Value == "B").IsStrict);
        Assert.True(Assert.Single(pairs, pair => pair.Wanted?.Value == "A").IsMatch);
    }

    [Fact]
    public void Scores_each_folder_and_those_of_a_folder_together()
    {
        Write("both/one", "a", Document);
        Write("both/two", "b", Document.Replace("2024-12-17", "2024-12-18", StringComparison.Ordinal));

        var result = TimesSuite.Run(folder);

        Assert.Equal(1, result.Scores["one.strict"]);
        Assert.Equal(1, result.Scores["one.value"]);
        Assert.Equal(1, result.Scores["two.relaxed"]);
        Assert.Equal(0.5, result.Scores["two.value"]);
        Assert.Equal(0.75, result.Scores["both.value"]);
        Assert.Equal(0.5, result.Intervals["both.value"].Low, 6);
        Assert.Equal("b: value 2024-12-17 for «the next day» DATE 2024-12-18", Assert.Single(result.Misses).Split(" in «")[0]);
        Assert.Contains("DATE", Assert.Single(result.Confusions).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_where_there_is_no_data() => Assert.Empty(TimesSuite.Run(folder).Scores);

    private static MarkedTime Time(int start, int end, string value) => new(new TextSpan(start, end), "DATE", value);

    private string Write(string below, string name, string content)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, "time", below)).FullName;
        var path = Path.Combine(into, name + ".tml");
        File.WriteAllText(path, content);
        return path;
    }
}
