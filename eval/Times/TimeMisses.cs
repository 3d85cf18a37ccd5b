using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Eval.Times;

/// <summary>Tells what is missing or wrong in a document's times, with the words around it.</summary>
internal static class TimeMisses
{
    private const int Around = 40;

    /// <returns>A line for each pair that is not wholly right, by place.</returns>
    public static IEnumerable<string> Of(TimeMlFile file, ImmutableArray<TimePair> pairs) =>
        pairs
            .Where(pair => !(pair.IsStrict && pair.HasValue))
            .Select(pair =>
                $"{file.Name}: {Fault(file, pair)} in «{Context(file.Text, (pair.Wanted ?? pair.Found)!.Value.Span)}»"
            );

    private static string Fault(TimeMlFile file, TimePair pair) =>
        pair switch
        {
            { Found: null } => $"missing {Shown(file, pair.Wanted!.Value)}",
            { Wanted: null } => $"surplus {Shown(file, pair.Found!.Value)}",
            { IsStrict: true } => $"value {pair.Found!.Value.Value} for {Shown(file, pair.Wanted!.Value)}",
            { HasValue: true } => $"extent «{Words(file, pair.Found!.Value)}» for {Shown(file, pair.Wanted!.Value)}",
            _ => $"both {Shown(file, pair.Found!.Value)} for {Shown(file, pair.Wanted!.Value)}",
        };

    private static string Shown(TimeMlFile file, MarkedTime time) => $"«{Words(file, time)}» {time.Kind} {time.Value}";

    private static string Words(TimeMlFile file, MarkedTime time) => OneLine(file.Text[time.Span.Start..time.Span.End]);

    private static string Context(string text, TextSpan span) =>
        OneLine(text[Math.Max(0, span.Start - Around)..Math.Min(text.Length, span.End + Around)]);

    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
