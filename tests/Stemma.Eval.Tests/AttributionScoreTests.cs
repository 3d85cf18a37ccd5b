using System.Collections.Immutable;
using Stemma.Eval.Attributions;
using Stemma.Eval.Scoring;
using Stemma.Text;

namespace Stemma.Eval.Tests;

public class AttributionScoreTests
{
    private const string Text = "The mayor said that all is well, and Roe agreed.";

    private static readonly TextTokens Tokens = new(Text);

    [Fact]
    public void Scores_what_is_wanted_at_one()
    {
        var wanted = Relations(("said", "The mayor", "that all is well"));
        Assert.All(AttributionScore.Of(wanted, wanted), score => Assert.Equal(1, score.Hits.F1));
    }

    [Fact]
    public void Takes_a_longer_cue_for_another_but_counts_the_tokens_they_share()
    {
        var wanted = Relations(("said", "The mayor", "that all is well"));
        var found = Relations(("said that", "The mayor", "all is well"));
        Assert.Equal(new Hits(0, 1, 1), Score(wanted, found, "cue.exact"));
        Assert.Equal(new Hits(1, 2, 1), Score(wanted, found, "cue.overlap"));
        Assert.Equal(new Hits(1, 1, 1), Score(wanted, found, "source.exact"));
        Assert.Equal(new Hits(3, 3, 4), Score(wanted, found, "content.overlap"));
        Assert.Equal(0, Score(wanted, found, "all.exact").F1);
    }

    [Fact]
    public void Takes_a_source_for_right_only_where_the_cues_meet()
    {
        var wanted = Relations(("said", "The mayor", "that all is well"));
        var found = Relations(("agreed", "The mayor", "that all is well"));
        Assert.Equal(0, Score(wanted, found, "source.exact").Right);
        Assert.Equal(2, Score(wanted, found, "source.overlap").Right);
    }

    [Fact]
    public void Counts_a_token_once_in_each_relation_it_stands_in()
    {
        var wanted = Relations(("said", "The mayor", "all"), ("agreed", "The mayor", "well"));
        var found = Relations(("said", "The mayor", "all"));
        Assert.Equal(new Hits(2, 2, 4), Score(wanted, found, "source.overlap"));
    }

    [Fact]
    public void Takes_no_source_for_right_where_none_is_wanted()
    {
        var wanted = Relations(("said", "", "all"));
        Assert.Equal(1, Score(wanted, wanted, "source.exact").F1);
        Assert.Equal(0, Score(wanted, Relations(("said", "The mayor", "all")), "source.exact").F1);
    }

    [Fact]
    public void Reads_stretches_in_pieces_and_counts_code_points()
    {
        string[] lines =
        [
            "T1\tCue 2 6\tsaid",
            "T2\tSource 7 10\tRoe",
            "T3\tContent 0 1;11 15\t😀 fine",
            "T4\tAttribution 2 6\tsaid",
            "E1\tAttribution:T4 Source:T2 Content:T3 Cue:T1",
            "E2\tAttribution:T4 Source:T2",
            "",
        ];
        var relation = Assert.Single(BratReader.Read(lines, "😀 said Roe fine"));
        Assert.Equal([new TextSpan(3, 7)], relation.Cue);
        Assert.Equal([new TextSpan(0, 2), new TextSpan(12, 16)], relation.Content);
    }

    [Theory]
    [InlineData("T1\tCue 2 99\tsaid")]
    [InlineData("T1\tCue x y\tsaid")]
    public void Refuses_a_stretch_outside_the_text(string line) =>
        Assert.Throws<FormatException>(() => BratReader.Read([line], "He said"));

    private static Hits Score(ImmutableArray<CountedRelation> wanted, ImmutableArray<CountedRelation> found, string name) =>
        AttributionScore.Of(wanted, found).Single(score => score.Name == name).Hits;

    private static ImmutableArray<CountedRelation> Relations(params (string Cue, string Source, string Content)[] parts) =>
        [
            .. parts.Select(part =>
                CountedRelation.Of(new Relation(Spans(part.Cue), Spans(part.Source), Spans(part.Content)), Tokens)
            ),
        ];

    private static ImmutableArray<TextSpan> Spans(string words) =>
        words.Length == 0 ? [] : [TextSpan.FromLength(Text.IndexOf(words, StringComparison.Ordinal), words.Length)];
}
