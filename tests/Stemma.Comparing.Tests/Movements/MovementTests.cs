using System.Collections.Immutable;
using Stemma.Comparing.Movements;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Movements;

public class MovementTests
{
    private const string Ministry =
        "Ferry sinks off Port Selm\n\nAt least 24 people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry said.";

    [Fact]
    public void Of_a_story_that_is_read_for_the_first_time_nothing_is_told() =>
        Assert.Empty(MovementFinder.Find(null, StoryOf(Ministry)));

    [Fact]
    public void A_story_in_which_nothing_came_has_not_moved() =>
        Assert.Empty(MovementFinder.Find(StorySnapshot.Of(StoryOf(Ministry)), StoryOf(Ministry)));

    [Fact]
    public void A_later_count_moves_the_figure()
    {
        var moved = Movements(
            Ministry,
            "Ferry toll rises to 30\n\nThe death toll from the sinking of the ferry Marigold off Port Selm rose to 30, the interior ministry said."
        );
        var figure = Assert.Single(moved, movement => movement.Kind == MovementKind.FigureChanged);
        Assert.Equal(("24 or more", "30 (range 24 or more)"), (figure.Before, figure.After));
        Assert.NotEmpty(figure.Because);
    }

    [Fact]
    public void Another_who_vouches_for_a_figure_is_another_origin()
    {
        var moved = Movements(
            Ministry,
            "Hospital counts ferry dead\n\nAt least 24 people were killed in the sinking of the ferry Marigold off Port Selm on Monday, the director of Selm General Hospital said."
        );
        Assert.Contains(
            moved,
            movement =>
                movement.Kind == MovementKind.OriginAdded
                && movement.After.Contains("hospital", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_doubt_that_nobody_had_is_told_once()
    {
        const string doubt =
            "Ferry sinks\n\nThe ministry said that at least 24 people were killed when the ferry Marigold sank off Port Selm on Monday. The figure could not be independently verified.";
        var moved = Movements(Ministry, doubt);
        Assert.Single(moved, movement => movement.Kind == MovementKind.CaveatAppeared);
        Assert.DoesNotContain(
            MovementFinder.Find(
                StorySnapshot.Of(StoryOf(Ministry, doubt)),
                StoryOf(Ministry, doubt, doubt + " Divers went down on Tuesday.")
            ),
            movement => movement.Kind == MovementKind.CaveatAppeared
        );
    }

    private static ImmutableArray<Movement> Movements(string before, string after) =>
        MovementFinder.Find(StorySnapshot.Of(StoryOf(before)), StoryOf(before, after));

    private static Story StoryOf(params string[] texts) =>
        StoryComparer.Compare(texts.Select((text, index) => ArticleReader.Read(Article.Of($"{index}.txt", text))));
}
