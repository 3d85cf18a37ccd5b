using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Knows lines that name the author, the day or the place of writing and nothing else.</summary>
internal static class BylineReader
{
    private const int LongestByline = 14;
    private const int LongestDate = 10;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly string[] DateWords =
    [
        .. Months,
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "0",
        "st",
        "nd",
        "rd",
        "th",
        "am",
        "pm",
        "a",
        "p",
        "m",
        "at",
        "on",
        "et",
        "est",
        "edt",
        "ct",
        "cst",
        "cdt",
        "pt",
        "pst",
        "pdt",
        "gmt",
        "utc",
        "bst",
        "cet",
        "ist",
        "t",
        "z",
        "published",
        "updated",
        "posted",
        "date",
        "hours",
        "hour",
        "minutes",
        "ago",
        "days",
        "day",
    ];

    /// <summary>True where the line is a byline.</summary>
    public static bool IsByline(Article article, TextSpan line)
    {
        var text = article.Text;
        var content = text.Slice(line);
        if (
            article.Byline.IsKnown
            && content.Length < article.Byline.Value.Length + 12
            && content.EndsWith(article.Byline.Value, StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var words = BoilerplateWords.Of(text, line, LongestByline + 1);
        return words.Count is > 0 and <= LongestByline && (NamesAuthor(content) || IsDate(words));
    }

    /// <summary>True for <c>Harbour Gazette, Sunday 12 October 2025</c>: a short line that ends in a whole date.</summary>
    public static bool EndsInDate(SourceText text, TextSpan line)
    {
        var words = BoilerplateWords.Of(text, line, LongestByline + 1);
        return words.Count is > 2 and <= LongestByline
            && char.IsDigit(text[line.End - 1])
            && words[^1] == "0"
            && words.TakeLast(3).Any(word => Array.IndexOf(Months, word) >= 0);
    }

    /// <summary><c>By Jane Roe</c>, also where the page lost the space: <c>byJane Roe</c>.</summary>
    private static bool NamesAuthor(ReadOnlySpan<char> content)
    {
        if (!content.StartsWith("by", StringComparison.OrdinalIgnoreCase) || content.Length < 5)
        {
            return false;
        }

        var rest = content[2..].TrimStart(": ");
        if (rest.IsEmpty || !char.IsUpper(rest[0]) || rest[^1] is '.' or '”' or '"' or '?' or '!' && rest.Length > 40)
        {
            return false;
        }

        foreach (var cell in rest.Split(' '))
        {
            var word = rest[cell].Trim(",.|");
            var small = !word.IsEmpty && char.IsLower(word[0]);
            if (
                small
                && word
                    is not (
                        "and"
                        or "in"
                        or "for"
                        or "of"
                        or "at"
                        or "the"
                        or "de"
                        or "van"
                        or "von"
                        or "da"
                        or "al"
                        or "bin"
                        or "el"
                        or "with"
                        or "on"
                    )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDate(List<string> words) =>
        words.Count <= LongestDate && words.Contains("0") && words.TrueForAll(word => Array.IndexOf(DateWords, word) >= 0);
}
