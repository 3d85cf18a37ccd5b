using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Reading.Times;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Times;

public class TimeTests
{
    private sealed record Case(string? Published, string Text, string Wording, string? Days, string? Value, string? Because);

    public static TheoryData<string> Resolved() =>
        [.. Specs.In("specs/times/resolved.json").Concat(Specs.In("specs/times/values.json"))];

    public static TheoryData<string> NoTimes() => Specs.In("specs/times/no-times.json");

    [Theory]
    [MemberData(nameof(Resolved))]
    public void Finds_a_time_and_tells_its_days(string json)
    {
        var expected = Specs.Read<Case>(json);
        var text = Texts.Of(expected.Text);

        var times = TimeResolver.Resolve(text, TimeFinder.Find(text), Window(expected.Published));

        var time = Assert.Single(times, time => time.Expression.Wording == expected.Wording);
        Assert.Equal(expected.Days, time.Days?.ToString());
        if (expected.Value is { } value)
        {
            Assert.Equal(value, time.Value);
        }

        if (expected.Because is { } reason)
        {
            Assert.Contains(time.Why.Reasons, told => told.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(NoTimes))]
    public void Finds_no_time_where_none_is_named(string json) =>
        Assert.Empty(TimeFinder.Find(Texts.Of(Specs.Read<string>(json))));

    [Fact]
    public void Takes_the_likeliest_day_of_a_window_as_the_anchor()
    {
        var text = Texts.Of("It happened yesterday.");
        var window = Window("2024-12-17") with
        {
            Days = new DateRange(new DateOnly(2024, 12, 16), new DateOnly(2024, 12, 18)),
            Anchor = new DateOnly(2024, 12, 17),
        };

        var time = Assert.Single(TimeResolver.Resolve(text, TimeFinder.Find(text), window));

        Assert.Equal("2024-12-16", time.Days?.ToString());
        Assert.Contains("likeliest", time.Why.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_how_long_a_time_since_a_day_has_lasted()
    {
        var text = Texts.Of("Forty have died since Monday.");

        var time = Assert.Single(TimeResolver.Resolve(text, TimeFinder.Find(text), Window("2024-12-19")));

        Assert.Equal("2024-12-16", time.Days?.ToString());
        Assert.Equal("2024-12-16/2024-12-19", time.UpToPublication?.ToString());
    }

    [Theory]
    [InlineData("Third of schools shut since Monday", "Monday")]
    [InlineData("Quarter of 2024 budget spent by 3 March 2024", "3 March 2024")]
    public void Reads_the_times_of_a_text_that_begins_with_a_fraction(string content, string last) =>
        Assert.EndsWith(last, TimeFinder.Find(Texts.Of(content))[^1].Wording, StringComparison.Ordinal);

    [Fact]
    public void Keeps_times_in_order_and_apart_in_any_text()
    {
        var words = Gen.Elements(
            "Monday",
            "last",
            "the",
            "of",
            "December",
            "16",
            "2024",
            ",",
            "early",
            "week",
            "two",
            "ago",
            "a",
            "and",
            "to",
            "-",
            "(",
            ")",
            "May",
            "every",
            "17/12/2024",
            "99/99/9999",
            "31",
            "February",
            "9999",
            "1990s",
            "later",
            "years",
            "200",
            "3:50",
            "a.m.",
            ".",
            "on",
            "quarter",
            "third",
            "centuries",
            "half",
            "past",
            "ten",
            "Christmas",
            "since",
            "next",
            "summer",
            "BC",
            "now",
            "\n"
        );
        var texts = words.ArrayOf(40).Select(chosen => string.Join(' ', chosen));
        Prop.ForAll(
                texts.ToArbitrary(),
                content =>
                {
                    var text = Texts.Of(content);
                    var found = TimeFinder.Find(text);
                    var resolved = TimeResolver.Resolve(text, found, Window("2024-12-19"));
                    return found.Zip(found.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
                        && resolved.Select(time => time.Expression).SequenceEqual(found);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static PublicationWindow Window(string? day) =>
        day is null
            ? PublicationWindow.Unknown
            : new PublicationWindow(
                DateRange.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                PublicationBasis.Given,
                [],
                Explanation.Of("published.given")
            );
}
