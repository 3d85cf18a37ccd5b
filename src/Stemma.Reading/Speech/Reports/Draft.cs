using System.Collections.Immutable;
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

    /// <param name="text">The words.</param>
    /// <param name="chosen">What the tree shows, with its source.</param>
    /// <param name="said">The cue made of it; null where it makes none.</param>
    public static Draft Of(TokenizedText text, ClauseSource chosen, Cue? said)
    {
        var (parsed, cue) = (text.Parsed, chosen.Tree);
        var draft = new Draft
        {
            Cue = parsed.SpanOf(cue.Words),
            Source = SourceOf(text, chosen),
            Contents = [.. cue.Contents.Select(parsed.SpanOf)],
            Kind = cue.Reporting.Kind,
            Rule = cue.Rule,
            TakesQuotes = cue.Reporting.Takes(Frames.Quote) || cue.Reporting.Takes(Frames.Clause),
        };
        draft.TakeOutSource();
        if (draft.Contents.Count == 0 && said is { Kind: ReportKind.Assertion })
        {
            draft.Contents.AddRange(said.Contents.Where(content => !content.Overlaps(draft.Cue)));
        }

        return draft;
    }

    /// <summary>The subject in the tree; where it has none, who stands beside the verb of saying.</summary>
    private static ImmutableArray<TextSpan> SourceOf(TokenizedText text, ClauseSource chosen)
    {
        var tree = chosen.Tree;
        var subject = tree.Source.IsEmpty ? default : text.Parsed.SpanOf(tree.Source[0]);
        if (chosen.IsShared)
        {
            return [text.SpanOf(chosen.Phrase.WithComma(text))];
        }

        if (tree.SourceHead >= 0 && (!chosen.IsInverted || subject.Overlaps(text.SpanOf(chosen.Phrase.Core))))
        {
            return [subject];
        }

        var isSaid = tree.Rule == "speech.verb" && tree.Reporting.Kind == ReportKind.Assertion;
        return chosen.Phrase.IsNone || !isSaid ? [] : [text.SpanOf(chosen.Phrase.WithComma(text))];
    }

    /// <summary>What was taken for the content may be who speaks: <c>“…,” said Jane Roe</c>.</summary>
    private void TakeOutSource()
    {
        foreach (var source in Source)
        {
            for (var index = Contents.Count - 1; index >= 0; index--)
            {
                var content = Contents[index];
                if (!content.Overlaps(source))
                {
                    continue;
                }

                Contents.RemoveAt(index);
                if (source.End < content.End)
                {
                    Contents.Insert(index, new TextSpan(source.End, content.End));
                }

                if (content.Start < source.Start)
                {
                    Contents.Insert(index, new TextSpan(content.Start, source.Start));
                }
            }
        }
    }

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
