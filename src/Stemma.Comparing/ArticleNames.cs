using Stemma.Reading;
using Stemma.Text;

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

    /// <summary>True where both state one outlet.</summary>
    internal static bool AreOneOutlet(Article first, Article second) =>
        first.Outlet.IsKnown
        && second.Outlet.IsKnown
        && first.Outlet.Value.Equals(second.Outlet.Value, StringComparison.OrdinalIgnoreCase);
}
