using Microsoft.Playwright;

namespace Stemma.Web.Tests.Workspaces;

/// <summary>Makes every kind of decision in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class ReviewInBrowserTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task Every_kind_of_decision_is_made_on_its_page_and_told_in_the_log()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage();
        var root = $"{workspace.Root}/stories/1";

        await Open(page, $"{root}/items/f1");
        await page.Locator(".figure .claim .review-link").First.ClickAsync();
        await Send(page, "Correct what was read", form => form.Locator("[name=low]").FillAsync("4"));
        await Told(page, "corrected to");
        await Send(page, "Assign", form => form.Locator("[name=to]").FillAsync("Ben"));
        await Told(page, "assigned to Ben");
        await page.Locator("button[value=accept]").ClickAsync();
        await Told(page, "accepted");
        await page.Locator("button[value=reject]").ClickAsync();
        await page.GetByText("rejected").First.WaitForAsync();

        await Open(page, $"{root}/items/f1");
        await Send(
            page,
            "Merge with another figure",
            form => form.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 0 })
        );
        await Told(page, "merged with others");
        await Send(page, "Split", form => form.Locator("[type=checkbox]").Last.CheckAsync());
        await page.GetByText("split").First.WaitForAsync();

        await Open(page, $"{root}/items/e1");
        await Send(
            page,
            "Merge with another name",
            form => form.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 3 })
        );
        await Told(page, "merged with others");
        await Send(page, "Split", form => form.Locator("[type=checkbox]").First.CheckAsync());
        await page.GetByText("split").First.WaitForAsync();

        await Open(page, $"{root}/items/u1");
        await Send(page, "Split", form => form.Locator("[type=checkbox]").First.CheckAsync());
        await page.GetByText("split").First.WaitForAsync();

        await Open(page, $"{root}/items/r1");
        await Send(
            page,
            "Set how they stand",
            async form =>
            {
                await form.Locator("[name=kind]").SelectOptionAsync("Excerpt");
                await form.Locator("[name=borrowed-from]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            }
        );
        await Told(page, "set the relation");

        await Open(page, $"{root}/items/m1");
        await Send(
            page,
            "Verification",
            async form =>
            {
                await form.Locator("[name=status]").SelectOptionAsync("Unverifiable");
                await form.Locator("[name=by]").FillAsync("the desk");
            }
        );
        await Told(page, "set the verification: unverifiable, by the desk");

        await Open(page, $"{root}/items/d1");
        await page.Locator("button[value=accept]").ClickAsync();
        await Told(page, "accepted");

        await Open(page, $"{root}/activity");
        var log = await page.Locator(".activity").Last.InnerTextAsync();
        string[] wanted =
        [
            "corrected to",
            "assigned to Ben",
            "accepted",
            "rejected",
            "merged",
            "split",
            "set the relation",
            "set the verification",
        ];
        Assert.All(wanted, words => Assert.Contains(words, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_story_is_named_closed_split_and_merged_again()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage();
        var root = $"{workspace.Root}/stories/1";

        await Open(page, root);
        await Send(page, "Title", form => form.Locator("[name=title]").FillAsync("The Sural valley"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The Sural valley");
        await Send(page, "State", _ => Task.CompletedTask);
        await page.GetByText("The work on this story is done.").WaitForAsync();
        await page.ClickAsync("text=Split articles off");
        await page.Locator("[name=articles]").First.CheckAsync();
        await page.ClickAsync("text=Split them off");
        await page.WaitForURLAsync("**/stories/2");

        await Open(page, root);
        await Send(page, "Merge", form => form.Locator("[name=other]").FillAsync("2"));
        await page.GotoAsync($"{workspace.Root}/stories/2");
        await page.WaitForURLAsync("**/stories/1");
        Assert.Equal("10", await page.Locator(".total-article .number").InnerTextAsync());
    }

    [Fact]
    public async Task A_decision_whose_article_is_taken_out_waits_to_be_settled()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        var page = await browsers.NewPage();
        var root = $"{workspace.Root}/stories/1";

        await Open(page, $"{root}/articles");
        await page.Locator("th a").First.ClickAsync();
        await page.ClickAsync("text=Review this article");
        await Send(page, "Note", form => form.Locator("[name=text]").FillAsync("Ask the desk."));
        await Told(page, "noted: Ask the desk.");
        await Open(page, $"{root}/articles");
        await page.Locator("th a").First.ClickAsync();
        await page.ClickAsync("text=Take this article out of the story");

        await page.ClickAsync(".orphan-note a");
        await page.GetByText("The article it stands on is no longer in the story.").WaitForAsync();
        await page.ClickAsync("button:text-is('Settle')");
        await Assertions.Expect(page.Locator(".orphan-note")).ToHaveCountAsync(0);
    }

    private static Task Open(IPage page, string address) => page.GotoAsync(address);

    /// <summary>Fills in the form of this legend, sends it, and waits for the page it leads to.</summary>
    private static async Task Send(IPage page, string legend, Func<ILocator, Task> fill)
    {
        var form = page.Locator("form", new PageLocatorOptions { Has = page.Locator($"legend:text-is('{legend}')") });
        await fill(form);
        await page.RunAndWaitForResponseAsync(
            () => form.Locator("button[type=submit]").First.ClickAsync(),
            response => response.Request.IsNavigationRequest && response.Ok
        );
    }

    private static Task Told(IPage page, string words) => page.Locator(".activity").GetByText(words).First.WaitForAsync();
}
