using Stemma.Comparing.Conflicts;
using Stemma.Testing;

namespace Stemma.Comparing.Tests.Conflicts;

public class ConflictFinderTests
{
    private const string Governor =
        "Nine people were killed when a boiler burst at the Olmen dye works in Trask, the provincial governor said.";

    [Fact]
    public void Names_both_who_give_numbers_that_cannot_both_be_right()
    {
        var conflict = Assert.Single(
            Conflicts(Governor, "By nightfall 12 people had died under the roof of the mixing hall, the district hospital said.")
        );

        Assert.Equal(ConflictKind.Incompatible, conflict.Kind);
        Assert.Contains("governor", conflict.Because, StringComparison.Ordinal);
        Assert.Contains("hospital", conflict.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_none_between_a_bound_and_a_number_that_it_allows() =>
        Assert.Empty(
            Conflicts(
                Governor.Replace("Nine", "At least nine", StringComparison.Ordinal),
                "By nightfall 12 people had died under the roof of the mixing hall, the district hospital said."
            )
        );

    [Fact]
    public void Takes_what_one_source_says_anew_on_another_day_for_an_update() =>
        Assert.Equal(
            ConflictKind.Update,
            Assert.Single(Conflicts(Governor, Governor.Replace("Nine", "Fourteen", StringComparison.Ordinal), days: 1)).Kind
        );

    private static IEnumerable<Conflict> Conflicts(string first, string second, int days = 0)
    {
        var story = StoryComparer.Compare([
            AnArticle.Called("a", "Boiler bursts in Trask", first, Place).From("One").Published(2025, 3, 4).Read(),
            AnArticle.Called("b", "Trask mourns its dyers", second, Place).From("Two").Published(2025, 3, 4 + days).Read(),
        ]);
        return story.Conflicts;
    }

    private const string Place = "The Olmen dye works in Trask belong to Corvel Textiles and stand beside the Luhn canal.";
}
