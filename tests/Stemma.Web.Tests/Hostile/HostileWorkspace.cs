using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Testing.Databases;
using Stemma.Web.Tests.Access;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Desk;

namespace Stemma.Web.Tests.Hostile;

/// <summary>One workspace with a story, for all cases of a class; and somebody who means harm.</summary>
public class HostileWorkspace : IAsyncLifetime
{
    private RunningWorkspace workspace = null!;
    private string token = string.Empty;
    private string foreignToken = string.Empty;

    internal Browsing Somebody { get; private set; } = null!;

    internal string Root => workspace.Root;

    internal Workspace.Archive Archive => workspace.Archive;

    public async ValueTask InitializeAsync()
    {
        workspace = await RunningWorkspace.Start(location: NewArchive());
        await workspace.AddSample();
        Somebody = new Browsing(workspace.Root);
        token = await Somebody.FormToken();
        using var other = new Browsing(workspace.Root);
        foreignToken = await other.FormToken();
        using var story = await Somebody.Get("/stories/1");
    }

    public async ValueTask DisposeAsync()
    {
        Somebody.Dispose();
        await workspace.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the archive is to be; null for a file.</summary>
    protected virtual string? NewArchive() => null;

    /// <summary>The self-contained report of a story.</summary>
    internal async Task<string> Report(string root)
    {
        var key = long.Parse(root["/stories/".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return await StoryReport.RenderAsync(await workspace.Services.GetRequiredService<StoryDesk>().OpenAsync(key));
    }

    internal Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Somebody.PostWith(token, path, fields);

    internal async Task<HttpResponseMessage> Send(HostileRequest hostile)
    {
        var request = new HttpRequestMessage(new HttpMethod(hostile.Method), Exactly(hostile.Path));
        if (hostile.Form is { } form)
        {
            request.Content = new FormUrlEncodedContent([.. form, .. TokenOf(hostile.Token)]);
        }
        else if (hostile.Body is { } body)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", hostile.Type);
        }

        foreach (var (name, value) in hostile.Headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Somebody.Send(request);
    }

    internal async Task<HttpResponseMessage> Upload(IEnumerable<HostileUpload> files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var file in files)
        {
            var part = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(file.Content));
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
            // As a browser writes it, and as a program that is none writes what a browser would not.
            var name = file
                .Name.Replace("\"", "%22", StringComparison.Ordinal)
                .ReplaceLineEndings("%0D%0A")
                .Replace("\0", "%00", StringComparison.Ordinal);
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name=\"files\"; filename=\"{name}\"; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}"
            );
            form.Add(part);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/stories/upload") { Content = form };
        return await Somebody.Send(request);
    }

    /// <summary>An address that is sent as it stands.</summary>
    private Uri Exactly(string path) =>
        new(workspace.Root + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private KeyValuePair<string, string>[] TokenOf(string? kind) =>
        kind switch
        {
            "none" => [],
            "foreign" => [KeyValuePair.Create("__RequestVerificationToken", foreignToken)],
            "forged" => [KeyValuePair.Create("__RequestVerificationToken", "CfDJ8" + new string('A', 150))],
            _ => [KeyValuePair.Create("__RequestVerificationToken", token)],
        };
}

/// <summary>The same on PostgreSQL, where there is a server.</summary>
public sealed class PostgresHostileWorkspace(PostgresServer server) : HostileWorkspace
{
    protected override string? NewArchive() => PostgresServer.Absence is null ? server.NewArchive() : null;
}
