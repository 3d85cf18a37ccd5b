using Stemma.Reading;
using Stemma.Testing;
using Stemma.Testing.Fuzzing;
using Stemma.Workspace.Tracing;

namespace Stemma.Comparing.Tests;

/// <summary>Whatever the articles, a story keeps what its types promise.</summary>
public class StoryPromiseTests
{
    public static TheoryData<string> SampleStories { get; } =
    [.. Samples.StoryFolders.Select(folder => Path.GetRelativePath(Repository.Root, folder))];

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void Keeps_its_promises_on_the_samples(string folder) =>
        StoryValidator.Check(TraceStory.Run(new TraceRequest { Paths = [Repository.PathOf(folder)] }).Story);

    [Fact]
    public void Keeps_its_promises_without_articles() => StoryValidator.Check(StoryComparer.Compare([]));

    [Fact]
    public void Takes_two_articles_of_one_text_as_one()
    {
        var first = ArticleReader.Read(
            AnArticle.Called("a.txt", "Twelve people were hurt when a ferry hit the quay of Lund harbour.")
        );
        var second = ArticleReader.Read(
            AnArticle.Called("b.txt", "Twelve people were hurt when a ferry hit the quay of Lund harbour.")
        );

        var story = StoryComparer.Compare([second, first]);

        StoryValidator.Check(story);
        Assert.Equal("a.txt", Assert.Single(story.Articles).Article.Name);
    }
}
