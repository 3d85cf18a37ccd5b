using Stemma.Comparing.Drift;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Drift;

public class DriftTests
{
    private const string Source = """
        Dam bursts above Kolm

        At least 14 people were killed on Tuesday when a dam burst above the mill town of Kolm, the provincial governor said.

        The wave carried two bridges away and reached the market square within a quarter of an hour, according to the fire brigade.

        "We rang the bells until the tower itself began to shake under us," said the sexton, Aron Tulk.

        The governor, Lisbet Orme, said that 230 people had been taken to the barracks on the hill.
        """;

    [Fact]
    public void Takes_the_earlier_hour_of_one_day_for_the_source()
    {
        var later = Source.Replace("Dam bursts above Kolm", "Kolm under water", StringComparison.Ordinal);
        var story = StoryComparer.Compare([At("a", later, 14), At("b", Source, 9)]);

        var relation = Assert.Single(story.Relations);
        Assert.Equal("b", story[relation.From].Article.Name);
    }

    [Fact]
    public void Takes_the_more_careful_text_for_the_source_where_no_day_is_told()
    {
        var loose = Source
            .Replace("At least 14", "14", StringComparison.Ordinal)
            .Replace(", the provincial governor said", string.Empty, StringComparison.Ordinal);
        var story = StoryComparer.Compare([Undated("a", loose), Undated("b", Source)]);

        Assert.Equal("b", story[Assert.Single(story.Relations).From].Article.Name);
        Assert.Contains(story.Drifts, drift => drift.Kind == DriftKind.BoundDropped);
        Assert.Contains(story.Drifts, drift => drift.Kind == DriftKind.AttributionDropped);
    }

    [Fact]
    public void Holds_the_one_quotation_left_of_a_speaker_for_the_same_in_other_words()
    {
        var retranslated = Source.Replace(
            "We rang the bells until the tower itself began to shake under us",
            "The church's ringing went on as long as its walls stood firm",
            StringComparison.Ordinal
        );
        var story = StoryComparer.Compare([At("a", Source, 9), At("b", retranslated, 14)]);

        Assert.Contains(story.Drifts, drift => drift.Kind == DriftKind.QuoteReworded);
    }

    [Fact]
    public void Tells_another_day_only_where_both_sentences_tell_one()
    {
        Assert.Contains(Changed("killed on Tuesday when", "killed on Friday when"), drift => drift.Kind == DriftKind.TimeChanged);
        Assert.DoesNotContain(Changed("killed on Tuesday when", "killed when"), drift => drift.Kind == DriftKind.TimeChanged);
    }

    [Fact]
    public void Tells_another_place_only_where_neither_article_has_both()
    {
        Assert.Contains(
            Changed("of Kolm, the", "of Vessin, the", "Kolm", "the town"),
            drift => drift.Kind == DriftKind.PlaceChanged
        );
        Assert.DoesNotContain(Changed("of Kolm, the", "of Vessin, the"), drift => drift.Kind == DriftKind.PlaceChanged);
    }

    [Fact]
    public void Holds_no_quotation_for_cut_that_goes_on_after_its_speaker() =>
        Assert.DoesNotContain(
            Changed(
                "\"We rang the bells until the tower itself began to shake under us,\" said the sexton, Aron Tulk.",
                "\"We rang the bells until the tower itself,\" said the sexton, Aron Tulk, \"began to shake under us.\""
            ),
            drift => drift.Kind == DriftKind.QuoteShortened
        );

    [Fact]
    public void Holds_no_caveat_for_lost_that_is_on_no_number() =>
        Assert.DoesNotContain(
            Changed(
                "had been taken to the barracks on the hill",
                "had been taken to the barracks on the hill",
                "barracks on the hill.",
                "barracks on the hill, but she declined to give their names.",
                inSource: true
            ),
            drift => drift.Kind == DriftKind.CaveatDropped
        );

    [Fact]
    public void Holds_shot_for_no_wider_word_than_wounded()
    {
        const string wounded = "A guard was wounded by a shot at the dam of Kolm on Tuesday, the fire brigade said.";
        const string shot = "A guard was shot at the dam of Kolm on Tuesday, the fire brigade said.";

        Assert.DoesNotContain(
            StoryComparer.Compare([At("a", $"{Source}\n\n{wounded}", 9), At("b", $"{Source}\n\n{shot}", 14)]).Drifts,
            drift => drift.Kind is DriftKind.ScopeWidened or DriftKind.ScopeNarrowed
        );
    }

    [Fact]
    public void Tells_no_drift_where_another_word_is_put_for_the_source()
    {
        var spun = Source.Replace("according to the fire brigade", "according to the firefighters", StringComparison.Ordinal);
        var story = StoryComparer.Compare([At("a", Source, 9), At("b", spun, 14)]);

        Assert.DoesNotContain(story.Drifts, drift => drift.Kind == DriftKind.AttributionChanged);
    }

    [Fact]
    public void Holds_a_sentence_against_the_sentence_of_the_source_not_against_its_headline()
    {
        var counted = Source.Replace(
            "Dam bursts above Kolm",
            "Dam bursts above Kolm: at least 14 killed",
            StringComparison.Ordinal
        );
        var bare = counted.Replace(", the provincial governor said", string.Empty, StringComparison.Ordinal);
        var story = StoryComparer.Compare([At("a", counted, 9), At("b", bare, 14)]);

        Assert.Contains(story.Drifts, drift => drift.Kind == DriftKind.AttributionDropped);
    }

    [Fact]
    public void Does_not_take_for_a_source_the_copy_in_which_a_number_was_changed_that_the_borrower_still_has()
    {
        var longer =
            Source.Replace("230 people", "320 people", StringComparison.Ordinal) + "\n\nKolm lives from two paper mills.";
        var cut = Source.Replace(", according to the fire brigade", string.Empty, StringComparison.Ordinal);
        var story = StoryComparer.Compare([At("a", Source, 9), At("b", longer, 11), At("c", cut, 14)]);

        var nearest = Assert.Single(
            story.Relations,
            relation => story[relation.To].Article.Name == "c" && relation is { IsDerivation: true, IsDirect: true }
        );
        Assert.Equal("a", story[nearest.From].Article.Name);
    }

    [Fact]
    public void Tells_a_lost_source_whose_office_stands_in_the_sentence_for_something_else()
    {
        var held = Source.Replace(
            "230 people had been taken to the barracks on the hill.",
            "230 people had been taken to the barracks on the hill.\n\nSoldiers of the army carried 40 people to safety, an army spokeswoman said.",
            StringComparison.Ordinal
        );
        var bare = held.Replace(", an army spokeswoman said", string.Empty, StringComparison.Ordinal);
        var story = StoryComparer.Compare([At("a", held, 9), At("b", bare, 14)]);

        Assert.Contains(story.Drifts, drift => drift.Kind == DriftKind.AttributionDropped);
    }

    [Fact]
    public void Takes_no_headlines_piece_of_a_quotation_for_a_cut()
    {
        var quoted = Source.Replace(
            "Dam bursts above Kolm",
            "“We rang the bells”: dam bursts above Kolm",
            StringComparison.Ordinal
        );
        var story = StoryComparer.Compare([At("a", Source, 9), At("b", quoted, 14)]);

        Assert.DoesNotContain(story.Drifts, drift => drift.Kind == DriftKind.QuoteShortened);
    }

    /// <summary>The drifts to a copy in which words are replaced: one phrase, then each of another; the other in the source instead, where asked.</summary>
    private static IEnumerable<Comparing.Drift.Drift> Changed(
        string words,
        string by,
        string other = "\0",
        string otherBy = "",
        bool inSource = false
    )
    {
        var copy = Source.Replace(words, by, StringComparison.Ordinal);
        var (source, changed) = inSource
            ? (Source.Replace(other, otherBy, StringComparison.Ordinal), copy)
            : (Source, copy.Replace(other, otherBy, StringComparison.Ordinal));
        return StoryComparer.Compare([At("a", source, 9), At("b", changed, 14)]).Drifts;
    }

    private static ArticleReading At(string name, string text, int hour)
    {
        var instant = new DateTimeOffset(2025, 3, 4, hour, 0, 0, TimeSpan.Zero);
        return ArticleReader.Read(
            Article.Of(name, text) with
            {
                Published = new StatedTime(DateOnly.FromDateTime(instant.Date), instant, "published"),
            }
        );
    }

    private static ArticleReading Undated(string name, string text) => ArticleReader.Read(Article.Of(name, text));
}
