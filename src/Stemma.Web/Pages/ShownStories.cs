using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Web.Report;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Pages;

/// <summary>Stories with what their pages need, made once for each revision.</summary>
/// <param name="desk">Where the stories are.</param>
internal sealed class ShownStories(StoryDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly ConditionalWeakTable<ReviewedStory, ShownStory> shown = [];

    /// <summary>A page of the story as it is now; while it is being read, the page that says how far that is.</summary>
    /// <exception cref="Workspace.Stories.StoryNotFoundException">There is no such story.</exception>
    public async Task<IResult> ShowAsync(long key, Func<ShownStory, Task<IResult>> page, CancellationToken cancellation)
    {
        var view = await desk.LookAsync(key, Patience, cancellation);
        return view is { Progress: null, Story: { } story }
            ? await page(shown.GetValue(story, static reviewed => new ShownStory(reviewed)))
            : new RazorComponentResult<ReadingPage>(new { view.Progress });
    }
}

/// <summary>One revision of a story, with the parts of its pages that are the same for everybody.</summary>
public sealed class ShownStory
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private readonly ConcurrentDictionary<string, Lazy<Task<MarkupString>>> parts = new(StringComparer.Ordinal);

    /// <param name="reviewed">The story.</param>
    public ShownStory(ReviewedStory reviewed)
    {
        Reviewed = reviewed;
        Index = new StoryIndex(reviewed, new WorkspaceLinks(reviewed.Key));
        Subjects = new Lazy<StorySubjects>(() => new StorySubjects(reviewed.Story));
    }

    /// <summary>The story.</summary>
    public ReviewedStory Reviewed { get; }

    /// <summary>What the components read.</summary>
    public StoryIndex Index { get; }

    /// <summary>What people decide on.</summary>
    public Lazy<StorySubjects> Subjects { get; }

    /// <summary>A part of a page as HTML; rendered once for this revision.</summary>
    /// <typeparam name="TPart">The component; takes <c>Index</c>.</typeparam>
    /// <param name="parameters">Its other parameters, which must also be the same for everybody.</param>
    public Task<MarkupString> PartAsync<TPart>(params (string Name, object Value)[] parameters)
        where TPart : IComponent
    {
        var key = typeof(TPart).Name + string.Concat(parameters.Select(parameter => $"|{parameter.Value}"));
        return parts.GetOrAdd(key, _ => new Lazy<Task<MarkupString>>(() => RenderAsync<TPart>(parameters))).Value;
    }

    private async Task<MarkupString> RenderAsync<TPart>((string Name, object Value)[] parameters)
        where TPart : IComponent
    {
        await using var renderer = new HtmlRenderer(NoServices, NullLoggerFactory.Instance);
        var all = parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => (object?)parameter.Value,
            StringComparer.Ordinal
        );
        all["Index"] = Index;
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var part = await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(all));
            return new MarkupString(part.ToHtmlString());
        });
    }
}
