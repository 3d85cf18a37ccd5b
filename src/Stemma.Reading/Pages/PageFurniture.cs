using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Knows lines that are furniture of a page by their shape: share buttons, counters, labels, reading times, dates of posting.</summary>
internal static class PageFurniture
{
    private const int LongestLabel = 3;
    private const int LongestCounter = 6;
    private const int MostCounters = 6;
    private const int LongestReadingTime = 12;
    private const int LongestTagLine = 12;
    private const int LongestLabelled = 30;
    private const int LongestEntry = 24;
    private const int FewestEntries = 3;
    private const string MenuMarks = "|·•›»>";

    private static readonly FrozenSet<string> ShareWords = WordList.Set("Pages/en/share-words.txt");
    private static readonly FrozenDictionary<string, BoilerplateKind> Labels = WordList
        .Lines("Pages/en/labels.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => cells.Length > 1 ? Enum.Parse<BoilerplateKind>(cells[1], ignoreCase: true) : BoilerplateKind.Navigation,
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>What a line is by its shape; null where it may be reporting.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The whole line.</param>
    /// <param name="words">Its first words.</param>
    /// <param name="isTabular">True where the article sets many numbers on lines of their own, as a table does.</param>
    public static (BoilerplateKind Kind, string Rule)? Find(SourceText text, TextSpan line, List<string> words, bool isTabular) =>
        words.Count == 0 ? (BoilerplateKind.Navigation, "boilerplate.rule-off")
        : !isTabular && IsCounter(text.Slice(line)) ? (BoilerplateKind.Navigation, "boilerplate.counter")
        : text[line.Start] == '©' || text.Slice(line).StartsWith("(©", StringComparison.Ordinal)
            ? (BoilerplateKind.Policy, "boilerplate.copyright")
        : words.TrueForAll(ShareWords.Contains) ? (BoilerplateKind.Navigation, "boilerplate.share-buttons")
        : IsAddress(text.Slice(line)) ? (BoilerplateKind.Navigation, "boilerplate.address")
        : IsReadingTime(words) ? (BoilerplateKind.Navigation, "boilerplate.reading-time")
        : words.Count <= LongestLabelled && Label(text.Slice(line)) is { } kind ? (kind, "boilerplate.label")
        : EditorNotes.Holds(text, line, words) ? (BoilerplateKind.Other, "boilerplate.note")
        : IsMenu(text, line) ? (BoilerplateKind.Navigation, "boilerplate.menu")
        : IsTagLine(text, line, words) ? (BoilerplateKind.Navigation, "boilerplate.tags")
        : null;

    /// <summary>True where the paragraphs hold more bare numbers than the counters of comments and shares that pages have.</summary>
    public static bool IsTabular(SourceText text, ImmutableArray<Paragraph> paragraphs) =>
        paragraphs.Count(paragraph => IsCounter(text.Slice(paragraph.Span))) > MostCounters;

    private static bool IsCounter(ReadOnlySpan<char> line) =>
        line.Length <= LongestCounter && line.ContainsAnyInRange('0', '9') && !line.ContainsAnyExcept("0123456789 .,:()+");

    /// <summary>The address of a page, and nothing else; that of a post is evidence.</summary>
    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ')
        && !IsPost(line)
        && (
            line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsPost(ReadOnlySpan<char> address)
    {
        foreach (
            var host in (ReadOnlySpan<string>)
                ["twitter.com/", "x.com/", "t.me/", "youtube.com/", "youtu.be/", "instagram.com/", "facebook.com/", "tiktok.com/"]
        )
        {
            if (address.Contains(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>2 minute read</c>, <c>Reading time: 4 min</c>.</summary>
    private static bool IsReadingTime(List<string> words)
    {
        if (words.Count > LongestReadingTime)
        {
            return false;
        }

        var minutes = words.FindIndex(word => word is "min" or "mins" or "minute" or "minutes");
        return minutes > 0 && words[minutes - 1] == "0" && words.Exists(word => word is "read" or "reading");
    }

    /// <summary><c>VIDEO | …</c>, <c>Related: …</c>, or a line in capitals that begins with such a word.</summary>
    private static BoilerplateKind? Label(ReadOnlySpan<char> content)
    {
        var labels = Labels.GetAlternateLookup<ReadOnlySpan<char>>();
        var mark = content[..Math.Min(content.Length, 40)].IndexOfAny(':', '|');
        if (mark > 0 && labels.TryGetValue(content[..mark].Trim(), out var kind))
        {
            return kind;
        }

        var space = content.IndexOf(' ');
        return space > 0 && IsInCapitals(content) && !EndsSentence(content) && labels.TryGetValue(content[..space], out kind)
            ? kind
            : null;
    }

    /// <summary><c>Home | News | Sport</c>, <c>Comments (4) · Print · RSS</c>, <c>News › Courts › Arle</c>: short entries with one mark between them.</summary>
    private static bool IsMenu(SourceText text, TextSpan line)
    {
        var content = text.Slice(line);
        if (EndsSentence(content))
        {
            return false;
        }

        foreach (var mark in MenuMarks)
        {
            var entries = 0;
            var isShort = true;
            foreach (var range in content.Split(mark))
            {
                entries++;
                isShort &= content[range].Trim().Length is > 0 and <= LongestEntry;
            }

            if (isShort && entries >= FewestEntries)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTagLine(SourceText text, TextSpan line, List<string> words) =>
        words[0] is "tags" or "tag" && words.Count is > 1 and <= LongestTagLine && !EndsSentence(text.Slice(line));

    private static bool IsInCapitals(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return content.Length > LongestLabel;
    }

    private static bool EndsSentence(ReadOnlySpan<char> content) => content[^1] is '.' or '!' or '?' or '”' or '"' or '’' or '\'';
}
