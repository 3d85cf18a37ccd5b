using System.Text;

namespace Stemma.Comparing.Briefs;

/// <summary>Holds a sentence of the brief against the words that it cites.</summary>
public static class BriefCheck
{
    /// <summary>True where every quoted piece and every number in digits stands in a span that the sentence cites.</summary>
    public static bool Holds(Story story, BriefSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(sentence);
        var supports = sentence.Supports.Select(span => OneLine(story[span.Article].Article.Text.ToString(span.Span))).ToArray();
        var names = sentence.Supports.Select(span => ArticleNames.Of(story[span.Article])).ToArray();
        return supports.Length > 0
            && Pieces(sentence.Text).All(piece => supports.Any(support => support.Contains(piece, StringComparison.Ordinal)))
            && Numbers(sentence.Text)
                .All(number => supports.Concat(names).Any(support => Numbers(support).Contains(number, StringComparer.Ordinal)));
    }

    /// <summary>A piece of an article between quotation marks, on one line, its own double marks made single.</summary>
    internal static string Quote(string text) => $"“{OneLine(text)}”";

    /// <summary>The text with line breaks as spaces and double quotation marks as single ones, so that a quotation of it has a clear end.</summary>
    internal static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('“', '‘').Replace('”', '’');

    private static IEnumerable<string> Pieces(string text)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; )
        {
            var close = text.IndexOf('”', open);
            if (close < 0)
            {
                yield break;
            }

            yield return text[(open + 1)..close];
            open = text.IndexOf('“', close);
        }
    }

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        var digits = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsAsciiDigit(c) || (digits.Length > 0 && c is ',' or '.'))
            {
                digits.Append(c);
            }
            else if (digits.Length > 0)
            {
                numbers.Add(digits.ToString().TrimEnd(',', '.'));
                digits.Clear();
            }
        }

        return numbers;
    }
}
