using System.Globalization;
using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds when an article was first published and when it was last changed.</summary>
/// <remarks>In the order of trust: structured data, meta tags, microdata, <c>time</c>, a visible line, the address.</remarks>
internal static class DateFinder
{
    private const int LongestLine = 160;
    private const string TimeField = "time";

    /// <summary>When it was first published.</summary>
    public static StatedTime Published(PageSource page, string address)
    {
        List<StatedTime> statements =
        [
            .. Read([page.Structured.Find("datePublished"), .. page.Meta.All("published"), .. Microdata(page, "datePublished")]),
            .. Read(Times(page, isUpdate: false)).Take(1),
        ];
        return Judge(statements) is { IsKnown: true } stated ? stated
            : First([page.Structured.Find("dateCreated"), page.Structured.Find("uploadDate")]) is { IsKnown: true } created
                ? created
            : Line(page, isUpdate: false) is { IsKnown: true } line ? line with { Confidence = StatedConfidence.Medium }
            : InAddress(address) with { Confidence = StatedConfidence.Medium };
    }

    /// <summary>When it was last changed; nothing where only one moment is stated.</summary>
    public static StatedTime Updated(PageSource page)
    {
        List<StatedTime> statements =
        [
            .. Read([page.Structured.Find("dateModified"), .. page.Meta.All("updated"), .. Microdata(page, "dateModified")]),
            .. Read(Times(page, isUpdate: true)).Take(1),
        ];
        return Judge(statements) is { IsKnown: true } stated
            ? stated
            : Line(page, isUpdate: true) with
            {
                Confidence = StatedConfidence.Medium,
            };
    }

    /// <summary>The most trusted statement, and how far the others bear it out.</summary>
    private static StatedTime Judge(List<StatedTime> statements)
    {
        if (statements.Count == 0)
        {
            return StatedTime.Nothing;
        }

        var first = statements[0];
        // A day's difference is one of time zones.
        var other = statements.Find(statement => Math.Abs(statement.Date.DayNumber - first.Date.DayNumber) > 1);
        return other.IsKnown
            ? first with
            {
                Confidence = StatedConfidence.Low,
                Disagreement = string.Create(CultureInfo.InvariantCulture, $"{other.Field} says {other.Date:yyyy-MM-dd}"),
            }
            : first with
            {
                Confidence = first.Field == TimeField ? StatedConfidence.Medium : StatedConfidence.High,
            };
    }

    private static IEnumerable<StatedTime> Read(IEnumerable<Stated> statements) =>
        statements
            .Where(static stated => stated.IsKnown)
            .Select(static stated => StatedDate.Parse(stated.Value, stated.Field))
            .Where(static time => time.IsKnown);

    private static StatedTime First(IEnumerable<Stated> statements) => Read(statements).FirstOrDefault(StatedTime.Nothing);

    private static IEnumerable<Stated> Microdata(PageSource page, string property) =>
        page.WithProperty(property)
            .Where(static element => element.LocalName != "meta")
            .Select(element => new Stated(Value(element), $"itemprop: {property}"));

    private static string Value(IElement element) =>
        element.GetAttribute("content")
        ?? element.GetAttribute("datetime")
        ?? element.GetAttribute("title")
        ?? element.TextContent;

    /// <summary><c>time</c> elements, outside of lists of other articles, whose own words or names do (or do not) speak of a change.</summary>
    private static IEnumerable<Stated> Times(PageSource page, bool isUpdate) =>
        page
            .Document.GetElementsByTagName("time")
            .Where(element => SpeaksOfChange(element) == isUpdate && !IsAside(element))
            .OrderByDescending(static element => element.HasAttribute("pubdate"))
            .Select(static element => new Stated(
                element.GetAttribute("datetime") is { Length: > 0 } moment ? moment : element.TextContent,
                TimeField
            ));

    private static bool SpeaksOfChange(IElement element) =>
        SpeaksOfChange(element.GetAttribute("class") ?? string.Empty)
        || SpeaksOfChange(element.GetAttribute("itemprop") ?? string.Empty)
        || SpeaksOfChange(element.PreviousSibling?.TextContent is { Length: < LongestLine } before ? before : string.Empty)
        || (element.TextContent is { Length: < LongestLine } text && SpeaksOfChange(text));

    private static bool SpeaksOfChange(string text) =>
        text.Contains("updated", StringComparison.OrdinalIgnoreCase)
        || text.Contains("modified", StringComparison.OrdinalIgnoreCase)
        || text.Contains("last edited", StringComparison.OrdinalIgnoreCase);

    private static bool IsAside(IElement element)
    {
        for (var outer = element.ParentElement; outer is not null; outer = outer.ParentElement)
        {
            if (outer.LocalName is "nav" or "aside" or "footer" or "li")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A short visible line that holds a date: after «updated» where a change is sought, else before that word.</summary>
    private static StatedTime Line(PageSource page, bool isUpdate)
    {
        foreach (var block in page.Layout.Blocks.Where(static block => block.Text.Length <= LongestLine && block.LinkShare < 0.5))
        {
            var at = ChangeAt(block.Text);
            var part =
                isUpdate ? (at < 0 ? string.Empty : block.Text[at..])
                : at < 0 ? block.Text
                : block.Text[..at];
            if (IsDateline(block) && StatedDate.FindDay(part, "text") is { IsKnown: true } found)
            {
                return found;
            }
        }

        return StatedTime.Nothing;
    }

    private static int ChangeAt(string text)
    {
        var updated = text.IndexOf("updated", StringComparison.OrdinalIgnoreCase);
        return updated >= 0 ? updated : text.IndexOf("modified", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A line of a few words, as of a byline: not a sentence that happens to hold a date.</summary>
    private static bool IsDateline(Block block) => block.Words <= 22 && !block.IsProse;

    private static StatedTime InAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? StatedDate.FindDay(uri.AbsolutePath, "url") : StatedTime.Nothing;
}
