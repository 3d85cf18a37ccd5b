using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

public class FeedDateTests
{
    public static TheoryData<string, string?> Dates { get; } =
    [.. FeedCases.Read<DateCase>("dates").Select(each => new TheoryDataRow<string, string?>(each.Stated, each.Read))];

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_as_exactly_as_it_is_stated(string stated, string? read) =>
        Assert.Equal(read, FeedCases.Written(FeedDates.Parse(stated)));

    [Fact]
    public void No_text_is_too_odd_for_a_date()
    {
        const string letters = "0123456789-:/. TWZ+年月JanMarpm,";
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            FeedDates.Parse(
                string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)]))
            );
        }
    }

    [Fact]
    public void Every_instant_is_read_back_from_the_forms_of_both_standards()
    {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var offset = TimeSpan.FromMinutes(15 * random.Next(-48, 57));
            var instant = new DateTimeOffset(1990 + random.Next(60), 1, 1, 0, 0, 0, offset).AddSeconds(random.Next(31_000_000));

            Assert.Equal(instant, FeedDates.Parse(instant.ToString("yyyy-MM-ddTHH:mm:sszzz", null))?.At);
            Assert.Equal(instant, FeedDates.Parse(instant.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", null))?.At);
        }
    }

    private sealed record DateCase(string Stated, string? Read);
}
