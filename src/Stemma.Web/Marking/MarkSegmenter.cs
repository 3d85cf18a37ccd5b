using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Web.Marking;

/// <summary>Splits a text wherever a mark begins or ends, so that marks which overlap can be shown without being nested.</summary>
public static class MarkSegmenter
{
    /// <param name="blocks">The stretches that are shown, such as paragraphs; ascending, apart from one another.</param>
    /// <param name="marks">Marks in any order; empty ones and what lies between the blocks is not shown.</param>
    /// <returns>For each block its segments, which together are the block.</returns>
    public static ImmutableArray<ImmutableArray<TextSegment>> Split(IReadOnlyList<TextSpan> blocks, IEnumerable<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var shown = Shown(blocks, marks);
        var sweep = new Sweep(shown);
        return [.. blocks.Select(sweep.Block)];
    }

    /// <summary>Marks cut to what is shown of them: from the first shown character to the last.</summary>
    private static List<TextMark> Shown(IReadOnlyList<TextSpan> blocks, IEnumerable<TextMark> marks)
    {
        var starts = blocks.Select(block => block.Start).ToArray();
        var ends = blocks.Select(block => block.End).ToArray();
        var shown = new List<TextMark>();
        foreach (var mark in marks)
        {
            var first = Array.BinarySearch(ends, mark.Span.Start + 1);
            first = first < 0 ? ~first : first;
            var last = Array.BinarySearch(starts, mark.Span.End);
            last = (last < 0 ? ~last : last) - 1;
            if (first > last || mark.Span.IsEmpty)
            {
                continue;
            }

            var (start, end) = (Math.Max(mark.Span.Start, starts[first]), Math.Min(mark.Span.End, ends[last]));
            if (start < end)
            {
                shown.Add(mark with { Span = new TextSpan(start, end) });
            }
        }

        return [.. shown.OrderBy(mark => mark.Span).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Id, StringComparer.Ordinal)];
    }

    /// <summary>Goes once through the text with the marks that are open.</summary>
    private sealed class Sweep(List<TextMark> marks)
    {
        private readonly int[] edges = [.. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Distinct().Order()];
        private readonly List<TextMark> open = [];
        private int nextMark;
        private int nextEdge;

        public ImmutableArray<TextSegment> Block(TextSpan block)
        {
            var segments = ImmutableArray.CreateBuilder<TextSegment>();
            for (var start = block.Start; start < block.End; )
            {
                while (nextEdge < edges.Length && edges[nextEdge] <= start)
                {
                    nextEdge++;
                }

                var end = nextEdge < edges.Length ? Math.Min(edges[nextEdge], block.End) : block.End;
                segments.Add(Segment(new TextSpan(start, end)));
                start = end;
            }

            return segments.ToImmutable();
        }

        private TextSegment Segment(TextSpan span)
        {
            open.RemoveAll(mark => mark.Span.End <= span.Start);
            var opening = ImmutableArray.CreateBuilder<TextMark>();
            while (nextMark < marks.Count && marks[nextMark].Span.Start <= span.Start)
            {
                opening.Add(marks[nextMark]);
                open.Add(marks[nextMark++]);
            }

            return new TextSegment(span, [.. open], opening.ToImmutable(), [.. open.Where(mark => mark.Span.End == span.End)]);
        }
    }
}
