using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stemma.Eval.Grouping;
using Stemma.Text;

namespace Stemma.Eval.Incidents;

/// <summary>Reads the files of SemEval-2018 task 5: incidents with their counts, and the articles on each, one JSON object a line.</summary>
internal static class IncidentReader
{
    /// <summary>What is shorter is no article but a notice to subscribe, or that a page failed to load.</summary>
    public const int ShortestContent = 300;

    private const int Week = 7;

    /// <param name="incidents">Lines with <c>incident_uri</c>, <c>num_killed</c>, <c>num_injured</c>.</param>
    /// <param name="documents">Lines with <c>incident</c>, <c>id</c>, <c>title</c>, <c>dct</c>, <c>content</c>.</param>
    /// <returns>The incidents that have an article, in ordinal order of their ids.</returns>
    public static ImmutableArray<Incident> Read(IEnumerable<string> incidents, IEnumerable<string> documents)
    {
        var articles = documents
            .Select(Parse<DocumentLine>)
            .Where(line => line.Content?.Length >= ShortestContent)
            .ToLookup(line => line.Incident, StringComparer.Ordinal);
        return
        [
            .. incidents
                .Select(Parse<IncidentLine>)
                .Where(line => articles.Contains(line.Incident_uri))
                .OrderBy(line => line.Incident_uri, StringComparer.Ordinal)
                .Select(line => new Incident(
                    line.Incident_uri,
                    line.Num_killed,
                    line.Num_injured,
                    [
                        .. articles[line.Incident_uri]
                            .OrderByDescending(document => document.Dct, StringComparer.Ordinal)
                            .ThenBy(document => document.Id, StringComparer.Ordinal)
                            .Select(ArticleOf),
                    ]
                )),
        ];
    }

    /// <summary>All articles, however short, with the incident of each.</summary>
    public static ImmutableArray<(string Group, Article Article)> ReadArticles(IEnumerable<string> documents) =>
        [.. documents.Select(Parse<DocumentLine>).Select(line => (line.Incident, ArticleOf(line)))];

    /// <summary>The articles that can be used, in the order in which they appeared, each with its incident.</summary>
    /// <param name="incidents">Lines with <c>incident_uri</c>, <c>date</c>, <c>state</c>, <c>city_or_county</c>.</param>
    /// <param name="documents">As in <see cref="Read"/>, with <c>usable</c>.</param>
    public static ImmutableArray<GroupedArticle> ReadGroups(IEnumerable<string> incidents, IEnumerable<string> documents)
    {
        var places = incidents.Select(Parse<PlaceLine>).ToDictionary(line => line.Incident_uri, StringComparer.Ordinal);
        var lines = documents
            .Select(Parse<DocumentLine>)
            .Where(line => line.Usable && places.ContainsKey(line.Incident))
            .OrderBy(line => line.Dct, StringComparer.Ordinal)
            .ThenBy(line => line.Id, StringComparer.Ordinal)
            .ToList();
        var hard = Crowded(lines.Select(line => line.Incident).Distinct().Select(incident => places[incident]));
        return [.. lines.Select(line => new GroupedArticle(line.Incident, ArticleOf(line), hard.Contains(line.Incident)))];
    }

    /// <summary>The incidents that have another in the same city within a week.</summary>
    private static HashSet<string> Crowded(IEnumerable<PlaceLine> incidents)
    {
        var crowded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var city in incidents.GroupBy(line => (line.State, line.City_or_county)))
        {
            var inOrder = city.OrderBy(line => line.Day).ThenBy(line => line.Incident_uri, StringComparer.Ordinal).ToList();
            foreach (
                var (one, next) in inOrder
                    .Zip(inOrder.Skip(1))
                    .Where(pair => pair.Second.Day.DayNumber - pair.First.Day.DayNumber <= Week)
            )
            {
                crowded.UnionWith([one.Incident_uri, next.Incident_uri]);
            }
        }

        return crowded;
    }

    /// <summary>As a text file would bring it: the headline, an empty line, the body.</summary>
    private static Article ArticleOf(DocumentLine line)
    {
        var article = Article.Of(line.Id, $"{line.Title}\n\n{line.Content}");
        return article with
        {
            Title = new Stated(line.Title ?? string.Empty, "title"),
            Url = new Stated(line.Uri ?? string.Empty, "uri"),
            Published = DateOnly.TryParseExact(
                line.Dct,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? new StatedTime(day, null, "dct")
                : StatedTime.Nothing,
        };
    }

    private static T Parse<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!;
        }
        catch (JsonException broken)
        {
            throw new EvaluationException($"incidents: {broken.Message}");
        }
    }

    private sealed record IncidentLine(string Incident_uri, int Num_killed, int Num_injured);

    private sealed record PlaceLine(string Incident_uri, string Date, string? State, string? City_or_county)
    {
        public DateOnly Day => DateOnly.ParseExact(Date, "MMMM d, yyyy", CultureInfo.InvariantCulture);
    }

    private sealed record DocumentLine(
        string Incident,
        string Id,
        string? Title,
        string? Dct,
        string? Uri,
        string? Content,
        bool Usable = true
    );
}
