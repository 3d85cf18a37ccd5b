using System.Globalization;
using System.Text.Json;
using Stemma.Testing;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests.Formats;

public class NinjsTests
{
    private const string Cases = "specs/articles/ninjs.json";

    public static TheoryData<string> Names { get; } = [.. Read().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_item_is_read_as_its_version_means_it(string name)
    {
        var (_, item, expect) = Read().Single(each => each.Name == name);

        var read = ArticleFile.Read("item.json", JsonSerializer.SerializeToUtf8Bytes(item));

        if (expect is null)
        {
            Assert.Equal("STM1004", Assert.Single(read.Diagnostics).Code);
            return;
        }

        var article = Assert.Single(read.Articles);
        Assert.Equal(
            expect,
            new NinjsArticle(
                Value(article.Title),
                article.Text.Content,
                Value(article.Byline),
                // Where nobody is named, the host of the address stands in.
                article.Outlet.Field == article.Url.Field
                    ? null
                    : Value(article.Outlet),
                Value(article.Url),
                Value(article.Language),
                expect.Published is null ? null : Value(article.Published, expect.Published),
                expect.Updated is null ? null : Value(article.Updated, expect.Updated)
            )
        );
        Assert.Equal(
            (expect.Published is not null, expect.Updated is not null),
            (article.Published.IsKnown, article.Updated.IsKnown)
        );
    }

    private static string? Value(Stated stated) => stated.IsKnown ? stated.Value : null;

    /// <summary>The time as the case writes it, where it is the same.</summary>
    private static string Value(StatedTime time, string expected) =>
        time.Instant is null ? time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : time.Instant == DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture) ? expected
        : time.Instant.Value.ToString("o", CultureInfo.InvariantCulture);

    private static NinjsCase[] Read() =>
        JsonSerializer.Deserialize<NinjsCase[]>(File.ReadAllText(Repository.PathOf(Cases)), JsonSerializerOptions.Web)!;

    private sealed record NinjsCase(string Name, JsonElement Item, NinjsArticle? Expect);

    private sealed record NinjsArticle(
        string? Title,
        string Text,
        string? Byline,
        string? Outlet,
        string? Url,
        string? Language,
        string? Published,
        string? Updated
    );
}
