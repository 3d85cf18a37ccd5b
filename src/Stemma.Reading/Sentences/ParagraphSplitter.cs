using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Splits a text at its line breaks; lines that were only wrapped stay together.</summary>
public static class ParagraphSplitter
{
    private const int ShortestWrappedLine = 40;

    /// <param name="text">Any text.</param>
    /// <returns>Ascending, all of kind <see cref="ParagraphKind.Body"/>; none is empty.</returns>
    public static ImmutableArray<Paragraph> Split(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.Content;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        TextSpan? open = null;
        for (var start = 0; start < content.Length; )
        {
            var end = content.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            end = end < 0 ? content.Length : start + end;
            var line = Trim(content, start, end);
            if (open is { } before && (line.IsEmpty || !IsWrapped(content, before, line)))
            {
                paragraphs.Add(new Paragraph(before, ParagraphKind.Body));
                open = null;
            }

            if (!line.IsEmpty)
            {
                open = open is { } first ? TextSpan.Covering(first, line) : line;
            }

            start = end + (content.AsSpan(Math.Min(end, content.Length)).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

        if (open is { } last)
        {
            paragraphs.Add(new Paragraph(last, ParagraphKind.Body));
        }

        return paragraphs.DrainToImmutable();
    }

    /// <summary>True where a line only goes on where the one before had no room: it ends open, and the next starts small.</summary>
    private static bool IsWrapped(string content, TextSpan before, TextSpan line) =>
        before.Length >= ShortestWrappedLine
        && (char.IsLetterOrDigit(content[before.End - 1]) || content[before.End - 1] is ',' or '-' or '’' or '\'')
        && char.IsLower(content[line.Start]);

    private static TextSpan Trim(string content, int start, int end)
    {
        while (start < end && IsBlank(content[start]))
        {
            start++;
        }

        while (end > start && IsBlank(content[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
