using Stemma.Comparing.Versions;
using Stemma.Reading.Claims;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Versions;

public class VersionTests
{
    private const string First = """
        Dam bursts above Kolm

        At least 14 people were killed on Tuesday when a dam burst above the mill town of Kolm, the provincial governor said.

        The wave carried two bridges away and reached the market square within a quarter of an hour, according to the fire brigade.

        "We rang the bells until the tower itself began to shake under us," said the sexton, Aron Tulk.

        Schools in the valley will stay shut until the roads are clear.
        """;

    [Theory]
    [InlineData("At least 14 people", "At least 16 people", EditKind.Figure, "At least 14 → At least 16")]
    [InlineData("the provincial governor said", "the fire brigade said", EditKind.Source, "provincial governor → fire brigade")]
    [InlineData("people were killed", "people were reportedly killed", EditKind.Hedge, "«reportedly» is new")]
    [InlineData("began to shake under us", "shook under us", EditKind.Quote, "")]
    [InlineData("will stay shut until", "are going to stay shut until", EditKind.Reworded, "")]
    [InlineData("quarter of an hour, according", "quarter of an hour according", null, null)]
    [InlineData("Schools in the valley", "Schooles in the valley", EditKind.Trivial, "")]
    public void Tells_what_a_changed_sentence_changes(string words, string by, EditKind? kind, string? detail)
    {
        var edits = Edits(First, First.Replace(words, by, StringComparison.Ordinal));

        Assert.Equal(kind is { } told ? [(told, detail)] : [], edits.Select(edit => (edit.Kind, (string?)edit.Detail)));
    }

    [Fact]
    public void Tells_a_correction_before_what_is_new_and_what_is_gone()
    {
        var second =
            First.Replace(
                "\n\nSchools in the valley will stay shut until the roads are clear.",
                string.Empty,
                StringComparison.Ordinal
            )
            + "\n\nThe army has sent forty lorries with tents and field kitchens."
            + "\n\nCorrection: An earlier version of this article misspelt the name of the sexton.";

        Assert.Equal([EditKind.Correction, EditKind.Added, EditKind.Removed], Edits(First, second).Select(edit => edit.Kind));
    }

    [Fact]
    public void Takes_no_word_that_merely_looks_like_one_for_a_correction() =>
        Assert.Equal(
            [EditKind.Added],
            Edits(First, First + "\n\nCorrections officers from Vessin helped to carry the sandbags.").Select(edit => edit.Kind)
        );

    [Fact]
    public void Holds_each_version_against_the_next()
    {
        var story = StoryComparer.Compare([
            At("a", First, 9).Read(),
            At("b", First.Replace("14 people", "16 people", StringComparison.Ordinal), 12).Read(),
            At("c", First.Replace("14 people", "19 people", StringComparison.Ordinal), 15).Read(),
        ]);
        StoryValidator.Check(story);

        Assert.Equal([(0, 1), (1, 2)], story.Versions.Select(version => (version.Earlier.Index, version.Later.Index)));
    }

    [Fact]
    public void Takes_the_number_of_the_later_version_for_the_best()
    {
        var story = StoryComparer.Compare([
            At("a", First.Replace("14 people", "16 people", StringComparison.Ordinal), 12).Read(),
            At("b", First, 9).Read(),
        ]);

        Assert.Equal(16, Assert.Single(story.Figures, figure => figure.Measure == Measure.Killed).Best);
    }

    [Fact]
    public void Takes_the_copy_of_another_outlet_for_no_version() =>
        Assert.Empty(
            StoryComparer
                .Compare([At("a", First, 9).Read(), At("b", First + "\n\nIt rained.", 12).From("Kell Post").Read()])
                .Versions
        );

    [Fact]
    public void Knows_a_version_by_its_address()
    {
        var (first, second) = (
            At("a", First, 9),
            At("b", First.Replace("14", "16", StringComparison.Ordinal), 12).From("Vorn Live")
        );

        Assert.Single(
            StoryComparer
                .Compare([
                    (first with { Url = new Stated("https://vorn.example/dam-bursts", "link") }).Read(),
                    (second with { Url = new Stated("http://vorn.example/dam-bursts/?from=feed", "link") }).Read(),
                ])
                .Versions
        );
    }

    private static IEnumerable<Edit> Edits(string first, string second)
    {
        var story = StoryComparer.Compare([At("a", first, 9).Read(), At("b", second, 12).Read()]);
        StoryValidator.Check(story);
        return Assert.Single(story.Versions).Edits;
    }

    private static Article At(string name, string text, int hour)
    {
        var instant = new DateTimeOffset(2025, 3, 4, hour, 0, 0, TimeSpan.Zero);
        return AnArticle.Called(name, text).From("Vorn Observer") with
        {
            Published = new StatedTime(DateOnly.FromDateTime(instant.Date), instant, "published"),
        };
    }
}
