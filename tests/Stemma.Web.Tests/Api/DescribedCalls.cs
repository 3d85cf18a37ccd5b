using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Stemma.Testing;

namespace Stemma.Web.Tests.Api;

/// <summary>Calls the operations of a server, and holds every answer against its own description of them.</summary>
internal sealed class DescribedCalls(ApiServer server, JsonNode description)
{
    private readonly List<string> wrong = [];
    private readonly HashSet<string> called = [];
    private readonly SchemaCheck check = new(description.AsObject());

    /// <summary>Where answers were not as the description says; each names its call.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>The described operations that nobody has called.</summary>
    public IEnumerable<string> Uncalled =>
        ApiDescriptionTests.Operations(description).Select(one => one.Node["operationId"]!.GetValue<string>()).Except(called);

    public Task<JsonNode?> GetAsync(int status, string operation, string address) =>
        SendAsync(status, operation, HttpMethod.Get, address, null);

    public Task<JsonNode?> PostAsync(int status, string operation, string address, object body) =>
        SendAsync(status, operation, HttpMethod.Post, address, ApiServer.Json(body));

    public async Task<JsonNode?> SendAsync(
        int status,
        string operation,
        HttpMethod method,
        string address,
        HttpContent? content,
        params (string, string)[] headers
    )
    {
        using var response = await server.SendAsync(method, address, content, headers);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == (HttpStatusCode)status, $"{method} {address}: {response.StatusCode} {body}");
        called.Add(operation);
        var described = ApiDescriptionTests
            .Operations(description)
            .Single(one => one.Node["operationId"]!.GetValue<string>() == operation)
            .Node["responses"]!;
        Validate($"{method} {address} {status}", described, response, body);
        return response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? JsonNode.Parse(body)
            : null;
    }

    private void Validate(string call, JsonNode described, HttpResponseMessage response, string body)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (described[status] is not { } answer)
        {
            wrong.Add($"{call}: the status is not described");
            return;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (mediaType is null || answer["content"] is not JsonObject content)
        {
            if (body.Length > 0 || answer["content"] is not null)
            {
                wrong.Add($"{call}: a body of {mediaType}, described as {answer["content"]?.ToJsonString() ?? "none"}");
            }

            return;
        }

        if (content["application/octet-stream"] is not null)
        {
            return;
        }

        if (content[mediaType]?["schema"] is not { } schema)
        {
            wrong.Add($"{call}: {mediaType} is not described");
            return;
        }

        wrong.AddRange(
            call.Contains("openapi.json", StringComparison.Ordinal)
                ? []
                : check.Of(JsonNode.Parse(body), schema).Take(3).Select(one => $"{call}: {one}")
        );
    }
}
