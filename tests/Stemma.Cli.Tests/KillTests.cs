using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Stemma.Cli.Tests;

/// <summary>The server is killed in the middle of its work, again and again.</summary>
[Trait("Category", "Slow")]
public sealed partial class KillTests : IDisposable
{
    private const int Kills = 200;
    private const int Senders = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string folder = Directory.CreateTempSubdirectory("stemma-kill").FullName;
    private readonly ConcurrentDictionary<int, bool> accepted = new();
    private readonly ConcurrentQueue<int> unanswered = new();
    private readonly SemaphoreSlim acceptances = new(0);
    private int sent;

    public void Dispose()
    {
        acceptances.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Each number is an article or a note of its own; one that got no answer is sent again with the same key after the next start.</summary>
    [Fact]
    public async Task Killed_two_hundred_times_nothing_accepted_is_lost_or_doubled()
    {
        var dice = new Random(20261130);
        using var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
        );
        var port = FreePort();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await Start(port);
            if (kill == 0)
            {
                await Post(
                    client,
                    port,
                    "/stories/paste",
                    new() { ["text"] = "A ferry sank off Norvik and 12 people are missing, the coast guard said." },
                    "story-1"
                );
                await Post(
                    client,
                    port,
                    "/stories/paste",
                    new() { ["text"] = "A fire destroyed the mill at Arle, the mayor said." },
                    "story-2"
                );
            }

            using var stop = new CancellationTokenSource();
            var senders = Enumerable.Range(0, Senders).Select(_ => Send(client, port, stop.Token)).ToArray();
            await More(dice.Next(0, 7));
            // Nothing is waited for here: the moment of the kill is a throw of the dice, so that it falls into every step of the next write.
            await Task.Delay(dice.Next(0, 40));
            server.Kill();
            await server.WaitForExitAsync();
            await stop.CancelAsync();
            await Task.WhenAll(senders);
        }

        using (var server = await Start(port))
        {
            while (unanswered.TryDequeue(out var number))
            {
                Assert.True(await SendOne(client, port, number));
            }

            server.Kill();
            await server.WaitForExitAsync();
        }

        Check();
    }

    /// <summary>So many more have been accepted: a slow machine is killed in the middle of its work too.</summary>
    private async Task More(int wanted)
    {
        while (acceptances.CurrentCount > 0)
        {
            await acceptances.WaitAsync();
        }

        for (var more = 0; more < wanted; more++)
        {
            Assert.True(await acceptances.WaitAsync(Patience), "The server accepts nothing any more.");
        }
    }

    private void Check()
    {
        using var connection = new SqliteConnection($"Data Source={Archive};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.Equal("ok", Ask(connection, "pragma integrity_check"));
        var articles = Numbers(
            connection,
            "select body from article join membership on membership.article = article.number where story = 2"
        );
        var notes = Numbers(connection, "select body from decision");
        Assert.All(accepted.Keys, number => Assert.Single(number % 2 == 0 ? articles : notes, number));
        Assert.Equal(articles.Distinct().Count(), articles.Count);
        Assert.Equal("0", Ask(connection, "select count(*) - count(distinct original) from capture"));
        Assert.Equal(notes.Distinct().Count(), notes.Count);
        Assert.Equal(sent, articles.Count + notes.Count);
        Assert.True(accepted.Count > Kills, $"Only {accepted.Count} were accepted; the test did little.");
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {accepted.Count} accepted, 0 lost, 0 doubled");
    }

    private string Archive => Path.Combine(folder, "archive.stemma");

    private async Task Send(HttpClient client, int port, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (!unanswered.TryDequeue(out var number))
            {
                number = Interlocked.Increment(ref sent);
            }

            if (!await SendOne(client, port, number))
            {
                unanswered.Enqueue(number);
                return;
            }
        }
    }

    private async Task<bool> SendOne(HttpClient client, int port, int number)
    {
        var fields =
            number % 2 == 0
                ? new Dictionary<string, string> { ["text"] = $"Sentence number «{number}» about the mill at Arle." }
                : new Dictionary<string, string> { ["act"] = "note", ["text"] = $"note «{number}»" };
        try
        {
            var isKept = await Post(
                client,
                port,
                number % 2 == 0 ? "/stories/2/paste" : "/stories/1/items/story",
                fields,
                $"key-{number}"
            );
            accepted[number] = true;
            acceptances.Release();
            return isKept;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string token = string.Empty;

    private async Task<bool> Post(HttpClient client, int port, string path, Dictionary<string, string> fields, string key)
    {
        var root = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        if (token.Length == 0)
        {
            token = Token().Match(await client.GetStringAsync(root + "/")).Groups[1].Value;
        }

        fields["__RequestVerificationToken"] = token;
        fields["request"] = key;
        using var answer = await client.PostAsync(root + path, new FormUrlEncodedContent(fields));
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
        return true;
    }

    private async Task<Process> Start(int port)
    {
        var command = Path.Combine(Path.GetDirectoryName(typeof(StemmaProgram).Assembly.Location)!, "stemma.dll");
        var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [command, "serve", "--data", Archive, "--urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.StartsWith("Stemma is at", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        return process;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static List<int> Numbers(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
        {
            if (Numbered().Match(reader.GetString(0)) is { Success: true } match)
            {
                numbers.Add(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        return numbers;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("«([0-9]+)»", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
