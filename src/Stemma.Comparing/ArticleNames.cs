using Stemma.Reading;

namespace Stemma.Comparing;

/// <summary>What an article is called where a person reads of it.</summary>
public static class ArticleNames
{
    /// <summary>The outlet where one is stated; else the file’s name or the address.</summary>
    public static string Of(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Article.Outlet.IsKnown ? reading.Article.Outlet.Value : reading.Article.Name;
    }
}
