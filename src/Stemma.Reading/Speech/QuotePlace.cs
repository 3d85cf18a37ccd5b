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
    ImmutableArray<Cue> Cues
)
{
    /// <summary>How many cues on either side are looked at.</summary>
    private const int Around = 8;

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

    /// <summary>Positions of the nearest cues in the sentence where the quotation begins, ascending.</summary>
    public IEnumerable<int> CuesOfSentence()
    {
        var sentence = FirstSentence;
        foreach (var cue in Nearest())
        {
            if (Cues[cue].Sentence == sentence)
            {
                yield return cue;
            }
        }
    }

    /// <summary>Positions of the nearest cues in the sentences that the quotation touches and the one behind in its paragraph, ascending.</summary>
    public IEnumerable<int> CuesNear()
    {
        var (first, last, paragraph) = (FirstSentence, LastSentence, LastParagraph(Quotation));
        foreach (var cue in Nearest())
        {
            var sentence = Cues[cue].Sentence;
            if (sentence == first || sentence >= last && sentence <= last + 1 && Text.Sentences[sentence].Paragraph == paragraph)
            {
                yield return cue;
            }
        }
    }

    /// <summary>True where a cue stands between a position before the quotation and the quotation.</summary>
    public bool HasCueBetween(int from)
    {
        var before = FirstCueBehind() - 1;
        return before >= 0 && Text.Tokens[Cues[before].Clause.Start].Span.Start > from + 2;
    }

    private IEnumerable<int> Nearest()
    {
        var behind = FirstCueBehind();
        var first = Math.Max(0, behind - Around);
        return Enumerable.Range(first, Math.Min(Cues.Length, behind + Around) - first);
    }

    /// <summary>Position of the first cue whose words stand behind the quotation's start.</summary>
    private int FirstCueBehind()
    {
        var (low, high) = (0, Cues.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cues[middle].Words.Start < Range.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
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

            var last = LastCueOf(sentence);
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }

    private int LastCueOf(int sentence)
    {
        var cue = FirstCueBehind() - 1;
        while (cue >= 0 && Cues[cue].Sentence > sentence)
        {
            cue--;
        }

        return cue >= 0 && Cues[cue].Sentence == sentence ? cue : -1;
    }
}
