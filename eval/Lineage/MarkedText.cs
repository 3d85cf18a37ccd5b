using System.Text;

namespace Stemma.Eval.Lineage;

/// <summary>Text whose slots stand between characters for private use, so that they survive whatever is done to the words around them.</summary>
internal static class MarkedText
{
    /// <summary>Ends a slot.</summary>
    public const char Close = '\uE001';

    private const char FirstOpen = '\uE100';
    private const char LastOpen = '\uF000';

    /// <summary>True for a character that begins a slot.</summary>
    public static bool IsOpen(char c) => c is >= FirstOpen and <= LastOpen;

    /// <summary>Position in the table of slots of the one that this character begins.</summary>
    public static int IndexOf(char open) => open - FirstOpen;

    /// <summary>Marks the slots of a line such as <c>{bound dead@police:At least 11|11} people died.</c>, and adds them to the table.</summary>
    public static string Mark(string line, List<Slot> table)
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '{')
            {
                text.Append(line[at]);
                continue;
            }

            var end = line.IndexOf('}', at);
            var slot = SlotOf(line[(at + 1)..end]);
            text.Append((char)(FirstOpen + table.Count)).Append(slot.Original).Append(Close);
            table.Add(slot);
            at = end;
        }

        return text.ToString();
    }

    /// <summary>The slots that stand in a text, by their place.</summary>
    public static IEnumerable<int> SlotsIn(string text) => text.Where(IsOpen).Select(IndexOf);

    /// <summary>Puts the changed words into the slots that have some and are asked for.</summary>
    public static string Change(string text, IReadOnlyList<Slot> table, Func<Slot, bool> isChanged)
    {
        var changed = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            changed.Append(text[at]);
            if (IsOpen(text[at]) && table[IndexOf(text[at])] is { Changed: { } words } slot && isChanged(slot))
            {
                changed.Append(words);
                at = text.IndexOf(Close, at) - 1;
            }
        }

        return changed.ToString();
    }

    /// <summary>Rewrites the words outside slots and quotation marks.</summary>
    public static string RewriteProse(string text, Func<string, string> rewrite)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var close =
                IsOpen(text[at]) ? Close
                : text[at] == '“' ? '”'
                : '\0';
            if (close == '\0')
            {
                continue;
            }

            var end = text.IndexOf(close, at);
            result.Append(rewrite(text[start..at])).Append(text, at, end - at + 1);
            at = end;
            start = end + 1;
        }

        return result.Append(rewrite(text[start..])).ToString();
    }

    /// <summary>The words as a reader sees them.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !IsOpen(c) && c != Close));

    private static Slot SlotOf(string inner)
    {
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        var head = inner[..colon].Split(' ', 2);
        var name = head[1].Split('@', 2);
        var words = inner[(colon + 1)..].Split('|', 2);
        return new Slot(
            Enum.Parse<SlotKind>(head[0], ignoreCase: true),
            name[0],
            name.Length > 1 ? name[1] : string.Empty,
            words[0],
            words.Length > 1 ? words[1] : null
        );
    }
}
