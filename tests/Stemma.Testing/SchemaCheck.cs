using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Stemma.Testing;

/// <summary>
/// Holds JSON against the part of JSON Schema 2020-12 that our schemas use. Stricter than the standard: a field that an object's schema does not name is wrong, and so is
/// a keyword that is not known here.
/// </summary>
/// <param name="document">Where references lead.</param>
public sealed class SchemaCheck(JsonObject document)
{
    private static readonly HashSet<string> Notes = ["description", "title", "format", "default", "$schema", "$id", "$defs"];

    /// <summary>What does not fit, each with its place; empty where all does.</summary>
    public List<string> Of(JsonNode? value, JsonNode schema)
    {
        var wrong = new List<string>();
        Check(value, schema, "$", wrong);
        return wrong;
    }

    private void Check(JsonNode? value, JsonNode schema, string at, List<string> wrong)
    {
        if (schema is JsonValue)
        {
            return;
        }

        foreach (var (keyword, rule) in schema.AsObject())
        {
            Check(value, schema.AsObject(), keyword, rule!, at, wrong);
        }
    }

    private void Check(JsonNode? value, JsonObject schema, string keyword, JsonNode rule, string at, List<string> wrong)
    {
        switch (keyword)
        {
            case "$ref":
                Check(value, Resolve(rule.GetValue<string>()), at, wrong);
                break;
            case "type":
                var types = rule is JsonArray many ? many.Select(one => one!.GetValue<string>()) : [rule.GetValue<string>()];
                Say(types.Any(type => IsOf(value, type)), $"{at}: {Shown(value)} is no {rule.ToJsonString()}", wrong);
                break;
            case "enum":
                Say(
                    rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
                    $"{at}: {Shown(value)} is none of {rule.ToJsonString()}",
                    wrong
                );
                break;
            case "const":
                Say(JsonNode.DeepEquals(rule, value), $"{at}: {Shown(value)} is not {rule.ToJsonString()}", wrong);
                break;
            case "anyOf" or "oneOf":
                Say(
                    rule.AsArray().Any(one => Of(value, one!).Count == 0),
                    $"{at}: {Shown(value)} fits none: {string.Join(" | ", rule.AsArray().SelectMany(one => Of(value, one!)).Take(6))}",
                    wrong
                );
                break;
            case "required" when value is JsonObject holder:
                foreach (var name in rule.AsArray().Select(name => name!.GetValue<string>()))
                {
                    Say(holder.ContainsKey(name), $"{at}: {name} is missing", wrong);
                }

                break;
            case "properties" when value is JsonObject holder:
                foreach (var (name, inner) in holder)
                {
                    if (rule[name] is { } known)
                    {
                        Check(inner, known, $"{at}.{name}", wrong);
                    }
                    else
                    {
                        wrong.Add($"{at}: {name} is not described");
                    }
                }

                break;
            case "items" when value is JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    Check(list[index], rule, $"{at}[{index}]", wrong);
                }

                break;
            case "minimum" or "maximum" when value is JsonValue number && IsOf(value, "number"):
                var fits =
                    keyword == "minimum"
                        ? number.GetValue<double>() >= rule.GetValue<double>()
                        : number.GetValue<double>() <= rule.GetValue<double>();
                Say(fits, $"{at}: {Shown(value)} is beyond the {keyword}", wrong);
                break;
            case "pattern" when IsOf(value, "string"):
                Say(
                    Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
                    $"{at}: {Shown(value)} is not like {rule.ToJsonString()}",
                    wrong
                );
                break;
            case "required" or "properties" or "items" or "minimum" or "maximum" or "pattern" or "discriminator":
                break;
            case "additionalProperties" when rule is JsonValue no && !no.GetValue<bool>():
                break;
            default:
                Say(Notes.Contains(keyword), $"{at}: the schema has a keyword «{keyword}» that is not checked", wrong);
                break;
        }
    }

    private JsonNode Resolve(string reference) =>
        reference
            .Split('/')
            .Skip(1)
            .Aggregate((JsonNode)document, (node, name) => node[name] ?? throw new KeyNotFoundException(reference));

    private static bool IsOf(JsonNode? value, string type) =>
        type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "integer" => value is JsonValue number
                && number.GetValueKind() == System.Text.Json.JsonValueKind.Number
                && number.TryGetValue<long>(out _),
            "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
            "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            _ => false,
        };

    private static string Shown(JsonNode? value) =>
        value?.ToJsonString() is { } json ? json[..Math.Min(80, json.Length)] : "null";

    private static void Say(bool fits, string otherwise, List<string> wrong)
    {
        if (!fits)
        {
            wrong.Add(otherwise);
        }
    }
}
