using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Tests.Hostile;

/// <summary>A parser may be wrong about what a browser does; this is one.</summary>
[Trait("Category", "Slow")]
public sealed class HostileInBrowserTests(Browsers browsers) : IClassFixture<Browsers>
{
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
        "/items/f1",
        "/items/u1",
        "/items/e1",
    ];

    [Fact]
    public async Task Nothing_of_an_article_runs_in_the_browser()
    {
        await using var workspace = await RunningWorkspace.Start();
        var all = string.Join(
            " ",
            HostileCases.Texts.Select(text => text.Text.Replace("\0", string.Empty, StringComparison.Ordinal))
        );
        var title = string.Join(" ", HostileCases.Texts.Take(12).Select(text => text.Text));
        Capture[] captures =
        [
            Article(title, $"DUBRIN, April 7 - Twelve people were killed on Monday, the mayor said. {all}"),
            Article(
                title,
                $"DUBRIN, April 7 - Fourteen people were killed on Monday, {all} said. “We saw {all} burn,” the mayor said."
            ),
        ];
        var added = await AddArticles.RunAsync(workspace.Archive, new AddRequest(0, [.. captures], title, string.Empty, title));
        // A page that waits for the story to be read calls itself anew, into whatever is opened next.
        await workspace.Services.GetRequiredService<StoryDesk>().OpenAsync(added.Story);
        var root = $"{workspace.Root}/stories/{added.Story}";

        var page = await browsers.NewPage();
        var happened = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            happened.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(workspace.Root, StringComparison.Ordinal))
            {
                happened.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            // A policy that had to stop something means that something was there to stop.
            if (message.Type == "error")
            {
                happened.Add(message.Text);
            }
        };
        await page.GotoAsync($"{root}/articles");
        var articles = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('th a, td a')].map(a => a.href)");
        Assert.NotEmpty(articles);
        foreach (
            var address in Parts
                .Select(part => root + part)
                .Concat(articles)
                .Concat([
                    workspace.Root,
                    $"{workspace.Root}/activity",
                    $"{workspace.Root}/?words={Uri.EscapeDataString(title[..150])}",
                ])
        )
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            var foreign = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('img, iframe, object, embed, base, template, x-evil, script:not([src^="/assets/"]), [onerror], [onload], [onfocus], a:not([href^="/"]):not([href^="#"]):not([href^="?"]):not([href^="http"])')].map(e => e.outerHTML.slice(0, 200))
                """
            );
            happened.AddRange(foreign.Select(element => $"{address}: {element}"));
        }

        Assert.Empty(happened);
    }

    private static Capture Article(string title, string body) =>
        new()
        {
            Bytes =
            [
                .. JsonSerializer.SerializeToUtf8Bytes(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["title"] = title,
                        ["outlet"] = title,
                        ["byline"] = title,
                        ["url"] = "javascript:alert(1)",
                        ["text"] = body,
                    }
                ),
            ],
            Name = "<img src=x onerror=alert(1)>.json",
            MediaType = "application/json",
            Address = "javascript:alert(1)",
        };
}
