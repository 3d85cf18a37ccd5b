using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Stemma.Text;
using Stemma.Web.Api.Answers;

namespace Stemma.Web.Api.Description;

/// <summary>What the framework cannot see in the handlers: headers, problems, and fields that hold items of the story format.</summary>
internal static class DescribedOperations
{
    /// <summary>Marks a field that <see cref="ApiDescription"/> points at the story format.</summary>
    public const string StoryItem = "x-story-item";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation =>
            operation.RelativePath?.StartsWith(ApiEndpoints.Root[1..], StringComparison.Ordinal) == true;
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                Describe(schema, context.JsonTypeInfo, context.JsonPropertyInfo);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                Describe(operation, context.Description.HttpMethod ?? "GET", context.Description.RelativePath ?? string.Empty);
                return Task.CompletedTask;
            }
        );
    }

    private static void Describe(OpenApiSchema schema, JsonTypeInfo type, JsonPropertyInfo? property)
    {
        if (type.Type == typeof(ArticleId) || type.Type == typeof(ArticleId?))
        {
            schema.Type = type.Type == typeof(ArticleId) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Description ??= "The id of an article: twelve hexadecimal digits.";
        }

        if (
            property?.AttributeProvider?.GetCustomAttributes(typeof(StoryFormatAttribute), inherit: false)
            is [StoryFormatAttribute format]
        )
        {
            schema.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            schema.Extensions[StoryItem] = new JsonNodeExtension(format.Item);
        }
    }

    private static void Describe(OpenApiOperation operation, string method, string path)
    {
        operation.Parameters ??= [];
        if (method == "GET")
        {
            if (operation.Responses?.ContainsKey("304") == true)
            {
                operation.Parameters.Add(
                    Header("If-None-Match", "The tag of the copy that the client has; 304 where it is still so.")
                );
            }

            return;
        }

        operation.Parameters.Add(
            Header("Idempotency-Key", "The client's own key: the same request sent again under it changes nothing anew.")
        );
        if (path.Contains("{key}", StringComparison.Ordinal))
        {
            operation.Parameters.Add(
                Header("If-Match", "The tag of the story as the client saw it; 412 where it has changed since.")
            );
        }
    }

    private static OpenApiParameter Header(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
