using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Comparing.Grouping;

/// <summary>Which articles of a collection may tell of the same event: those that share names, weighted by how rare they are.</summary>
/// <remarks>Cosine of tf-idf vectors over capitalised words inside sentences; found by an inverted index, so the cost grows with the text.</remarks>
internal sealed class ArticleAffinity
{
    /// <summary>Least cosine at which two articles may be on one event.</summary>
    private const double Threshold = 0.12;

    /// <summary>Cosine from which two articles most likely are.</summary>
    private const double Close = 0.2;

    /// <summary>A name in more articles than this, and in more than a quarter of all, finds no neighbours.</summary>
    private const int CommonFrom = 200;

    private readonly ImmutableArray<ImmutableArray<int>> neighbours;
    private readonly ImmutableHashSet<(int First, int Second)> close;

    private ArticleAffinity(ImmutableArray<ImmutableArray<(int Article, double Cosine)>> scored)
    {
        neighbours = [.. scored.Select(list => list.Select(other => other.Article).ToImmutableArray())];
        close =
        [
            .. scored.SelectMany(
                (list, article) => list.Where(other => other.Cosine >= Close).Select(other => (article, other.Article))
            ),
        ];
    }

    /// <summary>True where two articles most likely tell of the same event.</summary>
    public bool AreClose(int first, int second) => first == second || close.Contains((first, second));

    /// <summary>The positions of the articles that may tell of the same event as this one; ascending; itself included.</summary>
    public ImmutableArray<int> NeighboursOf(int article) => neighbours[article];

    /// <summary>Measures all articles of a story against one another.</summary>
    public static ArticleAffinity Of(ImmutableArray<ArticleReading> articles, int threads)
    {
        var names = InOrder.Select(articles, threads, reading => NamesOf(reading.Text));
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names.SelectMany(set => set.Keys))
        {
            frequency[name] = frequency.GetValueOrDefault(name) + 1;
        }

        var vectors = names.Select(set => Weigh(set, frequency, articles.Length)).ToArray();
        return new ArticleAffinity(Neighbours(vectors, frequency, articles.Length));
    }

    private static SortedDictionary<string, int> NamesOf(TokenizedText text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphOf(sentence).Kind is ParagraphKind.Headline or ParagraphKind.Boilerplate)
            {
                continue;
            }

            for (var token = sentence.Tokens.Start + 1; token < sentence.Tokens.End; token++)
            {
                var word = text[token];
                if (
                    word.Length > 2
                    && char.IsUpper(word[0])
                    && text.Tokens[token].Kind == TokenKind.Word
                    && !CalendarWords.Contains(word)
                )
                {
                    var key = word.ToString().ToLowerInvariant();
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return counts;
    }

    private static (string Name, double Weight)[] Weigh(
        SortedDictionary<string, int> counts,
        Dictionary<string, int> frequency,
        int total
    )
    {
        var weights = counts
            .Select(pair => (pair.Key, (1 + Math.Log(pair.Value)) * Math.Log(1 + (double)total / frequency[pair.Key])))
            .ToArray();
        var length = Math.Sqrt(weights.Sum(pair => pair.Item2 * pair.Item2));
        return [.. weights.Select(pair => (pair.Key, length == 0 ? 0 : pair.Item2 / length))];
    }

    private static ImmutableArray<ImmutableArray<(int Article, double Cosine)>> Neighbours(
        (string Name, double Weight)[][] vectors,
        Dictionary<string, int> frequency,
        int total
    )
    {
        var postings = new Dictionary<string, List<(int Article, double Weight)>>(StringComparer.Ordinal);
        for (var article = 0; article < vectors.Length; article++)
        {
            foreach (var (name, weight) in vectors[article])
            {
                if (frequency[name] > CommonFrom && frequency[name] > total / 4)
                {
                    continue;
                }

                if (!postings.TryGetValue(name, out var list))
                {
                    postings[name] = list = [];
                }

                list.Add((article, weight));
            }
        }

        var result = ImmutableArray.CreateBuilder<ImmutableArray<(int Article, double Cosine)>>(vectors.Length);
        var scores = new double[vectors.Length];
        for (var article = 0; article < vectors.Length; article++)
        {
            Array.Clear(scores);
            foreach (var (name, weight) in vectors[article])
            {
                if (postings.TryGetValue(name, out var list))
                {
                    foreach (var (other, otherWeight) in list)
                    {
                        scores[other] += weight * otherWeight;
                    }
                }
            }

            var self = article;
            result.Add([
                .. Enumerable
                    .Range(0, vectors.Length)
                    .Where(other => other == self || scores[other] >= Threshold)
                    .Select(other => (other, scores[other])),
            ]);
        }

        return result.MoveToImmutable();
    }
}
