using Stemma.Text;

namespace Stemma.Eval.Reuse;

/// <summary>Tells a page that holds an article from one of which only its gallery, or its notices to the reader, were saved.</summary>
internal static class Reporting
{
    private const int FewestWords = 10;

    // As the pages of the archive have them; what two galleries share is pictures, not reporting.
    private static readonly string[] Openings =
    [
        "image ",
        "photo:",
        "close get email",
        "your notification",
        "there was a problem saving",
        "whenever ",
        "email notifications",
        "thank you for reading",
        "please log in",
        "have an online subscription",
        "need an account",
    ];

    /// <summary>True where enough words are left beside captions and notices, the headline apart.</summary>
    public static bool IsIn(Article article) =>
        article
            .Text.Content.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Where(paragraph => !Openings.Any(opening => paragraph.StartsWith(opening, StringComparison.OrdinalIgnoreCase)))
            .Sum(paragraph => paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= FewestWords;
}
