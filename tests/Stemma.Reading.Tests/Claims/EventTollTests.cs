using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Reading.Tests.Claims;

public class EventTollTests
{
    [Theory]
    [InlineData("Three people were killed and five wounded in Velin.", 3, 5)]
    [InlineData("Ten men and two boys were killed by the blast.", 12, 0)]
    [InlineData("The fire killed 12 people, including three children.", 12, 0)]
    [InlineData("Four people were shot, one of them fatally.", 1, 3)]
    [InlineData("A baker was shot dead and his wife was wounded.", 1, 1)]
    [InlineData("Nobody was hurt in the shooting.", 0, 0)]
    [InlineData("Four guests, two women and two men, were killed.", 4, 0)]
    [InlineData("A porter was shot and died in hospital.", 1, 0)]
    public void Adds_up_what_one_sentence_says(string text, long killed, long injured) => AssertToll(text, killed, injured);

    [Fact]
    public void Counts_a_person_once_however_often_the_article_speaks_of_him() =>
        AssertToll(
            "A 34-year-old man was shot on Monday. The victim died in hospital.\n\nJohn Bauer, 34, died of his wounds, police said.",
            1,
            0
        );

    [Fact]
    public void Tells_two_persons_apart_by_age_and_name() =>
        AssertToll("A 34-year-old man was killed on Monday.\n\nA 19-year-old man was killed an hour later.", 2, 0);

    [Theory]
    [InlineData("A baker's son, John Bauer, was killed.")]
    [InlineData("An 11-year-old girl was stabbed and the girl died.")]
    [InlineData("Her son was killed on Monday. Police called the death of the 15-year-old boy a murder.")]
    public void Takes_two_phrases_for_one_person(string text) => AssertToll(text, 1, 0);

    [Fact]
    public void Counts_the_attacker_who_dies_among_the_dead() =>
        AssertToll("A man shot and killed his wife. The gunman then killed himself.", 2, 0);

    [Fact]
    public void Leaves_out_earlier_events_and_what_is_only_feared() =>
        AssertToll("Two miners were killed. In 1998, 40 people died in the same shaft. A collapse could kill dozens.", 2, 0);

    [Fact]
    public void Says_whether_it_took_a_total_or_counted_persons()
    {
        var toll = EventToll.Of(Read("Two miners were killed. A baker was hurt."));
        Assert.Equal("toll.total", toll.Killed.Why.Rule);
        Assert.Equal("toll.persons", toll.Injured.Why.Rule);
        Assert.Equal(["A baker"], toll.Injured.Why.Reasons);
    }

    [Fact]
    public void Is_silent_where_the_article_tells_of_nobody()
    {
        Assert.True(EventToll.Of(Read("The council met on Monday.")).IsSilent);
        Assert.False(EventToll.Of(Read("Two miners were killed.")).IsSilent);
    }

    [Fact]
    public void Takes_the_latest_article_that_tells_of_anyone()
    {
        var toll = EventToll.Latest([
            Read("The council met on Monday."),
            Read("Three miners were killed."),
            Read("Two miners were killed."),
        ]);
        Assert.Equal(3, toll.Killed.Best);
        Assert.True(EventToll.Latest([]).IsSilent);
    }

    private static void AssertToll(string text, long killed, long injured)
    {
        var toll = EventToll.Of(Read(text));
        Assert.Equal((killed, injured), (toll.Killed.Best, toll.Injured.Best));
    }

    private static ArticleReading Read(string text) => ArticleReader.Read(Article.Of("a.txt", text));
}
