using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Testing;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Tests.Workspaces;

/// <summary>A workspace that really listens, over an archive of its own.</summary>
internal sealed class RunningWorkspace : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-web").FullName;
    private string location = string.Empty;
    private WebApplication app = null!;
    private Func<WorkspaceOptions, WorkspaceOptions> options = usual => usual;

    public Archive Archive { get; private set; } = null!;

    public string Root { get; private set; } = string.Empty;

    /// <summary>For what a test wants to look at in the server.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>All that the server answers to.</summary>
    public IEnumerable<Endpoint> Endpoints => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

    /// <param name="options">What is served otherwise than as usual.</param>
    /// <param name="location">Where the archive is; a file of its own where it is not given.</param>
    public static async Task<RunningWorkspace> Start(
        Func<WorkspaceOptions, WorkspaceOptions>? options = null,
        string? location = null
    )
    {
        var workspace = new RunningWorkspace { options = options ?? (usual => usual) };
        workspace.location = location ?? Path.Combine(workspace.folder, "archive.stemma");
        await workspace.Listen("http://127.0.0.1:0");
        return workspace;
    }

    /// <summary>As after the server was stopped and started again.</summary>
    public async Task Restart()
    {
        await Stop();
        await Listen(Root);
    }

    public async Task<long> AddSample(string sample = "sural-valley")
    {
        var captures = Directory
            .EnumerateFiles(Repository.PathOf($"samples/{sample}/articles"))
            .Order(StringComparer.Ordinal)
            .Select(file => new Capture { Bytes = [.. File.ReadAllBytes(file)], Name = Path.GetFileName(file) });
        return (await AddArticles.RunAsync(Archive, new AddRequest(0, [.. captures], "Ana"))).Story;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Listen(string url)
    {
        Archive = Archive.Open(location);
        app = WorkspaceServer.Build(
            options(
                new WorkspaceOptions
                {
                    Archive = Archive,
                    Urls = [url],
                    LocalPerson = "Ana",
                }
            )
        );
        await app.StartAsync();
        Root = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    private async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Archive.Dispose();
    }
}
