using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;

namespace Stemma.Web.Report;

/// <summary>Names articles as people do: by outlet, told apart by number where one outlet has several.</summary>
internal static class ArticleLabels
{
    /// <returns>By position; no two alike.</returns>
    public static ImmutableArray<string> Of(Story story)
    {
        var names = story.Articles.Select(reading => Name(reading.Article)).ToArray();
        var counts = names
            .GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
            {
                var number = seen[name] = seen.GetValueOrDefault(name) + 1;
                return counts[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            }),
        ];
    }

    private static string Name(Text.Article article) =>
        article.Outlet.IsKnown
            ? StoryIndex.Shortened(article.Outlet.Value, 48)
            : StoryIndex.Shortened(FileName(article.Name), 48);

    private static string FileName(string name)
    {
        var trimmed = name.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        var file = slash >= 0 && slash < trimmed.Length - 1 ? trimmed[(slash + 1)..] : trimmed;
        var extension = file.LastIndexOf('.');
        return extension > 0 && file.Length - extension <= 6 ? file[..extension] : file;
    }
}
