using Stemma.Eval.Incidents;
using Stemma.Eval.Suites;

namespace Stemma.Eval.Tests;

public class IncidentsTests
{
    private static readonly string Long = new('x', IncidentReader.ShortestContent);

    [Fact]
    public void Reads_the_articles_of_an_incident_latest_first()
    {
        var incidents = IncidentReader.Read(
            ["""{"incident_uri":"7","num_killed":2,"num_injured":1}"""],
            [Document("7", "b", "2014-01-02"), Document("7", "c", "2014-01-03"), Document("7", "a", "2014-01-02")]
        );
        var incident = Assert.Single(incidents);
        Assert.Equal((2, 1), (incident.Killed, incident.Injured));
        Assert.Equal(["c", "a", "b"], incident.Articles.Select(article => article.Name));
        Assert.Equal(new DateOnly(2014, 1, 3), incident.Articles[0].Published.Date);
    }

    [Fact]
    public void Leaves_out_notices_and_what_has_no_partner()
    {
        string[] counts =
        [
            """{"incident_uri":"7","num_killed":2,"num_injured":1}""",
            """{"incident_uri":"8","num_killed":0,"num_injured":1}""",
        ];
        var notice = """{"incident":"8","id":"n","title":"t","dct":"2014-01-02","content":"Please subscribe."}""";
        var incidents = IncidentReader.Read(counts, [Document("7", "a", "2014-01-02"), notice, Document("9", "z", "2014-01-02")]);
        Assert.Equal(["7"], incidents.Select(incident => incident.Id));
    }

    [Fact]
    public void Tells_of_a_broken_line() =>
        Assert.Throws<EvaluationException>(() => IncidentReader.Read(["{"], [Document("7", "a", "2014-01-02")]));

    [Fact]
    public void Scores_the_share_of_incidents_whose_number_is_exact()
    {
        var result = IncidentsSuite.Score([
            new Outcome("1", 1, 0, 1, 0, ""),
            new Outcome("2", 2, 3, 1, 3, ""),
            new Outcome("3", 0, 4, 0, 14, ""),
            new Outcome("4", 0, 1, 0, 1, ""),
        ]);
        Assert.Equal(0.75, result.Scores["incidents.killed"]);
        Assert.Equal(0.75, result.Scores["incidents.injured"]);
        Assert.InRange(result.Intervals["incidents.killed"].Low, 0, 0.75);
        Assert.Equal(2, result.Confusions.Length);
    }

    [Fact]
    public void Names_the_worst_first()
    {
        var result = IncidentsSuite.Score([new Outcome("1", 1, 0, 2, 0, "few"), new Outcome("2", 0, 3, 0, 30, "many")]);
        Assert.Equal(2, result.Misses.Length);
        Assert.Contains("many", result.Misses[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_toll_off_the_articles_of_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "incidents")).FullName;
            File.WriteAllText(Path.Combine(files, "incidents.jsonl"), """{"incident_uri":"7","num_killed":2,"num_injured":1}""");
            File.WriteAllText(
                Path.Combine(files, "docs.jsonl"),
                Document("7", "a", "2014-01-02", $"Two miners were killed and one was wounded. {Long}")
            );
            Assert.Equal(1, IncidentsSuite.Run(folder.FullName).Scores["incidents.killed"]);
            Assert.Equal(1, IncidentsSuite.Run(folder.FullName).Scores["incidents.injured"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Document(string incident, string id, string day, string? content = null) =>
        $$"""{"incident":"{{incident}}","id":"{{id}}","title":"t","dct":"{{day}}","content":"{{content ?? Long}}"}""";
}
