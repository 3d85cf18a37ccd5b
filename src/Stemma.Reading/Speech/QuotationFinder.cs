using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Finds stretches between quotation marks of any style, also unclosed ones and those that run over paragraphs.</summary>
internal static class QuotationFinder
{
    /// <returns>Ascending, apart from one another: a quotation within a quotation is part of the outer one.</returns>
    public static ImmutableArray<Quotation> Find(TokenizedText text)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var open = false;
        for (var paragraph = 0; paragraph < text.Paragraphs.Length; paragraph++)
        {
            if (text.Paragraphs[paragraph].Kind == ParagraphKind.Boilerplate)
            {
                continue;
            }

            open =
                open && IsUnmarkedPartOfQuotation(text, paragraph)
                    ? AddWhole(text, paragraph, found)
                    : new ParagraphScan(text, paragraph, open, found).Run();
        }

        return found.DrainToImmutable();
    }

    /// <summary>How many paragraphs without a mark may stand within a quotation.</summary>
    private const int UnmarkedParagraphs = 4;

    /// <summary>True for a paragraph without marks, where the first mark behind it closes what was opened before it.</summary>
    private static bool IsUnmarkedPartOfQuotation(TokenizedText text, int paragraph)
    {
        for (var next = paragraph; next < Math.Min(text.Paragraphs.Length, paragraph + UnmarkedParagraphs); next++)
        {
            var span = text.Paragraphs[next].Span;
            var at = text.Source.Slice(span).IndexOfAny('"', '“', '”');
            if (at >= 0)
            {
                return next > paragraph && QuotationMarks.IsLoneClosing(text.Source, span, span.Start + at);
            }
        }

        return false;
    }

    /// <summary>What no mark opens anew is one quotation with what stands before it.</summary>
    private static bool AddWhole(TokenizedText text, int paragraph, ImmutableArray<Quotation>.Builder found)
    {
        var end = text.Paragraphs[paragraph].Span.End;
        var last = found[^1];
        found[^1] = last with { Span = new TextSpan(last.Span.Start, end), Inner = new TextSpan(last.Inner.Start, end) };
        return true;
    }

    /// <summary>One walk over a paragraph.</summary>
    private struct ParagraphScan(TokenizedText text, int paragraph, bool afterOpen, ImmutableArray<Quotation>.Builder found)
    {
        private readonly SourceText source = text.Source;
        private readonly TextSpan span = text.Paragraphs[paragraph].Span;
        private int opening = -1;
        private char mark;
        private bool any;
        private bool strayChecked;

        /// <returns>True where the paragraph ends inside a quotation.</returns>
        public bool Run()
        {
            for (var at = span.Start; at < span.End; at++)
            {
                Step(at);
            }

            if (opening < 0)
            {
                return false;
            }

            var before = found.Count;
            Add(opening, span.End, isClosed: false);
            return found.Count > before;
        }

        private void Step(int at)
        {
            var c = source[at];
            if (opening >= 0 && at >= opening + QuotationMarks.WidthOf(mark) && QuotationMarks.Closes(source, span, mark, at))
            {
                Add(opening, at + QuotationMarks.WidthOf(mark), isClosed: true);
                opening = -1;
            }
            else if (
                opening < 0
                && QuotationMarks.Opens(source, span, at)
                && !(afterOpen && !any && QuotationMarks.IsLoneClosing(source, span, at))
            )
            {
                (opening, mark) = (at, QuotationMarks.At(source, span, at));
            }
            else if (opening >= 0 && c == mark && c is '“' or '«' or '„')
            {
                EndBeforeSentenceOf(at);
                (opening, mark) = (at, c);
            }
            else if (
                opening < 0
                && !strayChecked
                && (c == '”' || c == '"' && afterOpen && !any && QuotationMarks.IsLoneClosing(source, span, at))
            )
            {
                AddStray(at);
            }
        }

        /// <summary>A second opening mark shows that the first was never closed: it ends before the sentence that holds the second.</summary>
        private void EndBeforeSentenceOf(int at)
        {
            var sentence = text.Sentences[text.SentenceAt(at)].Span.Start;
            if (sentence > opening + 1)
            {
                var end = sentence;
                while (end > opening + 1 && char.IsWhiteSpace(source[end - 1]))
                {
                    end--;
                }

                Add(opening, end, isClosed: false);
            }
        }

        /// <summary>A closing mark without an opening one: the quotation began with its sentence.</summary>
        private void AddStray(int at)
        {
            strayChecked = true;
            if (afterOpen && !any)
            {
                found[^1] = found[^1] with
                {
                    Span = new TextSpan(found[^1].Span.Start, at + 1),
                    Inner = new TextSpan(found[^1].Inner.Start, at),
                    IsClosed = true,
                };
                any = true;
                return;
            }

            var start = any ? Math.Max(text.Sentences[text.SentenceAt(at)].Span.Start, found[^1].Span.End) : span.Start;
            while (start < at && char.IsWhiteSpace(source[start]))
            {
                start++;
            }

            if (start < at)
            {
                found.Add(
                    new Quotation(new TextSpan(start, at + 1), new TextSpan(start, at), paragraph, IsClosed: true, GoesOn: false)
                );
                any = true;
            }
        }

        private void Add(int start, int end, bool isClosed)
        {
            var width = QuotationMarks.WidthOf(mark);
            var inner = new TextSpan(start + width, isClosed ? end - width : end);
            if (inner.Length > 0 && !source.Slice(inner).IsWhiteSpace())
            {
                var goesOn = afterOpen && !any && start == span.Start;
                found.Add(new Quotation(new TextSpan(start, end), inner, paragraph, isClosed, goesOn));
                any = true;
            }
        }
    }
}
