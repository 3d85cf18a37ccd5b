using Stemma.Reading.Pages;

namespace Stemma.Reading.Tests.Pages;

public class PageReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!-- never closed")]
    [InlineData("<p class='a")]
    [InlineData("just words, no mark-up")]
    public void Reads_any_scrap_without_failing(string html) => Assert.NotNull(PageReader.Read(html).Text);
}
