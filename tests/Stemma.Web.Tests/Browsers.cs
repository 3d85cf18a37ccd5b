using Microsoft.Playwright;

namespace Stemma.Web.Tests;

/// <summary>The one real browser of all tests; they are skipped where there is none.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string? Chromium = new[]
    {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    private IPlaywright? playwright;

    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A page of a browser that has no cookies yet.</summary>
    public async Task<IPage> NewPage(ColorScheme theme = ColorScheme.Light, int width = 1280, bool script = true)
    {
        Assert.SkipWhen(Browser is null, "Needs Chromium: apt-get install chromium, or run ./check --full.");
        var context = await Browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = theme,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                AcceptDownloads = true,
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
