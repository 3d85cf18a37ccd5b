using System.Text;
using Stemma.Comparing.Grouping;
using Stemma.Reading;
using Stemma.Reading.Pages;
using Stemma.Text;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Fetches the page of an entry and reads its articles. What the feed itself holds of the article stands in where the page holds less, or does not come in the end.</summary>
internal sealed class EntryReader(PageFetcher fetcher, ReadingCache readings, FollowOptions options) : IDisposable
{
    /// <summary>A feed's own text that is shorter is a teaser.</summary>
    private const int ShortestContent = 400;

    private readonly SemaphoreSlim processors = new(options.Threads, options.Threads);

    /// <summary>Fetches the page of an entry; null where it has none. Nothing that a server does is thrown.</summary>
    public async Task<FetchOutcome?> FetchAsync(EntryRow entry, CancellationToken cancellation)
    {
        if (entry.Address.Length == 0)
        {
            return null;
        }

        using var stage = FollowMetrics.Begin("fetch");
        var outcome = await fetcher
            .FetchAsync(entry.Address, PageValidators.None, FetchKind.Page, cancellation)
            .ConfigureAwait(false);
        FollowMetrics.Fetched(outcome is FetchOutcome.Failed failed ? failed.Problem.Code : "fetched");
        return outcome;
    }

    /// <summary>Reads what was fetched, when a processor is free. Nothing that a page does is thrown.</summary>
    public async Task<EntryReading> ReadAsync(EntryRow entry, FetchOutcome? outcome, CancellationToken cancellation)
    {
        await processors.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var stage = FollowMetrics.Begin("read");
            return Read(entry, outcome);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One article that Stemma cannot read must not hold up all that come after it.
            return new EntryReading.Failed(entry.Number, Unreadable(entry, failure), false, null);
        }
        finally
        {
            processors.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => processors.Dispose();

    private EntryReading Read(EntryRow entry, FetchOutcome? outcome)
    {
        if (outcome is FetchOutcome.Failed failed && MayPass(failed) && entry.Tries + 1 < options.Tries)
        {
            return new EntryReading.Failed(entry.Number, failed.Problem, true, failed.RetryAfter);
        }

        var page = (outcome as FetchOutcome.Fetched)?.Page.ToCapture();
        var read = page is null ? new ReadFile([], []) : CapturedArticles.Of(page);
        var own = TextDecoder.Clean(HtmlFragment.ToText(entry.Content));
        if (own.Length >= ShortestContent && own.Length > read.Articles.Sum(article => article.Text.Content.Length))
        {
            page = ContentOf(entry);
            read = ReadFile.Of(Article.Of(page.Name, own));
        }

        return read.Articles.IsEmpty
            ? new EntryReading.Failed(entry.Number, ProblemOf(entry, outcome, read), false, null)
            : new EntryReading.Read(entry.Number, page!, [.. read.Articles.Select(article => Draft(article, entry))]);
    }

    /// <summary>The article as it will come out of the archive: read once, it need not be read again when its story is compared.</summary>
    private DraftedArticle Draft(Article article, EntryRow entry)
    {
        var completed = Completed(article, entry);
        var kept = StatedFields
            .Of(completed)
            .ToArticle(completed.Id.Value, [StoredText.Of(article.Name)], StoredText.Of(article.Text.Content));
        var reading = ArticleReader.Read(kept);
        readings.Hold(reading);
        return new DraftedArticle(kept, SignatureReader.Read(reading));
    }

    /// <summary>The page's own word wins; what it leaves out, the feed may tell.</summary>
    private static Article Completed(Article article, EntryRow entry)
    {
        var completed = article with
        {
            Title = Or(article.Title, entry.Title, "feed: title"),
            Outlet = Or(article.Outlet, entry.Outlet, "feed: source"),
            Url = Or(article.Url, entry.Address, "feed: link"),
            Published = Or(article.Published, entry.Published, "feed: published"),
            Updated = Or(article.Updated, entry.Updated, "feed: updated"),
        };
        return AddressFields.Complete(completed);
    }

    private static Stated Or(Stated own, string other, string field) =>
        own.IsKnown || other.Length == 0 ? own : new Stated(other, field);

    private static StatedTime Or(StatedTime own, string? other, string field) =>
        own.IsKnown || other is null ? own : ArticleFields.ParseTime(other, field) ?? own;

    /// <summary>What the feed holds of the article, as if it had been a page.</summary>
    private static Capture ContentOf(EntryRow entry) =>
        new()
        {
            Bytes = [.. Encoding.UTF8.GetBytes(entry.Content)],
            Name = NameOf(entry),
            MediaType = "text/html; charset=utf-8",
            Address = entry.Address,
            CapturedAt = Instants.Read(entry.FoundAt),
        };

    private static Diagnostic ProblemOf(EntryRow entry, FetchOutcome? outcome, ReadFile read) =>
        outcome is FetchOutcome.Failed failed ? failed.Problem
        : read.Diagnostics.IsEmpty
            ? new Diagnostic(
                "STM1007",
                DiagnosticSeverity.Error,
                NameOf(entry),
                "The entry has no page, and the feed holds too little of its text. Look for the article by hand."
            )
        : read.Diagnostics[0];

    private static Diagnostic Unreadable(EntryRow entry, Exception failure) =>
        new(
            "STM3021",
            DiagnosticSeverity.Error,
            NameOf(entry),
            $"Something went wrong that should not while the article was read ({failure.GetType().Name}: {failure.Message}). Please report it with the page."
        );

    private static string NameOf(EntryRow entry) => entry.Address.Length > 0 ? entry.Address : entry.Id;

    /// <summary>No answer, a broken one, a server that is busy or does not say whether programs may come: the page may come later.</summary>
    private static bool MayPass(FetchOutcome.Failed failed) =>
        failed.Problem.Code switch
        {
            "STM3003" or "STM3006" or "STM3007" or "STM3010" => true,
            "STM3008" => failed.Status is 408 or 429 or >= 500,
            _ => false,
        };
}
