using Stemma.Testing.Databases;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>Both kinds of database find the same.</summary>
public abstract class SearchTests(TestArchive test) : IDisposable
{
    private const string Text =
        "The ferry of the Ostrel-Norvik line (built 1978) ran aground at Pointe-à-Pître, harbour.example.org/log reported. "
        + "Its captain, Zoë O'Brien, told the U.S. coast guard that 12,500 litres of oil were lost; «Київ» was painted on its side.";

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("ferry", true)]
    [InlineData("FERRY norv", true)]
    [InlineData("ferry train", false)]
    [InlineData("rry", false)]
    [InlineData("ostrel-norvik", true)]
    [InlineData("norvik-ostrel", false)]
    [InlineData("norvik", true)]
    [InlineData("zoe", true)]
    [InlineData("Zoë", true)]
    [InlineData("o'brien", true)]
    [InlineData("brien", true)]
    [InlineData("pointe-a-pitre", true)]
    [InlineData("12,500", true)]
    [InlineData("500", true)]
    [InlineData("1978", true)]
    [InlineData("u.s.", true)]
    [InlineData("example.org", true)]
    [InlineData("https://harbour.example.org/log", false)]
    [InlineData("harbour.example.org/log", true)]
    [InlineData("київ", true)]
    [InlineData("КИЇВ", true)]
    [InlineData("ferry!*:&|()<->\\'\"", true)]
    [InlineData("ferry\0norvik", true)]
    [InlineData("ferry \0", true)]
    [InlineData("ferry \ud83d", true)]
    public async Task Words_are_found_wherever_they_begin_one(string words, bool isFound)
    {
        await test.Add(0, Text, "A train was late.");

        Assert.Equal(isFound ? 1 : 0, FindArticles.Run(test.Archive, words).Length);
        Assert.Equal(isFound ? 1 : 0, FindStories.Run(test.Archive, new StoryQuery { Words = words }).Total);
    }

    [Theory]
    [InlineData("ood in", 1)]
    [InlineData("FLOOD", 1)]
    [InlineData("100%", 1)]
    [InlineData("0_", 0)]
    [InlineData("%", 2)]
    public async Task A_part_of_a_title_finds_a_story(string words, int found)
    {
        await CreateStory.RunAsync(test.Archive, "Flood in Harn: 100% lost", "Ana");
        await CreateStory.RunAsync(test.Archive, "Fire", "Ana");

        Assert.Equal(found, FindStories.Run(test.Archive, new StoryQuery { Words = words }).Total);
    }

    [Fact]
    public async Task A_word_in_a_headline_goes_before_one_in_the_text()
    {
        await test.Add(
            0,
            "---\ntitle: Harbour closed\n---\nA ferry sank. A ferry was lost. The ferry was old.",
            "---\ntitle: Ferry sinks\n---\nA ship sank off Norvik, the coast guard said on Monday."
        );

        Assert.Equal(["Ferry sinks", "Harbour closed"], FindArticles.Run(test.Archive, "ferry").Select(found => found.Title));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var one = (await test.Add(0, "A ferry sank off Norvik.", "A ferry burned off Norvik.", "A ferry left Norvik.")).Story;

        var all = FindArticles.Run(test.Archive, "ferry").Select(found => found.Id).ToArray();
        Assert.Equal(3, all.Length);
        Assert.Equal(all[1..], FindArticles.Run(test.Archive, "ferry", 1, 5).Select(found => found.Id));
        Assert.Equal([one], FindArticles.Run(test.Archive, "ferry", -3, 1)[0].Stories);
        Assert.Equal(1, FindStories.Run(test.Archive, new StoryQuery { Skip = -1 }).Total);
    }

    /// <summary>An index of words has bounds of its own; an article that goes beyond them is kept all the same.</summary>
    [Theory]
    [InlineData('a')]
    [InlineData('\u0431')]
    [InlineData('\u4e00')]
    public async Task An_article_of_nothing_but_different_words_is_kept(char first)
    {
        var words = Enumerable.Range(0, 60_000).Select(number => $"{(char)(first + (number % 20))}{number:x}");
        await test.Add(0, "Norvik. " + string.Join(' ', words), "Norvik. " + new string((char)(first + 1), 240_000));

        Assert.Equal(2, FindArticles.Run(test.Archive, "norvik").Length);
    }

    [Fact]
    public async Task Signs_that_no_database_keeps_are_replaced_and_nothing_is_lost()
    {
        var capture = TestArchive.CaptureOf(
            "a\0b.json",
            """{"title": "Nor\u0000vik \ud83d", "text": "A ferry \u0000 sank off Norvik."}"""
        );
        var added = await AddArticles.RunAsync(
            test.Archive,
            new AddRequest(0, [capture], "Ana", "key\0" + new string('k', 9000))
        );
        var again = await AddArticles.RunAsync(
            test.Archive,
            new AddRequest(0, [capture], "Ana", "key\0" + new string('k', 9000))
        );

        Assert.Equal((1, added.Story), (added.Added, again.Story));
        await RenameStory.RunAsync(test.Archive, new StoryChange(added.Story, "Ana"), "Fer\0ry");
        Assert.Equal("Fer\uFFFDry", (await test.Open(added.Story)).Title);
        Assert.StartsWith("Nor", Assert.Single(FindArticles.Run(test.Archive, "ferry")).Title, StringComparison.Ordinal);
        Assert.Null(FindCaptures.Bytes(test.Archive, "\0"));
        Assert.Empty(FindCaptures.Run(test.Archive, new Stemma.Text.ArticleId("a\0")));
        Assert.Null(Stemma.Workspace.Accounts.CheckPassword.Run(test.Archive, "a\0", "a\0"));
    }
}

public sealed class SqliteSearchTests() : SearchTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresSearchTests(PostgresServer server) : SearchTests(new TestArchive(server));
