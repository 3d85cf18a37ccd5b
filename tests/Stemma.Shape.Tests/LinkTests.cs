using Stemma.Testing;

namespace Stemma.Shape.Tests;

public class LinkTests
{
    public static TheoryData<string> Pages { get; } = [.. Repository.Files("", "*.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var broken = Targets(File.ReadAllText(Repository.PathOf(page)))
            .Where(target =>
                !target.Contains("://", StringComparison.Ordinal)
                && !target.StartsWith('#')
                && !target.StartsWith("mailto:", StringComparison.Ordinal)
            )
            .Select(target => Uri.UnescapeDataString(target.Split('#')[0]))
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(broken);
    }

    // What stands in the round brackets of [text](target "title").
    private static IEnumerable<string> Targets(string markdown)
    {
        for (
            var at = markdown.IndexOf("](", StringComparison.Ordinal);
            at >= 0;
            at = markdown.IndexOf("](", at + 2, StringComparison.Ordinal)
        )
        {
            var end = markdown.IndexOf(')', at);
            if (end > at + 2)
            {
                yield return markdown[(at + 2)..end].Split(' ')[0].Trim('<', '>');
            }
        }
    }
}
