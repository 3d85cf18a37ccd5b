using System.Text.Json;
using System.Text.Json.Nodes;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Versions;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Testing;
using Stemma.Web.Api.Description;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Web.Tests.Api;

public sealed class StorySchemaTests
{
    [Theory]
    [InlineData("sural-valley")]
    [InlineData("velin-flood")]
    public void A_story_file_is_as_its_schema_says_and_holds_nothing_that_is_not_described(string sample)
    {
        var schema = ApiDescription.StorySchema();
        var story = TraceStory.Run(new TraceRequest { Paths = [Repository.PathOf($"samples/{sample}/articles")] }).Story;
        Assert.Empty(new SchemaCheck(schema).Of(JsonNode.Parse(StoryJson.ToString(story)), schema).Take(10));
    }

    [Fact]
    public void A_story_without_articles_is_as_the_schema_says()
    {
        var schema = ApiDescription.StorySchema();
        var story = Stemma.Comparing.StoryComparer.Compare([]);
        Assert.Empty(new SchemaCheck(schema).Of(JsonNode.Parse(StoryJson.ToString(story)), schema));
    }

    [Fact]
    public void What_is_not_as_the_schema_says_is_found()
    {
        var schema = ApiDescription.StorySchema();
        var story = TraceStory.Run(new TraceRequest { Paths = [Repository.PathOf("samples/sural-valley/articles")] }).Story;
        var json = JsonNode.Parse(StoryJson.ToString(story))!;
        json["figures"]![0]!["standing"] = "certain";
        json["claims"]![0]!.AsObject().Remove("span");
        json["articles"]![0]!["colour"] = "red";
        Assert.Equal(3, new SchemaCheck(schema).Of(json, schema).Count);
    }

    [Fact]
    public void The_schema_lists_every_value_that_the_program_knows()
    {
        var items = ApiDescription.StorySchema()["$defs"]!;
        Assert.Multiple(
            () => AssertValues<Measure>(items["claim"]!["properties"]!["measure"]!),
            () => AssertValues<Measure>(items["figure"]!["properties"]!["measure"]!),
            () => AssertValues<DriftKind>(items["drift"]!["properties"]!["kind"]!),
            () => AssertValues<ConflictKind>(items["conflict"]!["properties"]!["kind"]!),
            () => AssertValues<RelationKind>(items["relation"]!["properties"]!["kind"]!),
            () => AssertValues<CaveatKind>(items["caveat"]!["properties"]!["kind"]!),
            () => AssertValues<EvidenceKind>(items["evidence"]!["properties"]!["kind"]!),
            () => AssertValues<EditKind>(items["version"]!["properties"]!["edits"]!["items"]!["properties"]!["kind"]!)
        );
    }

    private static void AssertValues<T>(JsonNode schema)
        where T : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<T>().Select(value => JsonWords.Of(value)).Order(StringComparer.Ordinal),
            schema["enum"]!.Deserialize<string[]>()!.Order(StringComparer.Ordinal)
        );
}
