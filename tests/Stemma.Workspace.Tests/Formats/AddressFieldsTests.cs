using System.Text;
using System.Text.Json;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests.Formats;

public sealed class AddressFieldsTests
{
    [Theory]
    [InlineData("https://www.harbour-post.example/news/1", "https://www.harbour-post.example/news/1", "harbour-post.example")]
    [InlineData(
        "https://web.archive.org/web/20151030223013/http://www.harbour-post.example/news/1",
        "http://www.harbour-post.example/news/1",
        "harbour-post.example"
    )]
    [InlineData(
        "https://wayback.archive-it.org/7678/20200101120000id_/https://tide.example:8080/a?b=/http",
        "https://tide.example:8080/a?b=/http",
        "tide.example"
    )]
    [InlineData(
        "https://archive.ph/2024.05.01-101112/https://harbour-post.example/1",
        "https://harbour-post.example/1",
        "harbour-post.example"
    )]
    [InlineData(
        "https://share.example/to/http://harbour-post.example/1",
        "https://share.example/to/http://harbour-post.example/1",
        "share.example"
    )]
    [InlineData("https://web.archive.org/web/2015/http", "https://web.archive.org/web/2015/http", "web.archive.org")]
    [InlineData("https://localhost/1", "https://localhost/1", "")]
    [InlineData("https://[::1", "https://[::1", "")]
    public void Takes_the_page_and_its_outlet_from_the_address(string given, string url, string outlet)
    {
        var article = Read(new { url = given, text = "Two ships sank." });

        Assert.Equal(url, article.Url.Value);
        Assert.Equal(outlet, article.Outlet.Value);
    }

    [Fact]
    public void Keeps_the_outlet_that_the_file_states()
    {
        var article = Read(
            new
            {
                url = "https://harbour-post.example/1",
                outlet = "Harbour Post",
                text = "Two ships sank.",
            }
        );

        Assert.Equal("Harbour Post", article.Outlet.Value);
    }

    [Fact]
    public void Keeps_the_address_of_the_copy_as_the_place_where_the_page_s_address_stands()
    {
        const string copy = "https://web.archive.org/web/20151030223013/http://harbour-post.example/news/1";

        var article = Read(new { url = copy, text = "Two ships sank." });

        Assert.Contains(copy, article.Url.Field, StringComparison.Ordinal);
    }

    private static Article Read(object fields) =>
        Assert.Single(ArticleFile.Read("a.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields))).Articles);
}
