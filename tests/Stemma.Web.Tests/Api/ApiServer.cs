using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Testing;
using Stemma.Testing.Databases;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;

namespace Stemma.Web.Tests.Api;

/// <summary>A real server on a free port, over an archive of its own.</summary>
public class ApiServer : IAsyncLifetime
{
    public const string Root = "/api/v1";

    private readonly string folder = Directory.CreateTempSubdirectory("stemma-api").FullName;
    private WebApplication app = null!;
    private WebApplication site = null!;

    /// <summary>How long the server waits for the reading of a story.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A site with one page, <c>/page</c>, from which the server may fetch.</summary>
    public string Site { get; private set; } = string.Empty;

    public string DataPath => Path.Combine(folder, "archive.stemma");

    public Archive Archive { get; private set; } = null!;

    /// <summary>Where the server reads its stories.</summary>
    public StoryDesk Desk => app.Services.GetRequiredService<StoryDesk>();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/page", () => "Two people were killed in the town of Ostrel on Friday, the governor said.");
        await site.StartAsync();
        Site = AddressOf(site);
        Archive = Archive.Open(NewArchive() ?? DataPath);
        app = WorkspaceServer.Build(
            new WorkspaceOptions
            {
                Archive = Archive,
                Urls = ["http://127.0.0.1:0"],
                Patience = Patience,
                Fetching = new FetchOptions
                {
                    AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
                    Ports = [new Uri(Site).Port],
                    HostDelay = TimeSpan.Zero,
                },
            }
        );
        await app.StartAsync();
        var address = AddressOf(app);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await site.DisposeAsync();
        Archive.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the archive is to be; null for <see cref="DataPath"/>.</summary>
    protected virtual string? NewArchive() => null;

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, null, headers);

    public Task<HttpResponseMessage> PostAsync(string address, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, address, Json(body), headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, Root + address) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>A string is sent as it is, anything else as its JSON.</summary>
    public static HttpContent Json(object body) =>
        body is string json
            ? new StringContent(json, Encoding.UTF8, "application/json")
            : JsonContent.Create(body, options: JsonSerializerOptions.Web);

    private static string AddressOf(WebApplication server) =>
        server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<JsonNode> JsonOf(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>A new story of a sample's articles, sent as JSON.</summary>
    public async Task<long> AddSampleAsync(string sample = "sural-valley", int articles = int.MaxValue)
    {
        var made = await JsonOf(await PostAsync("/stories", new { }));
        var key = made["key"]!.GetValue<long>();
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in Sample(sample).Take(articles))
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        var added = await SendAsync(HttpMethod.Post, $"/stories/{key}/articles", form, ("Stemma-Request", "1"));
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        return key;
    }

    public static ImmutableArray<(string Name, byte[] Bytes)> Sample(string sample) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf($"samples/{sample}/articles"))
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        ];
}

/// <summary>The same on PostgreSQL, where there is a server.</summary>
public sealed class PostgresApiServer(PostgresServer server) : ApiServer
{
    protected override string? NewArchive() => PostgresServer.Absence is null ? server.NewArchive() : null;
}
