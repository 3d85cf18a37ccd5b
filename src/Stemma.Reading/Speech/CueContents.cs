using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Finds the stretch that rests on each cue: the clause beside it, not the clause of another cue.</summary>
internal static class CueContents
{
    /// <summary>How many paragraphs before it a sentence such as <c>The losses were reported by …</c> speaks of.</summary>
    private const int ParagraphsBefore = 2;

    /// <returns>The cues in their order, each with at least one stretch.</returns>
    public static ImmutableArray<Cue> Fill(TokenizedText text, ImmutableArray<Cue> cues, ImmutableArray<Quotation> quotations)
    {
        var filled = ImmutableArray.CreateBuilder<Cue>(cues.Length);
        for (var index = 0; index < cues.Length; index++)
        {
            var before = index > 0 && cues[index - 1].Sentence == cues[index].Sentence ? cues[index - 1] : null;
            var after = index + 1 < cues.Length && cues[index + 1].Sentence == cues[index].Sentence ? cues[index + 1] : null;
            filled.Add(
                cues[index] with
                {
                    Contents =
                        PassesOn(text, cues[index]) && before is not null && before.Vouches
                            ? filled[index - 1].Contents
                            : Of(text, cues[index], before, after, quotations, LastSourced(cues, index)),
                }
            );
        }

        return filled.MoveToImmutable();
    }

    /// <summary><c>…, the Herald reported, citing the ministry</c>: what one passes on rests on the other as well.</summary>
    private static bool PassesOn(TokenizedText text, Cue cue) =>
        text.Is(cue.Words.Start, "citing") || text.Is(cue.Words.Start, "quoting");

    /// <summary>The sentence of the last cue before by which somebody states something; −1 where there is none.</summary>
    private static int LastSourced(ImmutableArray<Cue> cues, int index)
    {
        var last = index - 1;
        while (last >= 0 && cues[last].Kind != ReportKind.Assertion)
        {
            last--;
        }

        return last < 0 ? -1 : cues[last].Sentence;
    }

    private static ImmutableArray<TextSpan> Of(
        TokenizedText text,
        Cue cue,
        Cue? before,
        Cue? after,
        ImmutableArray<Quotation> quotations,
        int lastSourced
    )
    {
        var range = text.Sentences[cue.Sentence].Tokens;
        var left = new TokenRange(StartAfter(text, range, cue, before), cue.Clause.Start);
        var right = new TokenRange(
            Math.Max(cue.Words.End, cue.Place == CuePlace.Leading ? cue.Words.End : cue.Clause.End),
            EndBefore(text, range, cue, after)
        );
        return cue.Place switch
        {
            CuePlace.Leading when !cue.Contents.IsEmpty => OfTree(text, cue, right.End, quotations),
            CuePlace.Leading => Spans(text, cue, PastSource(cue, right)),
            CuePlace.Closing => Spans(text, cue, left) is var spans && QuotationBefore(text, cue, quotations) is { } quotation
                ? [TextSpan.Covering(quotation, spans[0])]
                : Spans(text, cue, left),
            CuePlace.Between => Spans(text, cue, left, right),
            _ => WithParagraphsBefore(text, cue, Spans(text, cue, new TokenRange(range.Start, cue.Words.Start)), lastSourced),
        };
    }

    /// <summary>After <c>according to the ministry</c> the words begin behind the source.</summary>
    private static TokenRange PastSource(Cue cue, TokenRange right) =>
        cue.Source.Core.Start >= cue.Words.End ? right with { Start = Math.Min(right.End, cue.Clause.End) } : right;

    private static ImmutableArray<TextSpan> Spans(TokenizedText text, Cue cue, params ReadOnlySpan<TokenRange> ranges)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Length);
        foreach (var range in ranges)
        {
            if (Trim(text, range) is { Length: > 0 } trimmed)
            {
                spans.Add(text.SpanOf(trimmed));
            }
        }

        return spans.Count > 0 ? spans.ToImmutable() : [text.SpanOf(cue.Clause)];
    }

    /// <summary>What the tree shows, from what goes with the verb on: a tree often loses the beginning of a long clause, seldom its end.</summary>
    private static ImmutableArray<TextSpan> OfTree(TokenizedText text, Cue cue, int end, ImmutableArray<Quotation> quotations)
    {
        var ranges = cue.Contents.Select(text.TokensIn).ToArray();
        var first = Array.FindIndex(ranges, range => range.Start >= cue.Words.End);
        if (first >= 0)
        {
            ranges[first] = ranges[first] with
            {
                Start =
                    text.Is(ranges[first].Start, "that") ? ranges[first].Start
                    : cue.HasListener || cue.Rule == "speech.noun" || text.Is(cue.Clause.End, "that")
                        ? Math.Max(cue.Words.End, Math.Min(cue.Clause.End, ranges[first].Start))
                    : cue.Words.End,
            };
            ranges[^1] = ranges[^1] with
            {
                End = Math.Max(ranges[^1].End, EndOfQuotations(text, ranges[^1].End, end, quotations)),
            };
        }

        return Spans(
            text,
            cue,
            [.. ranges.Select(range => range with { End = Math.Max(range.Start, Math.Min(range.End, end)) })]
        );
    }

    /// <summary>The end of the last quotation in a stretch that no other cue claims; 0 where there is none.</summary>
    private static int EndOfQuotations(TokenizedText text, int first, int end, ImmutableArray<Quotation> quotations)
    {
        if (first >= end)
        {
            return 0;
        }

        var stretch = text.SpanOf(new TokenRange(first, end));
        var last = LastBefore(quotations, stretch.End);
        return last >= 0 && quotations[last].Span.Start >= stretch.Start - 1 ? text.TokensIn(quotations[last].Span).End : 0;
    }

    private static TokenRange Trim(TokenizedText text, TokenRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && text[start] is ("," or ";" or ":" or "—" or "–" or "." or "that"))
        {
            start++;
        }

        while (end > start && text[end - 1] is ("," or ";" or ":" or "—" or "–" or "."))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    private static int StartAfter(TokenizedText text, TokenRange range, Cue cue, Cue? before)
    {
        if (before is null)
        {
            return range.Start;
        }

        if (before.Place is CuePlace.Closing && before.Clause.End < cue.Clause.Start)
        {
            return before.Clause.End;
        }

        return before.Place is CuePlace.Leading && Boundary(text, before.Clause.End, cue.Clause.Start) is > 0 and var boundary
            ? boundary
            : range.Start;
    }

    private static int EndBefore(TokenizedText text, TokenRange range, Cue cue, Cue? after)
    {
        if (
            after is null
            || after.Place is CuePlace.Closing or CuePlace.Between && !HasSemicolon(text, cue.Clause.End, after.Clause.Start)
        )
        {
            return range.End;
        }

        var boundary = Boundary(text, cue.Clause.End, after.Clause.Start);
        return boundary > 0 && StartsClause(text, boundary, after) ? boundary : range.End;
    }

    private static bool HasSemicolon(TokenizedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Is(at, ";"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last comma with a conjunction, or semicolon, between two cues; 0 where none parts them.</summary>
    private static int Boundary(TokenizedText text, int first, int end)
    {
        for (var at = end - 1; at >= first; at--)
        {
            if (text.Is(at, ";") || text.Is(at, ",") && at + 1 < end + 1 && IsConjunction(text, at + 1))
            {
                return at;
            }
        }

        return 0;
    }

    private static bool StartsClause(TokenizedText text, int boundary, Cue after) =>
        text.Is(boundary, ";") || after.Clause.Start - boundary <= 6 || after.Source.IsNone;

    private static bool IsConjunction(TokenizedText text, int token) =>
        text[token] is "and" or "but" or "while" or "whereas" or "although" or "though" or "yet";

    /// <summary>A quotation of several sentences that ends right before the cue.</summary>
    private static TextSpan? QuotationBefore(TokenizedText text, Cue cue, ImmutableArray<Quotation> quotations)
    {
        var start = text.Tokens[cue.Clause.Start].Span.Start;
        var index = LastBefore(quotations, start);
        return index >= 0 && cue.Clause.Start > 0 && quotations[index].Span.End >= text.Tokens[cue.Clause.Start - 1].Span.Start
            ? quotations[index].Span
            : null;
    }

    private static int LastBefore(ImmutableArray<Quotation> quotations, int position)
    {
        var (low, high) = (-1, quotations.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = quotations[middle].Span.Start < position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary><c>The losses were reported by …</c> speaks of what stands before it, back to the last source.</summary>
    private static ImmutableArray<TextSpan> WithParagraphsBefore(
        TokenizedText text,
        Cue cue,
        ImmutableArray<TextSpan> own,
        int lastSourced
    )
    {
        var sentence = text.Sentences[cue.Sentence];
        if (!LooksBack(text, sentence))
        {
            return own;
        }

        var first = cue.Sentence;
        while (
            first - 1 > lastSourced
            && sentence.Paragraph - text.Sentences[first - 1].Paragraph <= ParagraphsBefore
            && text.ParagraphOf(text.Sentences[first - 1]).Kind == ParagraphKind.Body
        )
        {
            first--;
        }

        return first == cue.Sentence
            ? own
            : [.. own, new TextSpan(text.Sentences[first].Span.Start, text.Sentences[cue.Sentence - 1].Span.End)];
    }

    private static bool LooksBack(TokenizedText text, Sentence sentence)
    {
        var first = sentence.Tokens.Start;
        return text.Is(first, "the")
            || text.Is(first, "these")
            || text.Is(first, "those")
            || text.Is(first, "this")
            || text.Is(first, "both");
    }
}
