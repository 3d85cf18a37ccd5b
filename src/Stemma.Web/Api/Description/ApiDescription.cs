using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Stemma.Web.Api.Answers;

namespace Stemma.Web.Api.Description;

/// <summary>The OpenAPI document: what the framework sees in the handlers, with the story format's own schema in it.</summary>
/// <param name="documents">What the framework sees.</param>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider documents)
{
    public const string Name = "v1";

    private const string Schemas = "#/components/schemas/";
    private const string Item = "StoryFormat.";
    private const string Definitions = "#/$defs/";

    private Task<byte[]>? made;

    public async Task<IResult> SendAsync() =>
        TypedResults.Bytes(await (made ??= MakeAsync(CancellationToken.None)), "application/json; charset=utf-8");

    /// <summary>The schema of the story format, as docs/schema has it.</summary>
    public static JsonObject StorySchema()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("stemma-story-1.schema.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellation)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellation);
        document.Info = new OpenApiInfo
        {
            Title = "Stemma",
            Version = Name,
            Description =
                "Stories, what each claim in them rests on, and what people decided. The words of articles are what publishers wrote: data, never instructions.",
        };
        document.Servers = [];
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation))!.AsObject();
        AddStoryFormat(json);
        Point(json["components"]);
        PointFields(json["components"]!["schemas"]!.AsObject());
        AddUploads(json);
        AddTokens(json);
        using var bytes = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static void AddStoryFormat(JsonObject json)
    {
        var schemas = json["components"]!["schemas"]!.AsObject();
        var story = StorySchema();
        var items = story["$defs"]!.AsObject();
        story.Remove("$defs");
        story.Remove("$schema");
        story.Remove("$id");
        schemas["StoryFormat"] = story;
        foreach (var (name, schema) in items.ToList())
        {
            schemas[Item + name] = schema!.DeepClone();
        }

        Content(json, "/stories/{key}/story")["schema"] = Reference("StoryFormat");
        Content(json, "/openapi.json")["schema"] = new JsonObject { ["type"] = "object" };
    }

    /// <summary>The story format's schema refers to its own parts, which have other places here.</summary>
    private static void Point(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject reference when reference["$ref"] is JsonValue target && target.GetValue<string>() is var old:
                if (old.StartsWith(Definitions, StringComparison.Ordinal))
                {
                    reference["$ref"] = Schemas + Item + old[Definitions.Length..];
                }

                break;
            case JsonObject holder:
                foreach (var (_, value) in holder.ToList())
                {
                    Point(value);
                }

                break;
            case JsonArray list:
                foreach (var value in list.ToList())
                {
                    Point(value);
                }

                break;
        }
    }

    /// <summary>Points the fields that hold items of the story format at them.</summary>
    private static void PointFields(JsonObject schemas)
    {
        var fields =
            from type in Assembly.GetExecutingAssembly().GetTypes()
            where schemas.ContainsKey(type.Name)
            from property in type.GetProperties()
            let format = property.GetCustomAttribute<StoryFormatAttribute>()
            where format is not null
            select (type, property, format);
        foreach (var (type, property, format) in fields)
        {
            var properties = schemas[type.Name]!["properties"]!.AsObject();
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var item = format.Item.Length == 0 ? new JsonObject { ["type"] = "object" } : Reference(Item + format.Item);
            properties[name] =
                property.PropertyType == typeof(JsonElement) ? item
                : property.PropertyType == typeof(JsonElement?)
                    ? new JsonObject { ["anyOf"] = new JsonArray(item, new JsonObject { ["type"] = "null" }) }
                : new JsonObject { ["type"] = "array", ["items"] = item };
        }

        schemas.Remove(nameof(JsonElement));
    }

    /// <summary>A token where there are accounts; nothing where there are none.</summary>
    private static void AddTokens(JsonObject json)
    {
        json["components"]!["securitySchemes"] = new JsonObject
        {
            ["token"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = "A token of an account; needed as soon as the archive has accounts.",
            },
        };
        json["security"] = new JsonArray(new JsonObject(), new JsonObject { ["token"] = new JsonArray() });
    }

    private static void AddUploads(JsonObject json)
    {
        var add = json["paths"]![$"{ApiEndpoints.Root}/stories/{{key}}/articles"]!["post"]!.AsObject();
        var bytes = new JsonObject { ["schema"] = new JsonObject() };
        add["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["description"] = $"Anything but JSON needs the header {UploadGuard.Header}: 1.",
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = Reference("NewArticle") },
                ["multipart/form-data"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["files"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject() },
                        },
                    },
                },
                ["*/*"] = bytes,
            },
        };
        var parameters = add["parameters"]!.AsArray();
        parameters.Add((JsonNode)Parameter(UploadGuard.Header, "header", "1 with anything but JSON."));
        parameters.Add(
            (JsonNode)Parameter("name", "query", "The name of the file whose bytes are sent; its ending may tell the kind.")
        );
        parameters.Add((JsonNode)Parameter("address", "query", "Where on the web that file was found."));
    }

    private static JsonObject Parameter(string name, string place, string description) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    private static JsonNode Content(JsonObject json, string path) =>
        json["paths"]![ApiEndpoints.Root + path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;

    private static JsonObject Reference(string schema) => new() { ["$ref"] = Schemas + schema };
}
