namespace Stemma.Text.Tests;

public sealed class DateRangeTests
{
    private static readonly DateOnly Monday = new(2025, 4, 7);

    [Fact]
    public void Refuses_an_end_before_its_beginning() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(Monday, Monday.AddDays(-1)));

    [Fact]
    public void Holds_both_its_ends()
    {
        var weekend = new DateRange(Monday.AddDays(-2), Monday.AddDays(-1));

        Assert.Equal(2, weekend.Days);
        Assert.True(weekend.Contains(DateRange.Day(Monday.AddDays(-1))));
        Assert.True(weekend.Overlaps(new DateRange(Monday.AddDays(-1), Monday)));
        Assert.False(weekend.Overlaps(DateRange.Day(Monday)));
    }

    [Fact]
    public void Is_written_as_ISO_8601_has_it()
    {
        Assert.Equal("2025-04-07", DateRange.Day(Monday).ToString());
        Assert.Equal("2025-04-05/2025-04-07", new DateRange(Monday.AddDays(-2), Monday).ToString());
    }
}
