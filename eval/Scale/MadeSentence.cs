using System.Collections.Immutable;
using System.Text;

namespace Stemma.Eval.Scale;

/// <summary>A sentence of a made article.</summary>
/// <param name="Id">That of the sentence it was made from; its own, where it was made anew.</param>
/// <param name="Rewriting">0 as it was made first; else the number of the rewriting.</param>
/// <param name="Pattern">The places.</param>
/// <param name="Words">What stands in them.</param>
internal sealed record MadeSentence(int Id, int Rewriting, ImmutableArray<PatternWord> Pattern, ImmutableArray<string> Words)
{
    /// <summary>The same with other words in some of its open places.</summary>
    /// <param name="every">One open place in so many.</param>
    /// <param name="rewriting">Number of the rewriting.</param>
    /// <param name="stock">The words.</param>
    /// <param name="random">Chance.</param>
    public MadeSentence Rewritten(int every, int rewriting, SentenceStock stock, Random random)
    {
        var words = Words.ToBuilder();
        var left = random.Next(every);
        for (var at = 0; at < words.Count; at++)
        {
            if (Pattern[at] is { IsOpen: true, IsName: false } place && left-- == 0)
            {
                words[at] = stock.Word(place.Tag, random);
                left = every - 1;
            }
        }

        return this with
        {
            Rewriting = rewriting,
            Words = words.ToImmutable(),
        };
    }

    /// <summary>Writes it.</summary>
    public void AppendTo(StringBuilder text)
    {
        var start = text.Length;
        for (var at = 0; at < Words.Length; at++)
        {
            text.Append(Words[at]).Append(Pattern[at].SpaceAfter ? " " : "");
        }

        text[start] = char.ToUpperInvariant(text[start]);
    }
}
