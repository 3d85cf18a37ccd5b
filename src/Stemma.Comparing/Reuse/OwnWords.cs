using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>The words of an article that are its own: boilerplate, byline and quotations apart.</summary>
internal sealed class OwnWords
{
    /// <summary>Where the words start, ascending.</summary>
    private readonly int[] starts;

    /// <summary>Of the words up to each position, how many are neither name nor number.</summary>
    private readonly int[] wording;

    /// <summary>The term of each word that tells something and is neither name nor number; −1 for the others.</summary>
    private readonly int[] terms;

    /// <summary>Counts the words of an article's own matter.</summary>
    public OwnWords(ArticleReading reading, ComparedText text)
    {
        Article = text.Article;
        Reading = reading;
        Voices = SharedVoices.Of(reading.Speech);
        ComparedWord[] words = [.. text.Words.Where(word => !word.Quoted)];
        starts = Array.ConvertAll(words, word => word.Span.Start);
        terms = Array.ConvertAll(words, word => PlainTermOf(word, reading.Article.Text.Slice(word.Span), text.Vocabulary));
        wording = new int[starts.Length + 1];
        for (var at = 0; at < starts.Length; at++)
        {
            wording[at + 1] = wording[at] + (char.IsLower(reading.Article.Text[starts[at]]) ? 1 : 0);
        }
    }

    /// <summary>The article.</summary>
    public ArticleRef Article { get; }

    /// <summary>What it says.</summary>
    public ArticleReading Reading { get; }

    /// <summary>Whose words it passes on, and where.</summary>
    public ImmutableArray<(TextSpan Span, string Name)> Voices { get; }

    /// <summary>How many they are.</summary>
    public int Count => starts.Length;

    /// <summary>How many of them stand in a span.</summary>
    public int CountIn(TextSpan span) => Before(span.End) - Before(span.Start);

    /// <summary>How many of those in a span are the writer's wording: neither a name nor a number.</summary>
    public int WordingIn(TextSpan span) => wording[Before(span.End)] - wording[Before(span.Start)];

    /// <summary>The terms of a span that are the writer's wording; in the order of the text.</summary>
    public IEnumerable<int> TermsIn(TextSpan span) => terms[Before(span.Start)..Before(span.End)].Where(term => term >= 0);

    /// <summary>Share of them that stand in any of the spans; 0 to 1.</summary>
    public double ShareOf(IEnumerable<TextSpan> spans)
    {
        var (covered, end) = (0, 0);
        foreach (var span in spans.Order())
        {
            var start = Math.Max(end, span.Start);
            if (start < span.End)
            {
                covered += CountIn(new TextSpan(start, span.End));
                end = span.End;
            }
        }

        return Count == 0 ? 0 : (double)covered / Count;
    }

    private static int PlainTermOf(ComparedWord word, ReadOnlySpan<char> token, Vocabulary vocabulary)
    {
        var term = vocabulary.TermOf(word.Form);
        return vocabulary.WeightOf(term) > 0 && char.IsLower(token[0]) && !WordForms.IsNumber(token) ? term : -1;
    }

    private int Before(int position)
    {
        var at = Array.BinarySearch(starts, position);
        while (at > 0 && starts[at - 1] == position)
        {
            at--;
        }

        return at < 0 ? ~at : at;
    }
}
