using System.Collections.Frozen;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Knows captions and picture credits by the agency or photographer that they name.</summary>
internal static class PictureCredits
{
    private const int LongestCredit = 8;
    private const int LongestCaption = 70;
    private const int LongestPair = 80;

    private static readonly FrozenSet<string> Agencies = WordList.Set("Pages/en/picture-agencies.txt");
    private static readonly string[] Marks =
    [
        "(Photo",
        "[Photo",
        "(Image",
        "(Picture",
        "(Source:",
        "(Credit",
        "(File photo",
        "(AP Photo",
        "AP Photo/",
        "Photo:",
        "Photo :",
        "Image:",
        "Picture:",
        "Credit:",
        "Photograph:",
        "Courtesy of ",
        "courtesy of ",
        "Courtesy:",
        "via Getty",
        "Getty Images",
        "via AP",
        "via REUTERS",
        "via Reuters",
        "via AFP",
        "via Shutterstock",
        "/Getty",
        "/AFP",
        "/Reuters",
        "/REUTERS",
        "/AP",
        "/EPA",
        "/Shutterstock",
        "/Xinhua",
        "/Anadolu",
        "/Alamy",
        "Handout via",
        "Screengrab",
        "Screenshot/",
        "REUTERS/",
        "AFP/",
        "EPA/",
    ];

    /// <summary>What a line is by the credit in it; null where it names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The whole line.</param>
    /// <param name="words">Its first words.</param>
    public static (BoilerplateKind Kind, string Rule)? Find(SourceText text, TextSpan line, List<string> words)
    {
        var content = text.Slice(line);
        if (IsAgencyAlone(content) || IsPairOfNames(content, words))
        {
            return (BoilerplateKind.Credit, "boilerplate.picture-credit");
        }

        if (words.Count > LongestCaption || !HoldsCredit(content))
        {
            return null;
        }

        return words.Count <= LongestCredit
            ? (BoilerplateKind.Credit, "boilerplate.picture-credit")
            : (BoilerplateKind.Caption, "boilerplate.caption");
    }

    private static bool IsAgencyAlone(ReadOnlySpan<char> content) =>
        Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(content.Trim('.').Trim('(').Trim(')'));

    /// <summary><c>Telegram / Strana.ua</c>: names with a stroke between them, and nothing else.</summary>
    private static bool IsPairOfNames(ReadOnlySpan<char> content, List<string> words)
    {
        if (
            words.Count > LongestCredit
            || content.Length > LongestPair
            || content[^1] is '.' or '?' or '!' or ':'
            || !content.Contains('/')
            || content.ContainsAny("0123456789:")
        )
        {
            return false;
        }

        foreach (var cell in content.SplitAny(' ', '/'))
        {
            var word = content[cell];
            if (!word.IsEmpty && char.IsLower(word[0]) && word is not ("via" or "by" or "for" or "of" or "and" or "the"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A mark of a credit that stands at the head or in the last part of the line; in the middle it is more likely reporting.</summary>
    private static bool HoldsCredit(ReadOnlySpan<char> content)
    {
        foreach (var mark in Marks)
        {
            var at = content.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || at + mark.Length + LongestTail >= content.Length))
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestTail = 50;
}
