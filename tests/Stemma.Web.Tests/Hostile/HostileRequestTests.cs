using System.Net.Sockets;
using System.Text;
using Stemma.Testing.Databases;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Tests.Hostile;

/// <summary>On each kind of database.</summary>
public abstract class HostileRequestTests(HostileWorkspace workspace)
{
    public static TheoryData<int> Requests { get; } = [.. Enumerable.Range(0, HostileCases.Requests.Length)];

    public static TheoryData<int> Uploads { get; } = [.. Enumerable.Range(0, HostileCases.Uploads.Length)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_hostile_request_is_answered_as_it_should_be_and_changes_nothing(int number)
    {
        var hostile = HostileCases.Requests[number];
        var before = Everything();
        using var answer = await workspace.Send(hostile);
        Assert.True(hostile.Expect.Contains((int)answer.StatusCode), $"{hostile.Why}: {(int)answer.StatusCode}");
        Assert.Empty(PageCheck.OfHeaders(answer));
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.Empty(PageCheck.OfPage(text));
        }

        Assert.Equal(before, Everything());
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_hostile_file_is_kept_under_a_harmless_name_or_refused_with_a_message(int number)
    {
        using var answer = await workspace.Upload([HostileCases.Uploads[number]]);
        Assert.Empty(PageCheck.OfHeaders(answer));
        if (answer.Headers.Location is not { } story)
        {
            Assert.Empty(PageCheck.OfPage(await answer.Content.ReadAsStringAsync()));
            return;
        }

        var root = story.OriginalString.Split('?')[0];
        foreach (var path in new[] { root, $"{root}/articles", $"{root}/export?format=html" })
        {
            using var page = await workspace.Somebody.Get(path);
            Assert.Empty(PageCheck.OfHeaders(page));
            Assert.Empty(
                PageCheck.OfPage(
                    await page.Content.ReadAsStringAsync(),
                    path.EndsWith("html", StringComparison.Ordinal) ? PageKind.Brief : PageKind.Page
                )
            );
        }

        var articles = await workspace.Somebody.Look($"{root}/articles");
        var article = await workspace.Somebody.Look(articles.QuerySelector("th a")!.GetAttribute("href")!);
        using var original = await workspace.Somebody.Get(article.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Empty(PageCheck.OfHeaders(original));
        Assert.Equal("application/octet-stream", original.Content.Headers.ContentType!.MediaType);
        var disposition = original.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches("^[A-Za-z0-9_.-]{1,120}$", disposition.FileName!.Trim('"'));
        Assert.DoesNotContain("..", disposition.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories/1")]
    [InlineData("/stories/1/export?format=zip")]
    [InlineData("/stories/1/export?format=ucdp")]
    [InlineData("/stories/1/export?format=html")]
    [InlineData("/nowhere")]
    [InlineData("/nowhere.php")]
    [InlineData("/login")]
    public async Task Every_answer_has_the_headers_that_protect_it(string path)
    {
        using var answer = await workspace.Somebody.Get(path);
        Assert.Empty(PageCheck.OfHeaders(answer));
    }

    [Fact]
    public async Task Assets_have_the_headers_too_and_only_they_may_be_kept()
    {
        var page = await workspace.Somebody.Look("/");
        foreach (
            var asset in page.QuerySelectorAll("link[href], script[src]")
                .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
        )
        {
            using var answer = await workspace.Somebody.Get(asset);
            Assert.Empty(PageCheck.OfHeaders(answer));
            Assert.True(answer.Headers.CacheControl!.Public);
        }
    }

    [Theory]
    [InlineData("/stories/upload", "multipart/form-data; boundary=b")]
    [InlineData("/stories/paste", "application/x-www-form-urlencoded")]
    public async Task What_says_that_it_is_too_large_is_refused_before_it_is_sent(string path, string type)
    {
        var cookies = workspace.Somebody.Cookies.GetCookieHeader(new Uri(workspace.Root));
        var answer = await Raw(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nContent-Type: {type}\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n"
        );
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /\u0000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")]
    [InlineData(
        "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZ\r\n"
    )]
    [InlineData("GARBAGE\r\n\r\n")]
    public async Task What_is_no_request_is_refused(string request)
    {
        var answer = await Raw(request);
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        var answer = await Raw($"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: {new string('a', 40_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_fields_or_files_than_any_form_has_are_refused()
    {
        using var fields = await workspace.Post(
            "/stories/1/title",
            [.. Enumerable.Range(0, 5000).Select(index => ($"f{index}", "x"))]
        );
        Assert.Equal(400, (int)fields.StatusCode);
        using var files = await workspace.Upload(
            Enumerable.Repeat(new HostileUpload("a.txt", string.Empty, "x", "text/plain"), 5000)
        );
        Assert.Equal(400, (int)files.StatusCode);
    }

    [Fact]
    public async Task A_field_longer_than_any_article_is_refused()
    {
        using var answer = await workspace.Post("/stories/1/title", ("title", new string('x', 9 * 1024 * 1024)));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Empty(PageCheck.OfPage(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public void There_are_more_than_200_cases()
    {
        var cases = HostileCases
            .Requests.Select(request =>
                $"{request.Method} {request.Path} {request.Body}{request.Type}{request.Token} {Fields(request.Form)}{Fields(request.Headers)}"
            )
            .Concat(HostileCases.Texts.Select(text => text.Text))
            .Concat(HostileCases.Uploads.Select(upload => upload.Name + upload.Content))
            .ToList();
        Assert.Equal(cases.Distinct(StringComparer.Ordinal), cases);
        Assert.True(cases.Count > 200);
    }

    private static string Fields(Dictionary<string, string>? fields) =>
        string.Join('&', (fields ?? []).Select(field => $"{field.Key}={field.Value}"));

    /// <summary>Enough of the archive to see whether something was changed.</summary>
    private string Everything()
    {
        var stories = FindStories.Run(workspace.Archive, new StoryQuery { Take = StoryQuery.Most });
        return string.Join(
                '|',
                stories.Stories.Select(story => $"{story.Key} {story.Title} {story.State} {story.Articles} {story.Decisions}")
            ) + string.Join('|', FindAccounts.Run(workspace.Archive));
    }

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        var root = new Uri(workspace.Root);
        await socket.ConnectAsync(root.Host, root.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}

public sealed class SqliteHostileRequestTests(HostileWorkspace workspace)
    : HostileRequestTests(workspace),
        IClassFixture<HostileWorkspace>;

[Trait("Category", "Slow")]
public sealed class PostgresHostileRequestTests : HostileRequestTests, IClassFixture<PostgresHostileWorkspace>
{
    public PostgresHostileRequestTests(PostgresHostileWorkspace workspace)
        : base(workspace) => Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
}
