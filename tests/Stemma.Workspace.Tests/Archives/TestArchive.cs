using System.Text;
using Stemma.Testing;
using Stemma.Testing.Databases;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>An archive of its own for a test: in a file that is gone afterwards, or in a database of the tests' own server.</summary>
public sealed class TestArchive : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-test").FullName;

    /// <summary>In a file.</summary>
    public TestArchive()
    {
        Location = System.IO.Path.Combine(folder, "archive.stemma");
        Reopen();
    }

    /// <summary>On a server; the test is skipped where there is none.</summary>
    public TestArchive(PostgresServer server)
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
        Location = server.NewArchive();
        Reopen();
    }

    public string Location { get; }

    /// <summary>Where files of the test may lie.</summary>
    public string Folder => folder;

    public Archive Archive { get; private set; } = null!;

    public StoryDesk Desk { get; private set; } = null!;

    /// <summary>As after a restart.</summary>
    public void Reopen()
    {
        Desk?.Dispose();
        Archive?.Dispose();
        Archive = Archive.Open(Location);
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
        Desk?.Dispose();
        Archive?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
