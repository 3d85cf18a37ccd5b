using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Comparing;
using Stemma.Web.Components;
using Stemma.Web.Report;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web;

/// <summary>Writes a story as one HTML file that works offline and asks nothing of any network.</summary>
public static class StoryReport
{
    /// <summary>The report as a string; the same story gives the same string.</summary>
    public static Task<string> RenderAsync(Story story) => RenderAsync(ReviewedStory.Untouched(story));

    /// <summary>The report as a string, with what people have decided.</summary>
    public static async Task<string> RenderAsync(ReviewedStory story)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        await RenderAsync(story, writer).ConfigureAwait(false);
        return writer.ToString();
    }

    /// <summary>Writes the report; the same story gives the same characters.</summary>
    /// <param name="story">The story; may be empty.</param>
    /// <param name="output">Takes the HTML; the file must be stored as UTF-8. Stays open.</param>
    /// <exception cref="IOException">The writer cannot be written to.</exception>
    public static async Task RenderAsync(ReviewedStory story, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(output);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportDocument.Index)] = new StoryIndex(story) }
        );
        await renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var document = await renderer.RenderComponentAsync<ReportDocument>(parameters);
                document.WriteHtmlTo(output);
            })
            .ConfigureAwait(false);
    }
}
