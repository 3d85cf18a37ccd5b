using System.Text;
using Stemma.Testing;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>An archive in a file of its own, gone after the test.</summary>
internal sealed class TestArchive : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-test").FullName;

    public TestArchive() => Reopen();

    public string Path => System.IO.Path.Combine(folder, "archive.stemma");

    public Archive Archive { get; private set; } = null!;

    public StoryDesk Desk { get; private set; } = null!;

    /// <summary>As after a restart.</summary>
    public void Reopen()
    {
        Desk?.Dispose();
        Archive?.Dispose();
        Archive = Archive.Open(Path);
        Desk = new StoryDesk(Archive);
    }

    public Task<ReviewedStory> Open(long story) => Desk.OpenAsync(story);

    /// <summary>A story of the sample's articles, by the first letters of their file names.</summary>
    public async Task<long> AddSample(string sample = "sural-valley", int articles = int.MaxValue)
    {
        var added = await AddArticles.RunAsync(Archive, new AddRequest(0, [.. Sample(sample).Take(articles)], "Ana"));
        Assert.Empty(added.Diagnostics);
        return added.Story;
    }

    public Task<AddedArticles> Add(long story, params string[] texts) =>
        AddArticles.RunAsync(
            Archive,
            new AddRequest(story, [.. texts.Select((text, index) => CaptureOf($"text{index}.txt", text))], "Ana")
        );

    public Task<Decision> Decide(long story, string item, Act act, string why = "", params string[] others) =>
        DecideInStory.RunAsync(Desk, new DecideRequest(story, item, act, "Ana") { Why = why, Others = [.. others] });

    public static IEnumerable<Capture> Sample(string sample) =>
        Directory
            .EnumerateFiles(Repository.PathOf($"samples/{sample}/articles"))
            .Order(StringComparer.Ordinal)
            .Select(file => new Capture { Bytes = [.. File.ReadAllBytes(file)], Name = System.IO.Path.GetFileName(file) });

    public static Capture CaptureOf(string name, string text) => new() { Bytes = [.. Encoding.UTF8.GetBytes(text)], Name = name };

    public void Dispose()
    {
        Desk.Dispose();
        Archive.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
