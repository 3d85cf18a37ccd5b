using System.Globalization;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Puts the fields that a file states onto its article: those of the front matter, which JSON objects share.</summary>
internal static class ArticleFields
{
    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.Rfc3339,
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd' 'HH:mm:sso<G>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd' 'HH:mm:ss' 'o<G>"),
    ];

    /// <summary>The article with what the fields state.</summary>
    /// <param name="article">The article.</param>
    /// <param name="where">The kind of place that states them, such as <c>front matter</c>; begins each field's name.</param>
    /// <param name="find">The value of a field by name; null where it is not there.</param>
    public static Article Apply(Article article, string where, Func<string, string?> find)
    {
        return article with
        {
            Title = Text("title", article.Title),
            Outlet = Text("outlet", article.Outlet),
            Byline = Text("byline", article.Byline),
            Url = Text("url", article.Url),
            Language = Text("language", article.Language),
            Published = Time("published", article.Published),
            Updated = Time("updated", article.Updated),
        };

        Stated Text(string name, Stated before) =>
            find(name) is { } value && !string.IsNullOrWhiteSpace(value) ? new Stated(value.Trim(), $"{where}: {name}") : before;

        StatedTime Time(string name, StatedTime before) =>
            find(name) is { } value ? ParseTime(value, $"{where}: {name}") ?? before : before;
    }

    /// <summary>A day or an instant; null where the value is neither.</summary>
    public static StatedTime? ParseTime(string value, string field)
    {
        value = value.Trim();
        foreach (var pattern in Instants)
        {
            if (pattern.Parse(value) is { Success: true, Value: var parsed })
            {
                var instant = parsed.ToDateTimeOffset();
                return new StatedTime(DateOnly.FromDateTime(instant.DateTime), instant, field);
            }
        }

        if (value.Length >= 10 && LocalDatePattern.Iso.Parse(value[..10]) is { Success: true, Value: var day })
        {
            return new StatedTime(day.ToDateOnly(), null, field);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var free)
            ? new StatedTime(DateOnly.FromDateTime(free.DateTime), free, field)
            : null;
    }
}
