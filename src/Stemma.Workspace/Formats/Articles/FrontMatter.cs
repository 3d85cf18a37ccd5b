using System.Collections.Immutable;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>The fields between two lines of three hyphens at the head of a text.</summary>
/// <param name="Fields">Name, in small letters, to value; the last of one name counts.</param>
/// <param name="Body">The text after them, without the empty lines before it.</param>
public sealed record FrontMatter(ImmutableSortedDictionary<string, string> Fields, string Body)
{
    private const int MostLines = 100;

    /// <summary>Splits a text; one without front matter is all body.</summary>
    public static FrontMatter Split(string text)
    {
        var none = new FrontMatter(ImmutableSortedDictionary<string, string>.Empty, text);
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return none;
        }

        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var at = 4;
        for (var line = 0; line < MostLines && at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var content = text.AsSpan(at, end - at).Trim();
            at = Math.Min(end + 1, text.Length);
            if (content is "---" or "...")
            {
                return new FrontMatter(fields.ToImmutable(), text[at..].TrimStart('\n', ' ', '\t'));
            }

            var colon = content.IndexOf(':');
            if (colon > 0)
            {
                fields[content[..colon].Trim().ToString().ToLowerInvariant()] = Unquote(content[(colon + 1)..].Trim());
            }
        }

        return none;
    }

    private static string Unquote(ReadOnlySpan<char> value) =>
        value.Length >= 2 && (value[0] == '"' || value[0] == '\'') && value[^1] == value[0]
            ? value[1..^1].ToString()
            : value.ToString();
}
