using System.Text.Json;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Tests.Hostile;

/// <summary>Each hostile text in every field that an article or a form can hold, and then every page.</summary>
[Trait("Category", "Slow")]
public sealed class HostileTextTests(HostileWorkspace workspace) : IClassFixture<HostileWorkspace>
{
    private static readonly string[] Items = ["f1", "f2", "e1", "e2", "u1", "r1", "m1", "m2", "d1", "x1"];

    private static readonly string[] Parts =
    [
        "",
        "/figures",
        "/contested",
        "/quotes",
        "/evidence",
        "/timeline",
        "/articles",
        "/names",
        "/activity",
        "/export",
        "/export?format=html",
    ];

    public static TheoryData<int> Texts { get; } = [.. Enumerable.Range(0, HostileCases.Texts.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_text_stays_text_on_every_page(int number)
    {
        var text = HostileCases.Texts[number].Text;
        var root = $"/stories/{await AddStory(text)}";
        await Decide(root, text);
        var problems = new List<string>();
        foreach (
            var path in Parts
                .Concat(Items.Select(item => $"/items/{item}"))
                .Select(part => root + part)
                .Concat(await Others(root, text))
        )
        {
            using var answer = await workspace.Somebody.Get(path);
            var html = await answer.Content.ReadAsStringAsync();
            var found = PageCheck
                .OfHeaders(answer)
                .Concat(
                    PageCheck.OfPage(
                        html,
                        path.EndsWith("format=html", StringComparison.Ordinal) ? PageKind.Brief : PageKind.Page
                    )
                );
            problems.AddRange(found.Select(problem => $"{path}: {problem}"));
        }

        problems.AddRange(
            PageCheck.OfPage(await workspace.Report(root), PageKind.Report).Select(problem => $"report: {problem}")
        );
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private async Task<long> AddStory(string text)
    {
        Capture[] captures =
        [
            Article(
                "a",
                text,
                $"DUBRIN, April 7 - {text} Twelve people were killed at {text} on Monday, the mayor said. Nine were wounded."
            ),
            Article(
                "b",
                text + "2",
                $"DUBRIN, April 7 - Fourteen people were killed on Monday, {text} said. “We saw {text} burn,” Anna {text} Kowal, a spokeswoman for {text}, told reporters. A video of it posted on Telegram could not be verified."
            ),
        ];
        var added = await AddArticles.RunAsync(workspace.Archive, new AddRequest(0, [.. captures], text, string.Empty, text));
        Assert.NotEqual(0, added.Story);
        return added.Story;
    }

    private static Capture Article(string name, string text, string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = text,
            ["outlet"] = text,
            ["byline"] = text,
            ["url"] = text,
            ["language"] = text,
            ["published"] = "2025-04-07",
            ["text"] = body,
        };
        return new Capture
        {
            Bytes = [.. JsonSerializer.SerializeToUtf8Bytes(fields)],
            Name = $"{text}{name}",
            MediaType = "application/json",
            Address = text,
        };
    }

    /// <summary>Refused or kept: the server goes on, and the text stays text.</summary>
    private async Task Decide(string root, string text)
    {
        var forms = new (string Path, (string, string)[] Fields)[]
        {
            ($"{root}/title", [("title", text)]),
            ($"{root}/items/f1", [("act", "note"), ("text", text), ("why", text)]),
            ($"{root}/items/f1", [("act", "assign"), ("to", text), ("why", text)]),
            ($"{root}/items/f1", [("act", "grade"), ("grade", "Fair"), ("why", text)]),
            ($"{root}/items/f1", [("act", "correct-figure"), ("low", "3"), ("best", "4"), ("high", "5"), ("why", text)]),
            ($"{root}/items/m1", [("act", "verify"), ("status", text), ("by", text)]),
            ($"{root}/items/{text}", [("act", text), ("why", text)]),
            ($"{root}/split", [("articles", text), ("title", text)]),
            ($"{root}/merge", [("other", text)]),
            ($"{root}/state", [("state", text)]),
            ($"{root}/remove", [("article", text)]),
            ($"{root}/decisions/1/settle", [("item", text)]),
            ("/stories/paste", [("text", text), ("title", text), ("outlet", text), ("address", text), ("published", text)]),
            ("/accounts", [("name", text), ("role", text), ("password", text)]),
            ("/accounts/role", [("name", text), ("role", text)]),
            ("/login", [("name", text), ("password", text), ("back", text)]),
        };
        foreach (var (path, fields) in forms)
        {
            var address = path.StartsWith($"{root}/items/", StringComparison.Ordinal)
                ? $"{root}/items/{Uri.EscapeDataString(path[$"{root}/items/".Length..])}"
                : path;
            using var answer = await workspace.Post(address, fields);
            var html = await answer.Content.ReadAsStringAsync();
            var problems = PageCheck.OfHeaders(answer).Concat(html.Length == 0 ? [] : PageCheck.OfPage(html));
            Assert.Empty(problems.Select(problem => $"{path}: {problem}"));
        }
    }

    private async Task<IEnumerable<string>> Others(string root, string text)
    {
        var escaped = Uri.EscapeDataString(text);
        var articles = await workspace.Somebody.Look($"{root}/articles");
        var found = articles.QuerySelectorAll("th a, td a").Select(link => link.GetAttribute("href")!.Split('#')[0]).ToList();
        Assert.NotEmpty(found);
        return
        [
            .. found,
            "/",
            $"/?words={escaped}&state={escaped}",
            $"/search?words={escaped}",
            "/search?words=killed",
            $"/login?back={escaped}",
            "/activity",
            "/accounts",
        ];
    }
}
