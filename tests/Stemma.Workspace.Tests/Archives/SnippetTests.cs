using Stemma.Testing.Databases;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

/// <summary>On each kind of database.</summary>
public abstract class SnippetTests(TestArchive test) : IDisposable
{
    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("ferry", "A \u0002ferry\u0003 sank off Norvik.")]
    [InlineData("FER", "A \u0002ferry\u0003 sank off Norvik.")]
    [InlineData("norvik sank", "A ferry \u0002sank\u0003 off \u0002Norvik\u0003.")]
    public async Task What_was_found_is_marked(string words, string snippet)
    {
        await test.Add(0, "A ferry sank off Norvik.");

        Assert.Equal(snippet, Assert.Single(FindArticles.Run(test.Archive, words)).Snippet);
    }

    [Fact]
    public async Task A_long_article_is_cut_around_the_first_word_found()
    {
        var text =
            string.Join(' ', Enumerable.Repeat("nothing here", 200))
            + " but the ferry sank "
            + string.Join(' ', Enumerable.Repeat("and so on", 200));
        await test.Add(0, text);

        var snippet = Assert.Single(FindArticles.Run(test.Archive, "ferry")).Snippet;

        Assert.InRange(snippet.Length, 50, 260);
        Assert.Contains("\u0002ferry\u0003 sank", snippet, StringComparison.Ordinal);
    }
}

public sealed class SqliteSnippetTests() : SnippetTests(new TestArchive());

[Trait("Category", "Slow")]
public sealed class PostgresSnippetTests(PostgresServer server) : SnippetTests(new TestArchive(server));
