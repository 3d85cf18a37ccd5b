using System.Text.Json.Nodes;

namespace Stemma.Web.Tests.Api;

public sealed class ApiDescriptionTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_answers_for_success_and_failure()
    {
        var response = await server.GetAsync("/openapi.json");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var description = await ApiServer.JsonOf(response);
        Assert.StartsWith("3.1", description["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var operations = Operations(description).ToList();
        Assert.True(operations.Count >= 25);
        Assert.Multiple([
            .. operations.Select(operation =>
                (Action)(
                    () =>
                    {
                        Assert.False(string.IsNullOrEmpty(operation.Node["operationId"]?.GetValue<string>()), operation.Name);
                        Assert.False(string.IsNullOrEmpty(operation.Node["summary"]?.GetValue<string>()), operation.Name);
                        var statuses = operation.Node["responses"]!.AsObject().Select(one => one.Key).ToList();
                        Assert.Contains(statuses, status => status[0] == '2');
                        Assert.Contains("403", statuses);
                        Assert.Contains("421", statuses);
                        Assert.All(
                            operation.Node["parameters"]?.AsArray() ?? [],
                            parameter =>
                                Assert.False(
                                    string.IsNullOrEmpty(parameter!["description"]?.GetValue<string>()),
                                    $"{operation.Name} {parameter["name"]}"
                                )
                        );
                    }
                )
            ),
        ]);
        Assert.Equal(
            operations.Count,
            operations.Select(operation => operation.Node["operationId"]!.GetValue<string>()).Distinct().Count()
        );
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var description = await ApiServer.JsonOf(await server.GetAsync("/openapi.json"));
        var references = References(description).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain("$defs", description.ToJsonString(), StringComparison.Ordinal);
        Assert.All(
            references,
            reference =>
                Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)description, (node, name) => node?[name]))
        );
    }

    internal static IEnumerable<(string Name, JsonNode Node)> Operations(JsonNode description) =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value);

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject holder => holder.SelectMany(field =>
                field is { Key: "$ref", Value: JsonValue target } ? [target.GetValue<string>()] : References(field.Value)
            ),
            JsonArray list => list.SelectMany(References),
            _ => [],
        };
}
