using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Stemma.Testing;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Cli.Tests.Mcp;

/// <summary>The command itself as a process of its own, and a client that talks to it; over an archive with one story.</summary>
public sealed class McpSession : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-mcp").FullName;

    private Dictionary<string, JsonObject> schemas = [];

    public McpClient Client { get; private set; } = null!;

    public List<string> Errors { get; } = [];

    public long Story { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var data = Path.Combine(folder, "archive.stemma");
        Story = await FillAsync(data);
        Client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Name = "stemma",
                    Command = "dotnet",
                    Arguments = [typeof(StemmaProgram).Assembly.Location, "mcp", "--data", data],
                    StandardErrorLines = line =>
                    {
                        lock (Errors)
                        {
                            Errors.Add(line);
                        }
                    },
                }
            )
        );
        schemas = (await Client.ListToolsAsync()).ToDictionary(
            tool => tool.Name,
            tool => JsonNode.Parse(tool.ReturnJsonSchema!.Value.GetRawText())!.AsObject()
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a tool answers: its structured content, which is as its output schema says.</summary>
    public async Task<JsonNode> CallAsync(string tool, object arguments)
    {
        var result = await RawAsync(tool, arguments);
        Assert.False(result.IsError == true, TextOf(result));
        var answer = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
        Assert.Empty(new SchemaCheck(schemas[tool]).Of(answer, schemas[tool]));
        return answer;
    }

    /// <summary>What a tool says where it cannot answer.</summary>
    public async Task<string> ErrorAsync(string tool, object arguments)
    {
        var result = await RawAsync(tool, arguments);
        Assert.True(result.IsError, TextOf(result));
        return TextOf(result);
    }

    public async Task<CallToolResult> RawAsync(string tool, object arguments) =>
        await Client.CallToolAsync(
            tool,
            JsonSerializer.SerializeToNode(arguments)!.AsObject().ToDictionary(field => field.Key, field => (object?)field.Value)
        );

    public static string TextOf(CallToolResult result) =>
        string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private static async Task<long> FillAsync(string data)
    {
        using var archive = Archive.Open(data);
        var captures = Directory
            .EnumerateFiles(Repository.PathOf("samples/sural-valley/articles"))
            .Order(StringComparer.Ordinal)
            .Select(file => new Capture { Bytes = [.. File.ReadAllBytes(file)], Name = Path.GetFileName(file) });
        var story = (await AddArticles.RunAsync(archive, new AddRequest(0, [.. captures], "Ana"))).Story;
        await AddFeeds.RunAsync(archive, FeedList.Of(["https://herald.example/rss"]).Feeds, "Ana");
        await MoveAsync(archive);
        return story;
    }

    /// <summary>A story in which a figure has moved.</summary>
    private static async Task MoveAsync(Archive archive)
    {
        using var desk = new StoryDesk(archive);
        long story = 0;
        foreach (var (outlet, count, day) in new[] { ("Post", "24", 3), ("Herald", "24", 3), ("Echo", "30", 4) })
        {
            var text =
                $"Ferry sinks off Port Selm\n\nPublished {day} March 2025\n\nAt least {count} people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry told the {outlet}.";
            var capture = new Capture { Bytes = [.. Encoding.UTF8.GetBytes(text)], Name = $"{outlet}.txt" };
            story = (await AddArticles.RunAsync(archive, new AddRequest(story, [capture], "Ana"))).Story;
            await desk.OpenAsync(story);
        }
    }
}
