using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Eval.Attributions;

/// <summary>The tokens in which attributions are counted: runs of letters and digits, and every other visible character by itself.</summary>
/// <remarks>Not Stemma's own words, so that a change of those does not change what is measured.</remarks>
internal sealed class TextTokens
{
    private readonly ImmutableArray<TextSpan> tokens;

    /// <param name="text">The text.</param>
    public TextTokens(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at + 1 < text.Length && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[at + 1]))
            {
                at++;
            }

            if (!char.IsWhiteSpace(text[start]))
            {
                found.Add(new TextSpan(start, at + 1));
            }
        }

        tokens = found.DrainToImmutable();
    }

    /// <summary>Positions of the tokens that begin in the stretches, ascending, each once.</summary>
    public ImmutableArray<int> In(ImmutableArray<TextSpan> spans)
    {
        var found = new SortedSet<int>();
        foreach (var span in spans)
        {
            for (var token = FirstFrom(span.Start); token < tokens.Length && tokens[token].Start < span.End; token++)
            {
                found.Add(token);
            }
        }

        return [.. found];
    }

    private int FirstFrom(int index)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
