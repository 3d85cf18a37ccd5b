using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Stemma.Text;

namespace Stemma.Web.Api.Description;

/// <summary>What the framework cannot see in the handlers: headers, pages, and types with a spelling of their own.</summary>
internal static class DescribedOperations
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation =>
            operation.RelativePath?.StartsWith(ApiEndpoints.Root[1..], StringComparison.Ordinal) == true;
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                Describe(schema, context.JsonTypeInfo);
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

    private static void Describe(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (type.Type == typeof(ArticleId) || type.Type == typeof(ArticleId?))
        {
            schema.Type = JsonSchemaType.String;
            schema.Description ??= "The id of an article: twelve hexadecimal digits.";
        }
    }

    private static void Describe(OpenApiOperation operation, string method, string path)
    {
        operation.Parameters ??= [];
        Describe(operation.Parameters, "skip", "So many are passed over; 0 where it is not given.");
        Describe(
            operation.Parameters,
            "take",
            string.Create(CultureInfo.InvariantCulture, $"At most so many; 1 to {Paging.Most}; 50 where it is not given.")
        );
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
        if (path.Contains("{key", StringComparison.Ordinal))
        {
            operation.Parameters.Add(
                Header("If-Match", "The tag of the story as the client saw it; 412 where it has changed since.")
            );
        }
    }

    private static void Describe(IList<IOpenApiParameter> parameters, string name, string description)
    {
        foreach (var parameter in parameters.OfType<OpenApiParameter>().Where(parameter => parameter.Name == name))
        {
            parameter.Description = description;
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
