using System.Text.Json;

namespace Stemma.Web.Api;

/// <summary>Tells in a client's words why JSON could not be read; the names of our types stay ours.</summary>
internal static class JsonMistake
{
    public static Problem Of(JsonException broken)
    {
        var named = Quoted(broken.Message);
        var path = broken.Path is { Length: > 0 } known ? known : "$";
        return broken.Message switch
        {
            var message when message.Contains("could not be mapped", StringComparison.Ordinal) => Of(
                $"There is no field «{named}» here (at {path}). Take it out, or correct its name.",
                named
            ),
            var message when message.Contains("missing required properties", StringComparison.Ordinal) => Of(
                $"Fields are missing at {path}: {AllQuoted(message)}. Add them.",
                AllQuoted(message)
            ),
            var message when message.Contains("uplicate", StringComparison.Ordinal) => Of(
                $"A field stands twice at {path}. Take one out.",
                path
            ),
            _ => Of(
                $"The JSON is broken, or a value is of the wrong kind, at {path} (line {(broken.LineNumber ?? 0) + 1}). Correct it.",
                path
            ),
        };
    }

    private static Problem Of(string detail, string field) => ProblemKind.BadJson.With(detail) with { Field = field };

    private static string Quoted(string message) => message.Split('\'') is [_, var first, ..] ? first : string.Empty;

    /// <summary>The first name in quotation marks is that of our type.</summary>
    private static string AllQuoted(string message) =>
        string.Join(", ", message.Split('\'').Where((_, position) => position % 2 == 1).Skip(1));
}
