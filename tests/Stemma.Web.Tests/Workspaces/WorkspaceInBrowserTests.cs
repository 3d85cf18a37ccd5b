using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Stemma.Testing;

namespace Stemma.Web.Tests.Workspaces;

/// <summary>Uses the workspace as people do: in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class WorkspaceInBrowserTests(Browsers browsers) : IClassFixture<Browsers>
{
    public static readonly string[] Paths =
    [
        "/",
        "/search?words=valley",
        "/activity",
        "/moved",
        "/feeds",
        "/notify",
        "/login",
        "/account",
        "/accounts",
        "/stories/1",
        "/stories/1/figures",
        "/stories/1/contested",
        "/stories/1/quotes",
        "/stories/1/evidence",
        "/stories/1/timeline",
        "/stories/1/map",
        "/stories/1/articles",
        "/stories/1/names",
        "/stories/1/moved",
        "/stories/1/activity",
        "/stories/1/export",
        "/stories/1/items/f1",
        "/stories/1/items/d1",
        "/stories/1/items/r1",
        "/stories/1/items/e1",
        "/stories/1/items/u1",
        "/stories/1/items/m1",
        "/stories/99",
        "/nowhere",
    ];

    [Fact]
    public async Task A_desk_adds_a_story_corrects_and_grades_a_figure_and_takes_it_away()
    {
        await using var workspace = await RunningWorkspace.Start();
        var page = await browsers.NewPage();
        await page.GotoAsync(workspace.Root);
        var files = Directory.EnumerateFiles(Repository.PathOf("samples/sural-valley/articles")).Order(StringComparer.Ordinal);
        await page.SetInputFilesAsync("#upload-files", files);
        await page.ClickAsync("text=Add these files");
        await page.WaitForURLAsync("**/stories/1?added=10");

        await page.ClickAsync(".parts >> text=Figures");
        await page.Locator(".figure > summary").First.ClickAsync();
        await page.Locator(".figure[open] > .inside > .foot .review-link").First.ClickAsync();
        await page.FillAsync("#low", "3");
        await page.FillAsync("#best", "4");
        await page.FillAsync("#high", "5");
        await page.FillAsync("#why-correct-figure", "the hospital’s list");
        await page.ClickAsync("text=Set the range");
        await page.WaitForURLAsync("**/items/*done*");
        await page.SelectOptionAsync("#grade", "Fair");
        await page.ClickAsync("text=Grade it");
        await page.WaitForURLAsync("**/items/*done*");
        await page.GetByText("graded Fair").WaitForAsync();

        // The story is read again: the server starts anew, and an article comes in.
        await workspace.Restart();
        await page.GotoAsync($"{workspace.Root}/stories/1");
        await page.FillAsync(
            "#paste-text",
            "DUBRIN, April 10 - Heavy rain closed the road to the Sural valley on Thursday, the roads office said."
        );
        await page.ClickAsync("text=Add this article");
        await page.WaitForURLAsync("**/stories/1?added=1");

        await page.ClickAsync(".parts >> text=Figures");
        var marks = page.Locator(".figure .chip-person");
        Assert.Contains("3–5, best 4", (await marks.AllInnerTextsAsync())[0], StringComparison.Ordinal);
        Assert.Contains("Fair", string.Join(' ', await marks.AllInnerTextsAsync()), StringComparison.Ordinal);

        await page.ClickAsync(".parts >> text=Export");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=ucdp-ged.csv"));
        var rows = (await File.ReadAllTextAsync(await download.PathAsync())).Split('\n');
        Assert.StartsWith("id,", rows[0], StringComparison.Ordinal);
        Assert.True(rows.Length > 2);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task No_page_has_an_accessibility_violation_or_asks_elsewhere_or_logs_an_error(ColorScheme theme, int width)
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage(theme, width);
        var (requests, errors) = Watch(page);
        var violations = new List<string>();
        foreach (var path in Paths.Concat(await ArticlePaths(page, workspace.Root)))
        {
            await page.GotoAsync(workspace.Root + path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            var found = await page.RunAxe();
            violations.AddRange(found.Violations.Select(violation => $"{path} {violation.Id}: {violation.Nodes[0].Html}"));
            await Keep(page, $"{theme}-{width}{path.Replace('/', '_').Replace('?', '_')}");
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.DoesNotContain(requests, request => !request.StartsWith(workspace.Root, StringComparison.Ordinal));
        Assert.DoesNotContain(errors, error => !error.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage(width: 360);
        var wide = new List<string>();
        foreach (var path in Paths)
        {
            await page.GotoAsync(workspace.Root + path);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 361)
            {
                wide.Add($"{path}: {width}");
            }
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage(script: false);
        await page.GotoAsync($"{workspace.Root}/stories/1/items/f1");
        await page.FillAsync("#text", "Ask the ministry.");
        await page.ClickAsync("text=Keep the note");
        await page.GetByText("noted: Ask the ministry.").WaitForAsync();
        await page.ClickAsync("[aria-label^='Undo']");
        await page.GetByText("Nobody has decided anything here yet").WaitForAsync();
    }

    [Fact]
    public async Task A_figure_is_graded_by_keyboard_alone()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage();
        await page.GotoAsync($"{workspace.Root}/stories/1/items/f1");
        await page.FocusAsync("#grade");
        await page.Keyboard.TypeAsync("Weak");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("graded Weak").WaitForAsync();
    }

    private static async Task<string[]> ArticlePaths(IPage page, string root)
    {
        await page.GotoAsync($"{root}/stories/1/articles");
        var articles = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('th a')].map(a => a.getAttribute('href'))"
        );
        var compared = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('td a')].map(a => a.getAttribute('href'))"
        );
        return [.. articles.Take(2), .. compared.Take(2)];
    }

    private static (List<string> Requests, List<string> Errors) Watch(IPage page)
    {
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
        return (requests, errors);
    }

    /// <summary>Kept to be looked at, beside the test's build output.</summary>
    private static async Task Keep(IPage page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = true }
        );
    }
}
