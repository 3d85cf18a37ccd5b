using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Pages;

/// <summary>The front page, the search, and the ways in which articles come in.</summary>
internal static class StoriesEndpoints
{
    /// <summary>So many things that moved stand on the front page.</summary>
    private const int MostMoved = 6;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        routes.MapGet("/search", Search);
        routes.MapGet("/activity", ShowActivity);
        routes.MapPost(
            "/stories/paste",
            (IFormCollection form, HttpContext context, Visitors visitors, Archive archive) =>
                PasteAsync(0, form, context, visitors, archive)
        );
        routes.MapPost(
            "/stories/upload",
            (IFormCollection form, HttpContext context, Visitors visitors, Archive archive) =>
                UploadAsync(0, form, context, visitors, archive)
        );
        routes.MapPost(
            "/stories/fetch",
            (IFormCollection form, HttpContext context, Visitors visitors, Archive archive, PageFetcher fetcher) =>
                FetchAsync(0, form, context, visitors, archive, fetcher)
        );
        routes.MapPost("/stories/{key:long}/fetch", FetchAsync);
        routes.MapPost("/stories/{key:long}/paste", PasteAsync);
        routes.MapPost("/stories/{key:long}/upload", UploadAsync);
    }

    private static RazorComponentResult<StoriesPage> Show(
        string? words,
        string? state,
        int? skip,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var query = new StoryQuery
        {
            Words = words ?? string.Empty,
            State = state ?? string.Empty,
            Person = visitors.Of(context).Name,
            Skip = Math.Max(0, skip ?? 0),
            Take = StoriesPage.Take,
        };
        return new(
            new
            {
                Page = FindStories.Run(archive, query),
                Moved = query is { Words.Length: 0, State.Length: 0, Skip: 0 } ? FindMovements.Run(archive, most: MostMoved) : [],
                query.Words,
                query.State,
                query.Skip,
            }
        );
    }

    private static RazorComponentResult<SearchPage> Search(string? words, int? skip, Archive archive) =>
        new(
            new
            {
                Words = words ?? string.Empty,
                Skip = Math.Max(0, skip ?? 0),
                Articles = FindArticles.Run(archive, words ?? string.Empty, Math.Max(0, skip ?? 0), SearchPage.Take + 1),
            }
        );

    private static RazorComponentResult<ActivityPage> ShowActivity(int? skip, Archive archive) =>
        new(
            new
            {
                Skip = Math.Max(0, skip ?? 0),
                Activities = ReadActivity.Run(archive, 0, Math.Max(0, skip ?? 0), ActivityPage.Take),
            }
        );

    private static Task<IResult> PasteAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var address = ActForm.Text(form, "address");
        var (name, text) = PastedText.Of(form);
        var capture = new Capture
        {
            Bytes = [.. Encoding.UTF8.GetBytes(text)],
            Name = name,
            MediaType = name.EndsWith(".txt", StringComparison.Ordinal)
                ? "text/plain; charset=utf-8"
                : "text/html; charset=utf-8",
            Address = address,
        };
        return AddAsync(key, new ReadCaptures([capture], []), form, context, visitors, archive);
    }

    private static async Task<IResult> UploadAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var read = await UploadedFiles.ReadAsync(form.Files);
        return await AddAsync(key, read, form, context, visitors, archive);
    }

    private static async Task<IResult> FetchAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        PageFetcher fetcher
    )
    {
        if (key != 0)
        {
            // Nothing is asked of others for a story that is not there.
            FindStories.RevisionOf(archive, key);
        }

        var outcome = await fetcher.FetchAsync(ActForm.Text(form, "address"), context.RequestAborted);
        return await AddAsync(key, outcome.ToCaptures(), form, context, visitors, archive);
    }

    private static async Task<IResult> AddAsync(
        long key,
        ReadCaptures read,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var request = new AddRequest(key, read.Captures, visitors.Of(context).Name, ActForm.Text(form, "request"));
        var added = await AddArticles.RunAsync(archive, request, context.RequestAborted);
        ImmutableArray<Diagnostic> wrong =
        [
            .. read.Diagnostics.Concat(added.Diagnostics).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Note),
        ];
        return wrong.IsEmpty && added.Story != 0
            ? Results.Redirect(
                string.Create(CultureInfo.InvariantCulture, $"{WorkspaceLinks.Root(added.Story)}?added={added.Added}")
            )
            : new RazorComponentResult<AddedPage>(new { Added = added, Diagnostics = wrong });
    }
}
