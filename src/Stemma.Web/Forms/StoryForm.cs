using Microsoft.AspNetCore.Http;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Forms;

/// <summary>A form that changes a story as a whole.</summary>
internal readonly record struct StoryForm(long Key, IFormCollection Form, HttpContext Context, Visitors Visitors, Archive Archive)
{
    /// <summary>Which story, by whom, on which request.</summary>
    public StoryChange Change => new(Key, Visitors.Of(Context).Name, Text("request"));

    /// <summary>Ends the work where the sender has gone.</summary>
    public CancellationToken Cancellation => Context.RequestAborted;

    /// <summary>A field, without spaces around it; empty where it is not there.</summary>
    public string Text(string field) => ActForm.Text(Form, field);
}
