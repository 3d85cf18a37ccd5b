using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Eval.Attributions;

/// <summary>Reads attributions in brat's standoff format, as PolNeAR writes them.</summary>
/// <remarks>
/// <c>T1⇥Cue 10 14⇥said</c> marks a stretch (several parted by <c>;</c>), <c>E1⇥Attribution:T4 Source:T3 Content:T2 Cue:T1</c> ties them.
/// Offsets count code points. Lines of other kinds, and ties that name no cue or no content, are passed over.
/// </remarks>
internal static class BratReader
{
    /// <summary>The attributions of one file, in its order.</summary>
    /// <param name="annotations">The lines of the file.</param>
    /// <param name="text">The text that they stand off from.</param>
    /// <exception cref="FormatException">An offset is no number, or lies outside the text.</exception>
    public static ImmutableArray<Relation> Read(IEnumerable<string> annotations, string text)
    {
        var units = Units(text);
        var stretches = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var ties = new List<string>();
        foreach (var cells in annotations.Select(line => line.Split('\t')).Where(cells => cells.Length > 1))
        {
            if (cells[0].StartsWith('T'))
            {
                stretches[cells[0]] = Spans(cells[1][(cells[1].IndexOf(' ', StringComparison.Ordinal) + 1)..], units);
            }
            else if (cells[0].StartsWith('E'))
            {
                ties.Add(cells[1]);
            }
        }

        return
        [
            .. ties.Select(tie => new Relation(
                    Role(tie, "Cue", stretches),
                    Role(tie, "Source", stretches),
                    Role(tie, "Content", stretches)
                ))
                .Where(relation => !relation.Cue.IsEmpty && !relation.Content.IsEmpty),
        ];
    }

    /// <summary>All stretches of one role: <c>Content:T2 Content2:T3</c> are one content in two pieces.</summary>
    private static ImmutableArray<TextSpan> Role(
        string tie,
        string role,
        Dictionary<string, ImmutableArray<TextSpan>> stretches
    ) =>
        [
            .. tie.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(argument => argument.Split(':', 2))
                .Where(argument => argument.Length == 2 && argument[0].TrimEnd("0123456789".ToCharArray()) == role)
                .SelectMany(argument => stretches.TryGetValue(argument[1], out var spans) ? spans : [])
                .Order(),
        ];

    private static ImmutableArray<TextSpan> Spans(string offsets, int[] units)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var pair in offsets.Split(';').Select(pair => pair.Split(' ')))
        {
            if (
                pair.Length != 2
                || !int.TryParse(pair[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start > end
                || end >= units.Length
            )
            {
                throw new FormatException($"«{offsets}» is no stretch of a text of {units.Length - 1} characters.");
            }

            spans.Add(new TextSpan(units[start], units[end]));
        }

        return spans.DrainToImmutable();
    }

    /// <summary>Where each code point begins, in UTF-16 code units, and where the text ends.</summary>
    private static int[] Units(string text)
    {
        var starts = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            starts.Add(at);
            at += rune.Utf16SequenceLength;
        }

        starts.Add(at);
        return [.. starts];
    }
}
