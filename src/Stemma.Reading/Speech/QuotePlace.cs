using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>A quotation among the cues around it.</summary>
internal readonly record struct QuotePlace(
    TokenizedText Text,
    ImmutableArray<Quotation> Quotations,
    TokenRange Range,
    int Index,
    ImmutableArray<Cue> Cues,
    ILookup<int, int> CuesBySentence
)
{
    public Quotation Quotation => Quotations[Index];

    /// <summary>True where another quotation ends in the paragraph in which this one begins.</summary>
    public bool IsInParagraphOf(Quotation other) => LastParagraph(other) == Quotation.Paragraph;

    private int LastParagraph(Quotation quotation) => Text.Sentences[Text.SentenceAt(quotation.Span.End - 1)].Paragraph;

    private int FirstSentence => Text.SentenceAt(Quotation.Span.Start);

    private int LastSentence => Text.SentenceAt(Quotation.Span.End - 1);

    /// <summary>True where the quotation holds whole sentences rather than a piece of the writer's.</summary>
    public bool IsSentences => QuoteForms.Of(Text, Quotation) == QuoteForm.Direct;

    /// <summary>True where the quotation begins its paragraph.</summary>
    public bool OpensParagraph => Text.Paragraphs[Quotation.Paragraph].Span.Start == Quotation.Span.Start;

    /// <summary>True where the quotation's paragraph follows another's, with at most a caption or a pulled-out line between.</summary>
    public bool FollowsParagraph(Quotation other)
    {
        var gap = Quotation.Paragraph - LastParagraph(other);
        if (gap < 1 || gap > 3)
        {
            return false;
        }

        for (var between = LastParagraph(other) + 1; between < Quotation.Paragraph; between++)
        {
            if (Text.Paragraphs[between].Kind == ParagraphKind.Body && (other.IsClosed || gap > 2))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where another quotation ends its paragraph.</summary>
    public bool EndsParagraph(Quotation other) => Text.Paragraphs[LastParagraph(other)].Span.End - other.Span.End <= 1;

    /// <summary>Positions of the cues in the sentence where the quotation begins, ascending.</summary>
    public IEnumerable<int> CuesOfSentence() => CuesBySentence[FirstSentence];

    /// <summary>Positions of the cues in the sentences that the quotation touches and the one behind, ascending.</summary>
    public IEnumerable<int> CuesNear()
    {
        var last = LastSentence;
        foreach (var cue in CuesBySentence[FirstSentence])
        {
            yield return cue;
        }

        for (var sentence = Math.Max(FirstSentence + 1, last); sentence <= last + 1; sentence++)
        {
            if (sentence >= Text.Sentences.Length || Text.Sentences[sentence].Paragraph != LastParagraph(Quotation))
            {
                break;
            }

            foreach (var cue in CuesBySentence[sentence])
            {
                yield return cue;
            }
        }
    }

    /// <summary>True where a cue stands between a position before the quotation and the quotation.</summary>
    public bool HasCueBetween(int from)
    {
        for (var sentence = Text.SentenceAt(from); sentence <= FirstSentence; sentence++)
        {
            foreach (var cue in CuesBySentence[sentence])
            {
                var start = Text.Tokens[Cues[cue].Clause.Start].Span.Start;
                if (start > from + 2 && start < Quotation.Span.Start)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The last cue of the sentence before, where that is in the same paragraph or ends in a colon; −1 where there is none.</summary>
    public int CueJustBefore()
    {
        var sentence = FirstSentence - 1;
        for (var back = 0; back < 2 && sentence >= 0; back++, sentence--)
        {
            var sameParagraph = Text.Sentences[sentence].Paragraph == Quotation.Paragraph;
            var introduces =
                Text.Is(Text.Sentences[sentence].Tokens.End - 1, ":")
                || OpensParagraph && Text.Sentences[sentence].Paragraph == Quotation.Paragraph - 1;
            if (!sameParagraph && !(introduces && back == 0))
            {
                return -1;
            }

            var last = CuesBySentence[sentence].DefaultIfEmpty(-1).Last();
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }
}
