using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Tests.Fetching;

namespace Stemma.Workspace.Tests.Notifying;

/// <summary>A receiver of webhooks on the small internet of the tests: takes everything, unless a test tells it what to answer next.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    public const string Address = "http://hooks.example/T0/path-is-secret";

    private readonly ConcurrentQueue<string> answers = new();
    private readonly TestWeb web;

    public HookReceiver() => web = new TestWeb(new RawServer(AnswerAsync));

    /// <summary>Production's, on the small internet.</summary>
    public FetchOptions Options => web.Options;

    public TestWeb Web => web;

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<Hook> Hooks { get; } = new();

    /// <summary>What is waited for before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>The numbers of all movements that came, in order.</summary>
    public IEnumerable<long> Numbers => Hooks.SelectMany(hook => hook.Numbers);

    /// <summary>Answers so, each once, and then takes everything.</summary>
    public void Answer(params string[] next) => Array.ForEach(next, answers.Enqueue);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task AnswerAsync(RawRequest request, Stream stream, CancellationToken end)
    {
        var headers = request
            .Head.Split("\r\n")
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .Where(field => field.Length == 2)
            .ToDictionary(field => field[0], field => field[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, end);
        Hooks.Enqueue(new Hook(request.Path, headers, body));
        await Before(end);
        var answer = answers.TryDequeue(out var next) ? next : RawServer.Status(204);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), end);
    }
}

/// <summary>A webhook as it came.</summary>
internal sealed record Hook(string Path, Dictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IEnumerable<long> Numbers =>
        Json.GetProperty("data")
            .GetProperty("movements")
            .EnumerateArray()
            .Select(moved => moved.GetProperty("number").GetInt64());
}
