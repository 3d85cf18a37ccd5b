using FsCheck;
using FsCheck.Fluent;
using Stemma.Text;
using Stemma.Web.Marking;

namespace Stemma.Web.Tests;

public sealed class MarkSegmenterTests
{
    [Fact]
    public void Splits_where_overlapping_marks_begin_and_end()
    {
        var segments = MarkSegmenter.Split([new TextSpan(0, 10)], [Mark(2, 6, "a"), Mark(4, 8, "b")]).Single();

        Assert.Equal(["[0..2)", "[2..4) a", "[4..6) ab", "[6..8) b", "[8..10)"], segments.Select(Written));
    }

    [Fact]
    public void A_mark_over_two_paragraphs_opens_in_the_first_and_closes_in_the_second()
    {
        var blocks = MarkSegmenter.Split([new TextSpan(0, 4), new TextSpan(6, 9)], [Mark(3, 8, "a")]);

        Assert.Equal("a", blocks[0][^1].Opening.Single().Id);
        Assert.Empty(blocks[0][^1].Closing);
        Assert.Equal("a", blocks[1][0].Closing.Single().Id);
    }

    [Fact]
    public void Segments_make_up_the_blocks_and_every_shown_mark_opens_and_closes_once() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<(byte, byte)[]>(),
                pairs =>
                {
                    TextSpan[] blocks = [new(0, 60), new(61, 61 + 50), new(120, 200)];
                    var marks = pairs.Select((pair, index) => Mark(pair.Item1, pair.Item1 + pair.Item2, $"{index}")).ToList();
                    var split = MarkSegmenter.Split(blocks, marks);
                    var shown = marks
                        .Where(mark => blocks.Any(block => block.OverlapLength(mark.Span) > 0))
                        .Select(mark => mark.Id)
                        .Order()
                        .ToList();

                    Assert.All(
                        blocks.Zip(split),
                        pair => Assert.Equal(pair.First.Length, pair.Second.Sum(segment => segment.Span.Length))
                    );
                    Assert.Equal(
                        shown,
                        split.SelectMany(block => block.SelectMany(segment => segment.Opening)).Select(mark => mark.Id).Order()
                    );
                    Assert.Equal(
                        shown,
                        split.SelectMany(block => block.SelectMany(segment => segment.Closing)).Select(mark => mark.Id).Order()
                    );
                }
            )
        );

    private static TextMark Mark(int start, int end, string id) =>
        new(new TextSpan(start, end), MarkKind.Quote, id, string.Empty, string.Empty);

    private static string Written(TextSegment segment) =>
        $"{segment.Span} {string.Concat(segment.Marks.Select(mark => mark.Id))}".TrimEnd();
}
