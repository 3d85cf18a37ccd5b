using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Counts a text in Unicode code points, as the Web Annotation model does; Stemma's spans count UTF-16 code units.</summary>
internal sealed class CodePoints
{
    // Where the second half of each surrogate pair stands: the code units that are no code point of their own.
    private readonly ImmutableArray<int> seconds;

    public CodePoints(string text) =>
        seconds = [
            .. Enumerable
                .Range(1, Math.Max(0, text.Length - 1))
                .Where(index => char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1])),
        ];

    /// <summary>The span in code points, half-open; a bound inside a surrogate pair counts as before it.</summary>
    public (int Start, int End) Of(TextSpan span) => (Before(span.Start), Before(span.End));

    private int Before(int index)
    {
        var found = seconds.BinarySearch(index);
        return index - (found >= 0 ? found + 1 : ~found);
    }
}
