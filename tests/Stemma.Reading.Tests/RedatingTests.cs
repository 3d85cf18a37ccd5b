using System.Text.Json;
using Stemma.Text;

namespace Stemma.Reading.Tests;

public class RedatingTests
{
    private const string Undated =
        "Flood in Harbin Cove\n\nTwo men drowned on Sunday, the mayor said. “We lost two neighbours on Sunday,” said Alice Moor, the mayor. "
        + "A video of the bridge could not be verified. Twelve people were hurt the day before, police said.";

    [Fact]
    public void An_article_read_again_for_its_date_is_as_if_read_with_it_from_the_start()
    {
        var siblings = new DateRange(new DateOnly(2024, 12, 16), new DateOnly(2024, 12, 18));
        var article = Article.Of("undated.txt", Undated);
        var undated = ArticleReader.Read(article);

        var again = ArticleReader.Redate(undated, siblings);

        Assert.NotEqual(Told(undated), Told(again));
        Assert.Equal(Told(ArticleReader.Read(article, siblings)), Told(again));
    }

    private static string Told(ArticleReading reading) =>
        JsonSerializer.Serialize(
            new
            {
                reading.Published,
                reading.Times,
                reading.Quantities,
                reading.Speech,
                reading.Claims,
                reading.Caveats,
                reading.Evidence,
                reading.Entities,
                reading.Credits,
            }
        );
}
