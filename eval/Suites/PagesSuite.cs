using Stemma.Eval.Pages;

namespace Stemma.Eval.Suites;

/// <summary>Scores what is read from saved web pages: main text against three collections, days of publication.</summary>
internal static class PagesSuite
{
    /// <param name="folder">A folder with <c>pages/scrapinghub</c>, <c>pages/trafilatura</c>, <c>pages/readability</c>, or some of them.</param>
    /// <returns><c>pages.…</c> of the first, <c>pages.trafilatura.…</c>, <c>pages.readability.…</c>, <c>pages.date.…</c>; nothing where none is there.</returns>
    public static SuiteResult Run(string folder)
    {
        var pages = Path.Combine(folder, "pages");
        var scrapinghub = GoldPage.Scrapinghub(Path.Combine(pages, "scrapinghub")).ToList();
        return SuiteResult.Join([
            MainTextScore.Of("pages", scrapinghub),
            SnippetScore.Of("pages.trafilatura", Path.Combine(pages, "trafilatura")),
            MainTextScore.Of("pages.readability", GoldPage.Readability(Path.Combine(pages, "readability"))),
            DateScore.Of("pages.date", scrapinghub),
        ]);
    }
}
