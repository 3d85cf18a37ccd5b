using System.Text.RegularExpressions;
using Stemma.Testing;

namespace Stemma.Shape.Tests;

/// <summary>What the documentation lists is what there is.</summary>
public partial class PageTests
{
    // Stages whose page is still to be written. This list may only get shorter.
    private static readonly string[] PagesToCome = [];

    // Parts of a stage that have a page of their own.
    private static readonly string[] Parts = ["boilerplate", "credits", "words"];

    private static readonly string[] NoStages = ["bin", "obj", "Models", "Words"];

    [Fact]
    public void Every_stage_has_a_page() => Assert.Empty(Stages().Where(stage => !HasPage(stage)).Except(PagesToCome));

    [Fact]
    [Trait("Category", "Slow")]
    public void No_page_to_come_has_come() => Assert.DoesNotContain(PagesToCome, HasPage);

    [Fact]
    public void Every_page_is_that_of_a_stage() =>
        Assert.Empty(
            Repository.Files("docs/stages", "*.md").Select(Path.GetFileNameWithoutExtension).Except(Stages()).Except(Parts)
        );

    [Fact]
    public void The_page_of_diagnostics_lists_those_there_are()
    {
        var used = Repository.Files("src", "*.cs").SelectMany(Codes).ToHashSet();
        var listed = Codes("docs/diagnostics.md").ToHashSet();
        Assert.Equal(used.Order(), listed.Order());
    }

    private static IEnumerable<string> Stages() =>
        new[] { "src/Stemma.Reading", "src/Stemma.Comparing" }
            .SelectMany(project => Directory.EnumerateDirectories(Repository.PathOf(project)))
            .Select(folder => Path.GetFileName(folder))
            .Except(NoStages)
            .Select(name => name.ToLowerInvariant())
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static bool HasPage(string stage) => File.Exists(Repository.PathOf($"docs/stages/{stage}.md"));

    private static IEnumerable<string> Codes(string file) =>
        Code().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Value);

    [GeneratedRegex("STM[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
