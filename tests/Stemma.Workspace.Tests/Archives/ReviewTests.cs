using Stemma.Comparing.Reuse;
using Stemma.Testing.Databases;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>On each kind of database.</summary>
public abstract class ReviewTests(TestArchive test) : IDisposable
{
    private const string Ferry =
        "NORVIK, March 3 (Harbour Wire) - A ferry sank off Norvik on Tuesday and 12 people were killed, the coast guard said. Another 30 were injured, the hospital said.";
    private const string Update =
        "NORVIK, March 4 (Coast Post) - The ferry that sank off Norvik on Tuesday killed 14 people, the coast guard said on Wednesday.";

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_decision_holds_when_the_story_is_read_again_and_an_article_comes_in()
    {
        var key = await Story();
        var figure = await FigureOf(key, 12);
        await test.Decide(key, figure, new Act.Grade(FigureGrade.Fair), "two offices");
        await test.Decide(key, figure, new Act.CorrectFigure(12, 14, 14));

        test.Reopen();
        await test.Add(key, "A strike closed the harbour of Norvik on Monday. Five ships waited, the port said.");

        var story = await test.Open(key);
        Assert.Empty(story.Orphans);
        var review = story[await FigureOf(key, 12)];
        Assert.Equal(FigureGrade.Fair, review.Grade);
        Assert.Equal(new Act.CorrectFigure(12, 14, 14), review.Range);
        Assert.Equal(["Ana", "Ana"], review.Decisions.Select(decision => decision.By));
        Assert.Equal("two offices", review.Decisions[0].Why);
    }

    [Fact]
    public async Task A_rejected_claim_counts_in_no_figure()
    {
        var key = await Story();
        var claim = await ClaimOf(key, 30);

        await test.Decide(key, claim, new Act.Reject(), "of another ferry");

        var story = await test.Open(key);
        Assert.DoesNotContain(story.Story.Articles.SelectMany(reading => reading.Claims), read => read.Count.Low == 30);
        Assert.Single(story.Log);
        Assert.Empty(story.Orphans);
    }

    [Fact]
    public async Task A_corrected_claim_changes_the_figure_and_says_who_did_it()
    {
        var key = await Story();

        await test.Decide(
            key,
            await ClaimOf(key, 12),
            new Act.CorrectClaim(Low: 13, High: 13, Source: "Norvik police", Place: "Norvik")
        );

        var story = await test.Open(key);
        var claim = story.Story.Articles.SelectMany(reading => reading.Claims).Single(read => read.Count.Low == 13);
        Assert.Equal("Norvik police", claim.Attribution[0].Name);
        Assert.Contains("decided by Ana", claim.Why.Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("12", story.Log[0].Was, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undone_decision_holds_no_more_and_stays_in_the_log()
    {
        var key = await Story();
        var decision = await test.Decide(key, await ClaimOf(key, 30), new Act.Reject());

        var undo = await test.Decide(key, "story", new Act.Undo(decision.Number));

        Assert.NotEqual("", await ClaimOf(key, 30));
        Assert.Equal(2, (await test.Open(key)).Log.Length);

        await test.Decide(key, "story", new Act.Undo(undo.Number));
        Assert.Equal("", await ClaimOf(key, 30));
    }

    [Fact]
    public async Task A_decision_whose_article_went_away_is_orphaned_and_can_be_settled()
    {
        var key = await Story();
        var decision = await test.Decide(key, await ClaimOf(key, 30), new Act.Note("Ask the hospital."));
        var article = (await test.Open(key)).Story.Articles.First(reading => reading.Article.Text.Content == Ferry).Article.Id;
        await RemoveArticle.RunAsync(test.Archive, new StoryChange(key, "Ana"), article);

        Assert.Equal(decision.Number, Assert.Single((await test.Open(key)).Orphans).Decision.Number);

        await test.Decide(key, await ClaimOf(key, 14), new Act.Settle(decision.Number, true));
        var settled = await test.Open(key);
        Assert.Empty(settled.Orphans);
        Assert.Single(settled[await ClaimOf(key, 14)].Notes);
    }

    [Fact]
    public async Task An_orphan_that_is_laid_to_rest_is_shown_no_more()
    {
        var key = await Story();
        var decision = await test.Decide(key, await ClaimOf(key, 30), new Act.Note("Ask the hospital."));
        var article = (await test.Open(key)).Story.Articles.First(reading => reading.Article.Text.Content == Ferry).Article.Id;
        await RemoveArticle.RunAsync(test.Archive, new StoryChange(key, "Ana"), article);

        await test.Decide(key, "story", new Act.Settle(decision.Number, false));

        Assert.Empty((await test.Open(key)).Orphans);
    }

    [Fact]
    public async Task Figures_are_merged_and_split()
    {
        var key = await Story();
        var (killed, injured) = (await FigureOf(key, 12), await FigureOf(key, 30));
        var claims = (await test.Open(key)).Story.Articles.Sum(reading => reading.Claims.Length);
        var figures = (await test.Open(key)).Story.Figures.Length;

        await test.Decide(key, killed, new Act.Merge(), others: injured);
        Assert.Equal(await FigureOf(key, 12), await FigureOf(key, 30));
        Assert.Equal(figures - 1, (await test.Open(key)).Story.Figures.Length);

        await test.Decide(key, await FigureOf(key, 12), new Act.Split(), others: await ClaimOf(key, 30));
        Assert.NotEqual(await FigureOf(key, 12), await FigureOf(key, 30));
        Assert.Equal(claims, (await test.Open(key)).Story.Figures.Sum(figure => figure.Claims.Length));
    }

    [Fact]
    public async Task A_relation_that_is_set_makes_a_family()
    {
        var key = await Story();
        var articles = (await test.Open(key)).Story.Articles.Select(reading => reading.Article.Id).ToArray();

        await test.Decide(key, $"{articles[0]}~{articles[1]}", new Act.Relate(RelationKind.Rewrite, articles[1]));

        var story = (await test.Open(key)).Story;
        var relation = Assert.Single(story.Relations);
        Assert.Equal((1, RelationKind.Rewrite, 1.0), (relation.From.Index, relation.Kind, relation.Direction.Confidence));
        Assert.Single(story.Families);

        await test.Decide(key, "r1", new Act.Relate(null, null));
        Assert.Empty((await test.Open(key)).Story.Relations);
        Assert.Empty((await test.Open(key)).Orphans);
    }

    [Fact]
    public async Task A_decision_on_an_item_that_changed_meanwhile_is_refused()
    {
        var key = await Story();
        var story = await test.Open(key);
        var mark = SubjectMark.Of(new StorySubjects(story.Story).Find("f1")!);
        await test.Decide(key, "f1", new Act.Merge(), others: "f2");

        await Assert.ThrowsAsync<ItemChangedException>(() =>
            DecideInStory.RunAsync(
                test.Desk,
                new DecideRequest(key, "f1", new Act.Grade(FigureGrade.Weak), "Ben") { Mark = mark }
            )
        );
    }

    [Fact]
    public async Task A_decision_that_is_sent_twice_is_kept_once()
    {
        var key = await Story();
        var request = new DecideRequest(key, "f1", new Act.Note("Twice."), "Ana") { RequestKey = "again" };

        var first = await DecideInStory.RunAsync(test.Desk, request);
        var second = await DecideInStory.RunAsync(test.Desk, request);

        Assert.Equal(first.Number, second.Number);
        Assert.Single((await test.Open(key)).Log);
    }

    [Theory]
    [InlineData("f1", "verify")]
    [InlineData("f99", "note")]
    [InlineData("story", "accept")]
    [InlineData("f1", "range")]
    [InlineData("zz", "note")]
    [InlineData("-", "note")]
    [InlineData("", "note")]
    public async Task What_cannot_be_decided_is_refused_with_a_reason(string item, string what)
    {
        var key = await Story();
        Act act = what switch
        {
            "verify" => new Act.Verify(EvidenceStatus.Verified, "desk"),
            "accept" => new Act.Accept(),
            "range" => new Act.CorrectFigure(5, null, 3),
            _ => new Act.Note("x"),
        };

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => test.Decide(key, item, act));

        Assert.NotEmpty(refused.Message);
        Assert.Empty((await test.Open(key)).Log);
    }

    [Fact]
    public async Task Every_item_of_a_story_is_found_again_by_its_words()
    {
        var story = (await test.Open(await test.AddSample())).Story;
        var subjects = new StorySubjects(story);
        var ids = new StoryIds(story);
        var all = new[]
        {
            Enumerable.Range(0, story.Figures.Length).Select(StoryIds.Figure),
            Enumerable.Range(0, story.Entities.Length).Select(StoryIds.Entity),
            Enumerable.Range(0, story.QuoteGroups.Length).Select(StoryIds.QuoteGroup),
            Enumerable.Range(0, story.Evidence.Length).Select(StoryIds.Evidence),
            Enumerable.Range(0, story.Relations.Length).Select(StoryIds.Relation),
            Enumerable.Range(0, story.Drifts.Length).Select(StoryIds.Drift),
            story.Figures.SelectMany(figure => figure.Claims).Select(ids.Claim),
            story.QuoteGroups.SelectMany(group => group.Quotes).Select(ids.Quote),
        }.SelectMany(list => list);

        Assert.All(all, id => Assert.Equal(id, subjects.IdOf(subjects.Find(id)!)));
    }

    private async Task<long> Story() => (await test.Add(0, Ferry, Update)).Story;

    private async Task<string> FigureOf(long key, long count)
    {
        var story = (await test.Open(key)).Story;
        var index = Enumerable
            .Range(0, story.Figures.Length)
            .First(i => story.Figures[i].Claims.Any(claim => story.ClaimAt(claim).Count.Low == count));
        return StoryIds.Figure(index);
    }

    /// <summary>The id of the claim with this count; empty where there is none.</summary>
    private async Task<string> ClaimOf(long key, long count)
    {
        var story = (await test.Open(key)).Story;
        var ids = new StoryIds(story);
        return story
            .Figures.SelectMany(figure => figure.Claims)
            .Where(claim => story.ClaimAt(claim).Count.Low == count)
            .Select(ids.Claim)
            .FirstOrDefault("");
    }
}

public sealed class SqliteReviewTests() : ReviewTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresReviewTests(PostgresServer server) : ReviewTests(new TestArchive(server));
