using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Eval.Incidents;

/// <summary>Reads the files of SemEval-2018 task 5: incidents with their counts, and the articles on each, one JSON object a line.</summary>
internal static class IncidentReader
{
    /// <summary>What is shorter is no article but a notice to subscribe, or that a page failed to load.</summary>
    public const int ShortestContent = 300;

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

    private sealed record DocumentLine(string Incident, string Id, string? Title, string? Dct, string? Uri, string? Content);
}
