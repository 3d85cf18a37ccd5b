using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Speech.Reports;

/// <summary>A report while its content still grows.</summary>
internal sealed class Draft
{
    public required TextSpan Cue { get; init; }

    public required ImmutableArray<TextSpan> Source { get; init; }

    public required List<TextSpan> Contents { get; init; }

    public required ReportKind Kind { get; init; }

    public required string Rule { get; init; }

    /// <summary>Cues that stand in the content, so that what they attribute is no report of the article itself.</summary>
    public List<TextSpan> Inside { get; } = [];

    /// <summary>True where quoted words beside it can be its content.</summary>
    public required bool TakesQuotes { get; init; }

    /// <summary>From the first to the last of cue and source.</summary>
    public TextSpan Region => Source.Aggregate(Cue, TextSpan.Covering);

    public static Draft Of(ParsedText text, TreeCue cue) =>
        new()
        {
            Cue = text.SpanOf(cue.Words),
            Source = [.. cue.Source.Select(text.SpanOf)],
            Contents = [.. cue.Contents.Select(text.SpanOf)],
            Kind = cue.Reporting.Kind,
            Rule = cue.Rule,
            TakesQuotes = cue.Reporting.Takes(Frames.Quote) || cue.Reporting.Takes(Frames.Clause),
        };

    public static Draft Of(TokenizedText text, Cue cue) =>
        new()
        {
            Cue = text.SpanOf(cue.Words),
            Source = [text.SpanOf(cue.Source.Whole)],
            Contents = [.. cue.Contents],
            Kind = ReportKind.Assertion,
            Rule = cue.Rule,
            TakesQuotes = true,
        };

    /// <summary><c>… declined to comment, according to aides</c>: the phrase at the end of a content is no part of it.</summary>
    public void CutAt(TextSpan phrase)
    {
        for (var index = 0; index < Contents.Count; index++)
        {
            if (Contents[index].Start < phrase.Start && Contents[index].Contains(phrase) && Contents[index].End <= phrase.End + 2)
            {
                Contents[index] = new TextSpan(Contents[index].Start, Math.Max(Contents[index].Start + 1, phrase.Start - 2));
            }
        }
    }

    private bool HasLetters(TokenizedText text, TextSpan gap)
    {
        foreach (var letter in text.Source.Slice(gap))
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return gap.Overlaps(Cue);
    }

    public Report ToReport(TokenizedText text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in Contents.Order())
        {
            if (spans.Count > 0 && (span.Start <= spans[^1].End || !HasLetters(text, new TextSpan(spans[^1].End, span.Start))))
            {
                spans[^1] = TextSpan.Covering(spans[^1], span);
            }
            else
            {
                spans.Add(span);
            }
        }

        var source = Source.IsEmpty ? "nobody" : $"«{text.Source.ToString(Source[0])}»";
        return new Report(
            Cue,
            Source,
            spans.DrainToImmutable(),
            Kind,
            new Explanation(
                Rule,
                [
                    $"{source} with «{text.Source.ToString(Cue)}»",
                    .. Inside.Select(cue => $"lost: «{text.Source.ToString(cue)}», which is the source's own word"),
                ]
            )
        );
    }
}
