namespace Stemma.Workspace.Tests.Exports;

/// <summary>Reads wikitext as far as <c>{{cite news}}</c> and <c>&lt;ref&gt;</c> go.</summary>
internal static class WikiChecks
{
    private static readonly string[] Parameters = ["url", "title", "work", "author", "date", "language", "quote"];

    /// <summary>The parameters of each citation.</summary>
    public static List<Dictionary<string, string>> Check(string text)
    {
        var citations = new List<Dictionary<string, string>>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.StartsWith("* ", line, StringComparison.Ordinal);
            var parts = line.Split("<ref name=\"");
            Plain(parts[0]);
            foreach (var part in parts.Skip(1))
            {
                var body = part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..];
                Assert.EndsWith("</ref>", body, StringComparison.Ordinal);
                citations.Add(Cite(body[..^"</ref>".Length]));
            }
        }

        return citations;
    }

    private static Dictionary<string, string> Cite(string body)
    {
        Assert.StartsWith("{{cite news |", body, StringComparison.Ordinal);
        Assert.EndsWith("}}", body, StringComparison.Ordinal);
        var citation = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in body[2..^2].Split('|').Skip(1))
        {
            var equals = cell.IndexOf('=', StringComparison.Ordinal);
            Assert.Contains(cell[..equals], Parameters);
            citation.Add(cell[..equals], cell[(equals + 1)..].TrimEnd(' '));
            Plain(cell);
        }

        Assert.Contains("title", (IDictionary<string, string>)citation);
        return citation;
    }

    private static void Plain(string text)
    {
        foreach (var mark in new[] { "{{", "}}", "[[", "]]", "<", ">", "''", "~~~", "__" })
        {
            Assert.DoesNotContain(mark, text, StringComparison.Ordinal);
        }
    }
}
