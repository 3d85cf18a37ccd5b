using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Text;

namespace Stemma.Testing;

/// <summary>Holds the numbers of a brief's sentence to the words that the sentence rests on.</summary>
internal static class BriefNumbers
{
    // What the brief itself counts: these numbers stand in no article.
    private static readonly string[] OwnCounts =
    [
        "article",
        "outlet",
        "origin",
        "source",
        "account",
        "report",
        "claim",
        "version",
        "wording",
        "copy",
        "copies",
        "rewrite",
        "famil",
        "independent",
        "other",
        "more",
        "of",
    ];

    /// <summary>Numbers in digits that none of the supports holds, as digits or as a quantity in words.</summary>
    public static IEnumerable<string> Unsupported(BriefSentence sentence, Story story) =>
        NumbersIn(sentence.Text)
            .Where(number => !IsOwnCount(sentence.Text, number.End))
            .Select(number => number.Digits)
            .Where(digits => !sentence.Supports.Any(support => Holds(story, support, digits)));

    private static bool Holds(Story story, ArticleSpan support, string digits)
    {
        var reading = story[support.Article];
        return NumbersIn(reading.Article.Text.ToString(support.Span)).Any(number => number.Digits == digits)
            || NumbersIn(ArticleNames.Of(reading)).Any(number => number.Digits == digits)
            || reading
                .Quantities.Concat(reading.Claims.Select(claim => claim.Count))
                .Where(quantity => quantity.Span.Overlaps(support.Span))
                .SelectMany(quantity => new[] { quantity.Low, quantity.High })
                .Any(value => value?.ToString(CultureInfo.InvariantCulture) == digits);
    }

    private static bool IsOwnCount(string text, int end)
    {
        var next = text[end..].TrimStart(' ', ')', '–', '-');
        return OwnCounts.Any(word => next.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Digits, int End)> NumbersIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var span = NumberAt(text, i);
            yield return (text[span.Start..span.End].Replace(",", "", StringComparison.Ordinal), span.End);
            i = span.End;
        }
    }

    // Digits, with single commas between them: 10,000.
    private static TextSpan NumberAt(string text, int start)
    {
        var end = start;
        while (
            end < text.Length
            && (char.IsAsciiDigit(text[end]) || (text[end] == ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        )
        {
            end++;
        }

        return new TextSpan(start, end);
    }
}
