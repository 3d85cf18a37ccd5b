using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Tests;

/// <summary>Opens reports in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class ReportInBrowserTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Theory]
    [InlineData(ColorScheme.Light, 2, 1280)]
    [InlineData(ColorScheme.Dark, 2, 1280)]
    [InlineData(ColorScheme.Light, 6, 380)]
    [InlineData(ColorScheme.Dark, 45, 380)]
    public async Task Has_no_accessibility_violation(ColorScheme theme, int articles, int width)
    {
        var opened = await Open(RichStory.Of(articles), theme, width);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 380)]
    public async Task The_exported_brief_has_no_accessibility_violation_and_asks_nothing_of_the_network(
        ColorScheme theme,
        int width
    )
    {
        using var brief = new MemoryStream();
        var request = new ExportRequest { Format = ExportFormat.Find("html")!, At = DateTimeOffset.UnixEpoch };
        await StoryExports.WriteAsync(ReviewedStory.Untouched(RichStory.Of(6)), request, brief);
        var opened = await OpenPage(Encoding.UTF8.GetString(brief.ToArray()), theme, width);

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.Equal([opened.Page.Url], opened.Requests);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Asks_nothing_of_the_network_and_logs_no_error()
    {
        var opened = await Open(RichStory.Of(5), ColorScheme.Light, 1280);

        Assert.Equal([opened.Page.Url], opened.Requests);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_script_in_an_article_stays_text()
    {
        var opened = await Open(RichStory.Of(5), ColorScheme.Light, 1280);

        Assert.StartsWith("Shaft collapse", await opened.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await opened.Page.Locator("script").CountAsync());
        Assert.Equal(0, await opened.Page.Locator("img").CountAsync());
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_small_phone()
    {
        var opened = await Open(RichStory.Of(20), ColorScheme.Light, 360);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");

        Assert.Empty(
            await opened.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('main *')]
                  .filter(e => e.getBoundingClientRect().right > 361 && !e.closest('.scroll') && !e.closest('.short'))
                  .map(e => e.tagName + '.' + e.className)
                """
            )
        );
    }

    [Fact]
    public async Task A_link_into_a_folded_article_opens_it()
    {
        var opened = await Open(RichStory.Of(8), ColorScheme.Light, 1280);
        var claim = opened.Page.Locator(".claim .words").First;
        await opened.Page.Locator(".figure > summary").First.ClickAsync();
        await claim.ClickAsync();
        var target = opened.Page.Locator(".text .m-claim").First;

        await target.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Visible, Timeout = 5000 });
    }

    [Fact]
    public async Task The_filter_leaves_the_figures_that_hold_the_words()
    {
        var opened = await Open(RichStory.Of(2), ColorScheme.Light, 1280);
        await opened.Page.Keyboard.PressAsync("/");
        await opened.Page.Keyboard.TypeAsync("nobody speaks of this");

        Assert.Equal(0, await opened.Page.Locator(".figure:visible").CountAsync());
    }

    private async Task<(IPage Page, List<string> Requests, List<string> Errors)> Open(
        Comparing.Story story,
        ColorScheme theme,
        int width
    )
    {
        return await OpenPage(await StoryReport.RenderAsync(story), theme, width);
    }

    private async Task<(IPage Page, List<string> Requests, List<string> Errors)> OpenPage(
        string html,
        ColorScheme theme,
        int width
    )
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(file, html);
        var page = await browsers.NewPage(theme, width);
        var (requests, errors) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        File.Delete(file);
        return (page, requests, errors);
    }
}
