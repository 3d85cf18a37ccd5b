using Stemma.Testing;

namespace Stemma.Shape.Tests;

public class SourceTests
{
    private const int MostLines = 500;

    [Fact]
    public void No_file_is_longer_than_500_lines()
    {
        var files = new[] { "src", "tests", "eval" }.SelectMany(folder =>
            Repository.Files(folder, "*.cs").Concat(Repository.Files(folder, "*.razor"))
        );
        var longer = files.Where(file => File.ReadLines(Repository.PathOf(file)).Count() > MostLines);
        Assert.Empty(longer);
    }

    [Fact]
    public void Every_regular_expression_ends_in_bounded_time()
    {
        var unbounded =
            from file in Repository.Files("src", "*.cs")
            let text = File.ReadAllText(Repository.PathOf(file))
            from use in new[]
            {
                "[GeneratedRegex(",
                "new Regex(",
                "Regex.IsMatch(",
                "Regex.Match(",
                "Regex.Matches(",
                "Regex.Replace(",
                "Regex.Split(",
            }
            from at in PlacesOf(use, text)
            let call = text.Substring(at, Math.Min(400, text.Length - at)).Split(';')[0]
            where
                !call.Contains("NonBacktracking", StringComparison.Ordinal) && !call.Contains("imeout", StringComparison.Ordinal)
            select $"{file}: {use}";
        Assert.Empty(unbounded);
    }

    private static IEnumerable<int> PlacesOf(string what, string text)
    {
        for (
            var at = text.IndexOf(what, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(what, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at;
        }
    }
}
