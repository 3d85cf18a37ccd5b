using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Gives quotations to the cue right behind or before them, and those that go on to the cue of the one before.</summary>
internal static class QuotationOwners
{
    /// <summary>How far behind a cue a quotation may begin, in code units, with a listener or a day between.</summary>
    private const int Farthest = 80;

    /// <summary>How many cues on either side of a quotation are looked at.</summary>
    private const int Around = 12;

    public static void Give(TokenizedText text, ImmutableArray<Quotation> quotations, List<Draft> drafts)
    {
        var owners = new int[quotations.Length];
        for (var index = 0; index < quotations.Length; index++)
        {
            var quotation = quotations[index];
            owners[index] = Behind(text, quotation, drafts);
            if (owners[index] >= 0)
            {
                // what the tree ties to the cue behind it is the writer's remark: «“…,” he said, pointing at the door»
                var owner = drafts[owners[index]];
                owner.Contents.RemoveAll(content => content.Start >= owner.Region.End);
            }
            else
            {
                owners[index] = Holding(quotation, drafts);
            }

            if (owners[index] < 0)
            {
                owners[index] = Before(text, quotation, drafts);
            }

            if (
                owners[index] < 0
                && index > 0
                && owners[index - 1] >= 0
                && GoesOn(text, quotations[index - 1], quotation, drafts[owners[index - 1]])
            )
            {
                owners[index] = owners[index - 1];
            }
        }

        for (var index = 0; index < quotations.Length; index++)
        {
            if (owners[index] >= 0)
            {
                drafts[owners[index]].Contents.Add(quotations[index].Span);
            }
        }
    }

    private static int First(List<Draft> drafts, Quotation quotation) =>
        Math.Max(0, Behind(drafts, quotation.Span.Start) - Around);

    private static int Last(List<Draft> drafts, Quotation quotation) =>
        Math.Min(drafts.Count, Behind(drafts, quotation.Span.End) + Around);

    /// <summary>Position of the first cue that begins at or behind an offset.</summary>
    private static int Behind(List<Draft> drafts, int offset)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = drafts[middle].Cue.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The cue that begins right behind the quotation, with only marks between.</summary>
    private static int Behind(TokenizedText text, Quotation quotation, List<Draft> drafts)
    {
        for (var index = First(drafts, quotation); index < Last(drafts, quotation); index++)
        {
            var start = drafts[index].Region.Start;
            if (
                drafts[index].TakesQuotes
                && start >= quotation.Span.End
                && start - quotation.Span.End <= 4
                && text.Source.Slice(new TextSpan(quotation.Span.End, start)).ContainsAnyExcept(" ,—–-.\n") is false
                && !(text.Source.Slice(new TextSpan(quotation.Span.End, start)).Contains('\n'))
                && !StandsAlone(text, quotation, drafts[index])
            )
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>True where the quotation closed its sentence, and the cue opens one with a content of its own behind it.</summary>
    private static bool StandsAlone(TokenizedText text, Quotation quotation, Draft draft) =>
        text.Source[quotation.Inner.End - 1] is '.' or '!' or '?'
        && draft.Contents.Exists(content => content.Start >= draft.Region.End)
        && char.IsUpper(text.Source[draft.Region.Start]);

    /// <summary>The nearest cue whose content the quotation stands in.</summary>
    private static int Holding(Quotation quotation, List<Draft> drafts)
    {
        var (best, length) = (-1, int.MaxValue);
        for (var index = First(drafts, quotation); index < Last(drafts, quotation); index++)
        {
            foreach (var content in drafts[index].Contents)
            {
                if (content.Overlaps(quotation.Inner) && content.Length < length)
                {
                    (best, length) = (index, content.Length);
                }
            }
        }

        return best;
    }

    /// <summary>The cue that ends before the quotation in its sentence, with no other cue between.</summary>
    private static int Before(TokenizedText text, Quotation quotation, List<Draft> drafts)
    {
        for (var index = Last(drafts, quotation) - 1; index >= First(drafts, quotation); index--)
        {
            var region = drafts[index].Region;
            if (region.End > quotation.Span.Start)
            {
                continue;
            }

            var gap = new TextSpan(region.End, quotation.Span.Start);
            var between = text.Source.Slice(gap);
            return
                gap.Length <= Farthest
                && drafts[index].TakesQuotes
                && !between.ContainsAny(".!?;\n")
                && (drafts[index].Contents.Count == 0 || between.TrimEnd().EndsWith(":"))
                ? index
                : -1;
        }

        return -1;
    }

    /// <summary>True where a quotation follows another in its paragraph and no cue stands between them but the other's own.</summary>
    private static bool GoesOn(TokenizedText text, Quotation before, Quotation quotation, Draft owner)
    {
        var last = text.Sentences[text.SentenceAt(before.Span.End - 1)].Paragraph;
        if (quotation.GoesOn || !before.IsClosed && quotation.Paragraph == last + 1)
        {
            return true;
        }

        if (quotation.Paragraph != last)
        {
            return false;
        }

        var from = Math.Max(before.Span.End, owner.Region.End);
        return QuoteForms.Of(text, quotation) == QuoteForm.Direct && quotation.Span.Start - from <= Farthest;
    }
}
