using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.Feeds;

/// <summary>What a fixture says of one value of its feed.</summary>
/// <param name="Path">As <c>entries[0].title_detail.value</c> or <c>len(entries)</c>, however it is written.</param>
/// <param name="Text">The text that it is; null where it is none.</param>
/// <param name="Numbers">The number, or the numbers of the tuple, that it is; empty where it is a text.</param>
internal sealed record Claim(string Path, string? Text, ImmutableArray<int> Numbers);

/// <summary>Reads the shapes of expressions that occur: paths held equal to texts, numbers and tuples, joined by <c>and</c>.</summary>
/// <param name="Claims">What could be read.</param>
/// <param name="Unread">The parts that could not, as they are written.</param>
internal sealed record ExpectLine(ImmutableArray<Claim> Claims, ImmutableArray<string> Unread)
{
    // Whether the XML is well-formed, and whether anything is expected at all, says nothing of a value.
    private static readonly string[] OfNoValue = ["not bozo", "bozo", "1", ""];

    public static ExpectLine Read(string expression)
    {
        if (PythonTokens.Of(expression) is not { } tokens)
        {
            return new ExpectLine([], [expression]);
        }

        var claims = ImmutableArray.CreateBuilder<Claim>();
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Parts(tokens))
        {
            var found = ClaimsOf(part).ToList();
            claims.AddRange(found);
            var written = string.Join(' ', part.Select(token => token.Text));
            if (found.Count == 0 && !OfNoValue.Contains(written))
            {
                unread.Add(written);
            }
        }

        return new ExpectLine(claims.ToImmutable(), unread.ToImmutable());
    }

    /// <summary>The parts that all must hold.</summary>
    private static IEnumerable<List<PythonToken>> Parts(List<PythonToken> tokens)
    {
        var bare = WithoutBrackets(tokens);
        var parts = Split(bare, "and").ToList();
        return parts.Count == 1 ? [bare] : parts.SelectMany(Parts);
    }

    private static IEnumerable<Claim> ClaimsOf(List<PythonToken> part)
    {
        if (part.Exists(token => token is { Kind: PythonTokenKind.Name, Text: "or" or "not" or "is" or "in" }))
        {
            return [];
        }

        var sides = Split(part, "==").ToList();
        var paths = sides.ConvertAll(PathOf);
        var values = sides.Where((_, index) => paths[index] is null).ToList();
        return sides.Count < 2 || values.Count != 1
            ? []
            : paths.OfType<string>().Select(path => ValueOf(path, values[0])).OfType<Claim>();
    }

    private static string? PathOf(List<PythonToken> side)
    {
        if (side is [{ Text: "len" }, { Text: "(" }, .. var inner, { Text: ")" }])
        {
            return PathOf([.. inner]) is { } measured ? $"len({measured})" : null;
        }

        if (side is not [{ Kind: PythonTokenKind.Name } root, .. var steps] || root.Text is "None" or "True" or "False")
        {
            return null;
        }

        var path = root.Text;
        while (steps.Count > 0)
        {
            switch (steps)
            {
                case [{ Text: "[" }, { Kind: PythonTokenKind.Number } index, { Text: "]" }, .. var after]:
                    (path, steps) = ($"{path}[{index.Text}]", after);
                    break;
                case [{ Text: "[" }, { Kind: PythonTokenKind.String } key, { Text: "]" }, .. var after]:
                    (path, steps) = ($"{path}.{key.Text}", after);
                    break;
                case [{ Text: "." }, { Kind: PythonTokenKind.Name } key, .. var after]:
                    (path, steps) = ($"{path}.{key.Text}", after);
                    break;
                default:
                    return null;
            }
        }

        return path;
    }

    private static Claim? ValueOf(string path, List<PythonToken> side)
    {
        var strings = Split(side, "+").ToList();
        if (strings.TrueForAll(text => text is [{ Kind: PythonTokenKind.String }]))
        {
            return new Claim(path, string.Concat(strings.Select(text => text[0].Text)), []);
        }

        var numbers = Split(WithoutBrackets(side), ",").ToList();
        return numbers.TrueForAll(number => number is [{ Kind: PythonTokenKind.Number }] && IsWhole(number[0].Text))
            ? new Claim(path, null, [.. numbers.Select(number => int.Parse(number[0].Text, CultureInfo.InvariantCulture))])
            : null;
    }

    private static bool IsWhole(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<List<PythonToken>> Split(List<PythonToken> tokens, string at)
    {
        var (part, depth) = (new List<PythonToken>(), 0);
        foreach (var token in tokens)
        {
            depth +=
                token.Kind != PythonTokenKind.Mark ? 0
                : token.Text is "(" or "[" or "{" ? 1
                : token.Text is ")" or "]" or "}" ? -1
                : 0;
            if (depth == 0 && token.Kind != PythonTokenKind.String && token.Text == at)
            {
                yield return part;
                part = [];
            }
            else
            {
                part.Add(token);
            }
        }

        yield return part;
    }

    private static List<PythonToken> WithoutBrackets(List<PythonToken> tokens) =>
        tokens is [{ Kind: PythonTokenKind.Mark, Text: "(" }, .. var inner, { Kind: PythonTokenKind.Mark, Text: ")" }]
        && IsBalanced(inner)
            ? WithoutBrackets(inner)
            : tokens;

    /// <summary>False where the first bracket closes before the last: <c>(a) and (b)</c>.</summary>
    private static bool IsBalanced(List<PythonToken> tokens)
    {
        var depth = 0;
        foreach (var token in tokens.Where(token => token.Kind == PythonTokenKind.Mark))
        {
            depth += token.Text switch
            {
                "(" => 1,
                ")" => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
