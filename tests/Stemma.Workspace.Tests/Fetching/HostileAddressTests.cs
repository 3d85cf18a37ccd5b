using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Testing;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

/// <summary>Each address, redirect and answer of DNS that somebody might use to reach what is not public, through the whole fetcher.</summary>
public class HostileAddressTests
{
    private const string Start = "start.example";

    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, Read().Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_address_is_fetched_only_where_it_leads_to_the_public_web(int number)
    {
        var test = Read()[number];
        await using var web = TestWeb.Of(request =>
            request.Host.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
            && request.Path.TrimEnd('?') == "/"
            && test.Redirect is { } target
                ? Latin1OfUtf8(RawServer.Redirect(target))
                : RawServer.Ok("<p>A page.</p>")
        );
        web.Name("inside.example", "192.168.7.7");
        if (test.Dns is { } answers)
        {
            web.Name(Start, answers);
        }

        if (test.DnsLater is { } later)
        {
            web.Name(Start, later);
        }

        var outcome = await web.FetchAsync(test.Address ?? $"http://{Start}/");

        var found = outcome is FetchOutcome.Failed ? outcome.Code() : "fetched";
        Assert.True(test.Expect.Split('|').Contains(found), $"{test}: {outcome}");
        Assert.All(web.Dialled, endpoint => Assert.True(SpecialNetworks.IsPublic(endpoint.Address), $"connected to {endpoint}"));
    }

    [Fact]
    public void There_are_more_than_150_cases_and_some_are_allowed()
    {
        Assert.True(Read().Length > 150);
        Assert.Contains(Read(), test => test.Expect == "fetched");
    }

    // The server writes its texts byte by byte.
    private static string Latin1OfUtf8(string text) =>
        System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static HostileAddress[] Read() =>
        JsonSerializer.Deserialize<HostileAddress[]>(
            File.ReadAllText(Repository.PathOf("specs/hostile/addresses.json")),
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow }
        )!;

    /// <param name="Address">What somebody gave; or else the start, which the rest is about.</param>
    /// <param name="Redirect">Where the start redirects to.</param>
    /// <param name="Dns">The addresses of the start's name.</param>
    /// <param name="DnsLater">The addresses when the name is looked up again.</param>
    /// <param name="Why">What the case is.</param>
    /// <param name="Expect">A code, several that would do, or <c>fetched</c>.</param>
    private sealed record HostileAddress(
        string? Address,
        string? Redirect,
        string[]? Dns,
        string[]? DnsLater,
        string Why,
        string Expect
    );
}
