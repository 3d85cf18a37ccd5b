using System.Globalization;
using System.Text;

namespace Stemma.Workspace.Formats.Exports.Briefs;

/// <summary>The brief as Markdown with footnotes (CommonMark, and the footnotes of GitHub and Pandoc).</summary>
internal static class BriefMarkdown
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public static void Write(ExportedStory story, Stream output) =>
        output.Write(Utf8.GetBytes(Text(CitedBrief.Of(story), story)));

    private static string Text(CitedBrief brief, ExportedStory story)
    {
        var text = new StringBuilder().Append("# ").Append(Plain(brief.Title)).Append("\n\n");
        text.Append(Counts(story)).Append('\n');
        foreach (var section in brief.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append("\n\n");
            foreach (var sentence in section.Sentences)
            {
                text.Append("- ").Append(Plain(sentence.Text));
                // «[^1][^2]» would be read as a link named twice.
                text.AppendJoin(' ', sentence.Notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"[^{note}]")))
                    .Append('\n');
            }
        }

        Review(text, brief);
        Notes(text, brief);
        return text.ToString();
    }

    internal static string Counts(ExportedStory story)
    {
        var counts = Comparing.StoryCounts.Of(story.Story);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Articles} articles · {counts.Outlets} outlets · {counts.Origins} origins"
        );
    }

    private static void Review(StringBuilder text, CitedBrief brief)
    {
        if (!brief.Review.IsEmpty)
        {
            text.Append("\n## What people decided\n\n");
            foreach (var line in brief.Review)
            {
                text.Append("- ").Append(Plain(line)).Append('\n');
            }
        }
    }

    private static void Notes(StringBuilder text, CitedBrief brief)
    {
        for (var index = 0; index < brief.Notes.Length; index++)
        {
            var note = brief.Notes[index];
            var title = note.Title.Length > 0 ? $", *{Plain(note.Title)}*" : string.Empty;
            var day = note.Day.Length > 0 ? $", {note.Day}" : string.Empty;
            var address = note.Address is { } url ? $", <{Link(url)}>" : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n[^{index + 1}]: {Plain(note.Outlet)}{title}{day}{address}: “{Plain(note.Words)}”\n"
            );
        }
    }

    /// <summary>An address between angle brackets.</summary>
    private static string Link(string url) =>
        url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    /// <summary>A line in which nothing is mark-up.</summary>
    internal static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            var c = line[index];
            var isMark = "\\`*_{}[]<>#|&~".Contains(c, StringComparison.Ordinal);
            // At the start of a line these would begin a list, a heading or a rule; behind digits they would number one.
            var begins = c is '-' or '+' or '=' or ':' && index == 0;
            var numbers = c is '.' or ')' && index > 0 && line.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
            plain.Append(isMark || begins || numbers ? "\\" : string.Empty).Append(c);
        }

        return plain.ToString();
    }
}
