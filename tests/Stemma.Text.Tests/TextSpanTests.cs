namespace Stemma.Text.Tests;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    public void Refuses_bounds_that_cover_nothing_of_a_text(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Theory]
    [InlineData(0, 4, 4, 6, 0)]
    [InlineData(0, 4, 3, 6, 1)]
    [InlineData(0, 9, 3, 6, 3)]
    [InlineData(3, 3, 0, 6, 0)]
    public void Counts_what_two_spans_share(int start, int end, int otherStart, int otherEnd, int shared)
    {
        var (span, other) = (new TextSpan(start, end), new TextSpan(otherStart, otherEnd));

        Assert.Equal(shared, span.OverlapLength(other));
        Assert.Equal(shared, other.OverlapLength(span));
        Assert.True(shared == 0 || span.Overlaps(other));
    }

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => Assert.False(new TextSpan(0, 4).Overlaps(new TextSpan(4, 6)));

    [Fact]
    public void A_container_sorts_before_what_it_holds() =>
        Assert.Equal(
            [new TextSpan(0, 9), new TextSpan(0, 4), new TextSpan(2, 3)],
            new[] { new TextSpan(2, 3), new TextSpan(0, 4), new TextSpan(0, 9) }.Order()
        );

    [Fact]
    public void Counts_in_UTF_16_code_units()
    {
        var text = new SourceText("🚢 sank");

        Assert.Equal("sank", text.ToString(TextSpan.FromLength(3, 4)));
        Assert.Equal(text.Span, TextSpan.Covering(TextSpan.FromLength(0, 2), TextSpan.FromLength(3, 4)));
    }
}
