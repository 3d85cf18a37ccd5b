using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Finds sentences that go on with the source of the sentence before, within a paragraph.</summary>
internal static class ContinuedContents
{
    /// <summary>How many sentences a source carries.</summary>
    private const int Longest = 6;

    /// <summary>The sentences, each with the position of the cue that carries it; ascending.</summary>
    public static IEnumerable<(TextSpan Content, int Cue)> Find(
        TokenizedText text,
        ImmutableArray<Cue> cues,
        ImmutableArray<Quotation> quotations
    )
    {
        var quoted = 0;
        for (var index = 0; index < cues.Length; index++)
        {
            var next = index + 1 < cues.Length ? cues[index + 1].Sentence : text.Sentences.Length;
            var sentence = cues[index].Sentence;
            var paragraph = text.Sentences[sentence].Paragraph;
            for (var later = sentence + 1; later < Math.Min(next, sentence + 1 + Longest); later++)
            {
                var span = text.Sentences[later].Span;
                while (quoted < quotations.Length && quotations[quoted].Span.End <= span.Start)
                {
                    quoted++;
                }

                if (text.Sentences[later].Paragraph != paragraph || Turns(text, later))
                {
                    break;
                }

                if (quoted >= quotations.Length || quotations[quoted].Span.Start >= span.End)
                {
                    yield return (span, index);
                }
            }
        }
    }

    /// <summary>A sentence that begins with <c>However</c> or the like leaves the source.</summary>
    private static bool Turns(TokenizedText text, int sentence)
    {
        var first = text[text.Sentences[sentence].Tokens.Start];
        return first
            is "However"
                or "But"
                or "Meanwhile"
                or "Separately"
                or "Elsewhere"
                or "Later"
                or "Earlier"
                or "Yet"
                or "Still";
    }
}
