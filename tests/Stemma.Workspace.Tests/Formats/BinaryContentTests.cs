using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests.Formats;

public sealed class BinaryContentTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(2_000)]
    [InlineData(200_000)]
    public void Random_bytes_are_refused_with_what_to_do(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);

        var read = ArticleFile.Read("clip.txt", bytes);

        Assert.Empty(read.Articles);
        Assert.Equal("STM1002", Assert.Single(read.Diagnostics).Code);
    }
}
