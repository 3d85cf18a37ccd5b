using System.Collections.Frozen;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>
/// Knows notes of the editors that are about the article: <c>Editor’s note: …</c>. What corrects a fact of the event is reporting,
/// and often the only place that says how a figure changed.
/// </summary>
internal static class EditorNotes
{
    private const int LongestLabel = 40;

    private static readonly FrozenSet<string> Labels = WordList.Set("Pages/en/notes.txt");
    private static readonly FrozenSet<string> Corrections = WordList.Set("Pages/en/corrections.txt");

    /// <summary>True where a line opens as such a note and corrects nothing.</summary>
    public static bool Holds(SourceText text, TextSpan line, List<string> words)
    {
        var content = text.Slice(line).TrimStart("*[(—–-• ");
        var mark = content[..Math.Min(content.Length, LongestLabel)].IndexOf(':');
        return mark > 0 && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(content[..mark].Trim()) && !Corrects(words);
    }

    /// <summary>True where the words say what of the event was put right.</summary>
    public static bool Corrects(List<string> words) => words.Exists(Corrections.Contains);
}
