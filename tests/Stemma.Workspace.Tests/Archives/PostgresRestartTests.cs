using Stemma.Testing.Databases;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Tests.Archives;

[Trait("Category", "Slow")]
public sealed class PostgresRestartTests
{
    [Fact]
    public async Task What_was_written_is_there_after_the_server_was_killed()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
        using var server = new PostgresServer();
        var address = server.NewArchive();
        using (var archive = Archive.Open(address))
        {
            await CreateStory.RunAsync(archive, "Mill", "Ana");
            server.Kill();
            Assert.ThrowsAny<Exception>(() => FindStories.Run(archive, new StoryQuery()));
            server.StartAgain();
        }

        using var again = Archive.Open(address);
        Assert.Equal(1, FindStories.Run(again, new StoryQuery()).Total);
    }
}
