using Stemma.Reading;
using Stemma.Workspace.Formats.Exports.Coding;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Airwars' sheet of sources: the articles that speak of each incident.</summary>
internal static class AirwarsSources
{
    private const string Columns =
        "code date name language url archive_url media source_author source_date source_content stemma_article stemma_sha256 stemma_origins stemma_derives_from";

    public static CsvTable Of(ExportedStory story) =>
        AirwarsRows.Table(story, Columns, row => row.Articles.Select(reading => Row(story, row, reading)));

    private static CsvRow Row(ExportedStory story, CodedEvent row, ArticleReading reading)
    {
        var at = row.Claims.First(claim => claim.Reading == reading).At.Article;
        var parent = story.Story.Tree.Descents.FirstOrDefault(descent => descent.Article == at && descent.Confidence > 0);
        var origins = row.Figures.SelectMany(figure => figure.Figure.Origins).Where(origin => origin.Articles.Contains(at));
        return new CsvRow()
            .Day("date", row.Days?.From)
            .Text("name", OneLine.Of(ExportedStory.OutletOf(reading)))
            .Text("language", reading.Article.Language.Value)
            .Text("url", ExportedStory.WebAddressOf(reading))
            .Text("source_author", OneLine.Of(reading.Article.Byline.Value))
            .Text("source_date", ExportedStory.DayOf(reading))
            .Text("source_content", OneLine.Join(" … ", Sentences(row, reading)))
            .Text("stemma_article", story.Ids.Article(at))
            .Text("stemma_sha256", ExportedStory.ContentNameOf(reading)["urn:sha-256:".Length..])
            .Text("stemma_origins", OneLine.Join("; ", origins.Select(origin => origin.Source)))
            .Text("stemma_derives_from", parent is null ? string.Empty : story.Ids.Article(parent.Parent));
    }

    /// <summary>The sentences that hold the claims of the row, in the order of the text.</summary>
    private static IEnumerable<string> Sentences(CodedEvent row, ArticleReading reading) =>
        row
            .Claims.Where(claim => claim.Reading == reading)
            .Select(claim => claim.Claim.Sentence)
            .Distinct()
            .Order()
            .Select(reading.Article.Text.ToString);
}
