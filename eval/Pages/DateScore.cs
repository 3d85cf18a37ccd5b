using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Eval.Scoring;
using Stemma.Eval.Suites;
using Stemma.Reading.Pages;

namespace Stemma.Eval.Pages;

/// <summary>
/// Scores the day of publication against what the page's JSON-LD states: with all of the page, without its JSON-LD, and without any script
/// or meta tag, so that only what a reader sees is left.
/// </summary>
internal static partial class DateScore
{
    private const int EarliestYear = 1990;

    /// <param name="name">What the scores are called.</param>
    /// <param name="pages">Pages, of which those are scored whose JSON-LD states <c>datePublished</c>.</param>
    /// <returns><c>NAME.given</c>, <c>NAME.noJsonLd</c>, <c>NAME.visible</c>: share with exactly the day, each with its interval over pages.</returns>
    public static SuiteResult Of(string name, IEnumerable<GoldPage> pages)
    {
        var dated = pages.Select(page => (Page: page, Day: Stated(page.Html))).Where(pair => pair.Day.Length > 0).ToList();
        return dated.Count == 0
            ? SuiteResult.Nothing
            : SuiteResult.Join([
                Score($"{name}.given", dated, html => html),
                Score($"{name}.noJsonLd", dated, html => JsonLd().Replace(html, "")),
                Score($"{name}.visible", dated, html => ScriptsAndMeta().Replace(html, "")),
            ]);
    }

    private static SuiteResult Score(string name, List<(GoldPage Page, string Day)> dated, Func<string, string> without)
    {
        var found = dated
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(2)
            .Select(pair => (pair.Page.Name, pair.Day, Found: PageReader.Read(without(pair.Page.Html)).Published))
            .Select(page =>
                (page.Name, page.Day, Found: page.Found.IsKnown ? $"{page.Found.Date:yyyy-MM-dd} ({page.Found.Field})" : "none")
            )
            .ToList();
        return SuiteResult.Of(
            [KeyValuePair.Create(name, Share(found))],
            found.Where(page => !IsRight(page)).Select(page => $"{name}: {page.Name} wants {page.Day}, found {page.Found}")
        ) with
        {
            Intervals = SuiteResult.Nothing.Intervals.Add(name, Bootstrap.Of(found, Share)),
        };
    }

    private static double Share(IReadOnlyList<(string Name, string Day, string Found)> pages) =>
        pages.Count(IsRight) / (double)pages.Count;

    private static bool IsRight((string Name, string Day, string Found) page) =>
        page.Found.StartsWith(page.Day, StringComparison.Ordinal);

    private static string Stated(string html)
    {
        foreach (Match script in JsonLd().Matches(html))
        {
            if (
                Published().Match(script.Value) is { Success: true } day
                && DateOnly.TryParseExact(
                    day.Groups[1].ValueSpan,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var stated
                )
                // A field that was never filled in states the first of all years.
                && stated.Year > EarliestYear
            )
            {
                return day.Groups[1].Value;
            }
        }

        return "";
    }

    [GeneratedRegex(
        """<script[^>]*ld\+json[^>]*>.*?</script>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex JsonLd();

    [GeneratedRegex(
        """<script.*?</script>|<meta[^>]*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex ScriptsAndMeta();

    [GeneratedRegex(
        """
            "datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)
            """,
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Published();
}
