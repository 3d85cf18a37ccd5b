using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Comparing.Grouping;

/// <summary>The latest articles, each of which can be found by what it tells. Grows to a fixed number of articles, so that an answer costs the same however large the archive is.</summary>
/// <remarks>
/// Two articles tell of the same event where the cosine of their tf-idf vectors is high (Salton and Buckley 1988), the higher, the further apart are
/// the days they speak of. An article belongs where its nearest neighbour does: single-pass clustering, as in topic detection and tracking (Allan
/// 2002). Not for several threads at once.
/// </remarks>
public sealed class EventIndex
{
    /// <summary>Articles that are held where nothing else is asked for: some weeks of a large desk’s feeds.</summary>
    public const int DefaultCapacity = 50_000;

    // A term in more than a tenth of all finds nobody: it would cost most and tell least.
    private const double CommonShare = 0.1;
    private const int CommonFrom = 50;
    private const int MostNeighbours = 8;

    // Two short articles that share nothing but the name of a town are not on one event: what hangs on a single term counts half.
    private const double SingleTermShare = 0.5;

    private readonly int capacity;
    private readonly Dictionary<string, TermPostings> terms = new(StringComparer.Ordinal);
    private readonly List<Held> ring = [];
    private readonly List<int> touched = [];
    private double[] cosines = [];
    private double[] weightiest = [];
    private int added;

    /// <param name="capacity">So many of the latest articles are held; 1 or more.</param>
    public EventIndex(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        this.capacity = capacity;
    }

    /// <summary>How many articles are held.</summary>
    public int Count => ring.Count;

    /// <summary>Weighs a signature by how rare its terms are among the articles held and in the language.</summary>
    public EventVector Weigh(ArticleSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var all = Count + 1 + DocumentFrequency.Documents;
        var weights = signature
            .Terms.Select(term =>
                (
                    term.Text,
                    Weight: term.Weight * Math.Log((double)all / (HoldersOf(term.Text) + 1 + DocumentFrequency.Of(term.Text)))
                )
            )
            .Where(term => term.Weight > 0)
            .ToList();
        var length = Math.Sqrt(weights.Sum(term => term.Weight * term.Weight));
        return new EventVector(
            [.. weights.Select(term => new VectorTerm(term.Text, (float)(term.Weight / length)))],
            signature.Days
        );
    }

    /// <summary>The articles held that tell of the same event; those first that do it most clearly, and at most eight of them.</summary>
    public ImmutableArray<Neighbour> NeighboursOf(EventVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        AddUp(vector);
        var near = new List<(Held Held, double Likeness, SameEvent Same)>();
        foreach (var slot in touched)
        {
            var likeness = cosines[slot] - SingleTermShare * weightiest[slot];
            if (SameEvent.Of(vector, ring[slot].Vector) is { } same && likeness >= same.Needed)
            {
                near.Add((ring[slot], likeness, same));
            }

            (cosines[slot], weightiest[slot]) = (0, 0);
        }

        touched.Clear();
        return
        [
            .. near.OrderByDescending(found => found.Likeness - found.Same.Needed)
                .ThenBy(found => found.Held.Article)
                .Take(MostNeighbours)
                .Select(found => new Neighbour(
                    found.Held.Article,
                    found.Likeness,
                    found.Same.Needed,
                    found.Same.DaysApart,
                    SharedTerms.Weightiest(vector, found.Held.Vector)
                )),
        ];
    }

    /// <summary>Holds one more article; the earliest goes where there is no more room.</summary>
    /// <param name="article">What <see cref="Neighbour.Article"/> will say.</param>
    /// <param name="vector">Weighed by this index, or by one that held the same articles.</param>
    public void Add(long article, EventVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var held = new Held(article, vector);
        if (ring.Count < capacity)
        {
            ring.Add(held);
        }
        else
        {
            Remove(ring[added % capacity].Vector);
            ring[added % capacity] = held;
        }

        foreach (var term in vector.Terms)
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term.Text, out _);
            postings ??= new TermPostings();
            postings.Add(added % capacity, term.Weight);
        }

        added++;
    }

    private void Remove(EventVector vector)
    {
        foreach (var term in vector.Terms)
        {
            var postings = terms[term.Text];
            postings.RemoveFirst();
            if (postings.Count == 0)
            {
                terms.Remove(term.Text);
            }
        }
    }

    /// <summary>Adds up the cosine with every article that shares a term which is not common.</summary>
    private void AddUp(EventVector vector)
    {
        if (cosines.Length < ring.Count)
        {
            cosines = new double[Math.Min(capacity, 2 * ring.Count)];
            weightiest = new double[cosines.Length];
        }

        var common = Math.Max(CommonFrom, CommonShare * (Count + DocumentFrequency.Documents));
        foreach (var term in vector.Terms)
        {
            if (!terms.TryGetValue(term.Text, out var postings) || postings.Count + DocumentFrequency.Of(term.Text) >= common)
            {
                continue;
            }

            foreach (var (slot, weight) in postings.Held)
            {
                if (cosines[slot] == 0)
                {
                    touched.Add(slot);
                }

                var shared = term.Weight * weight;
                cosines[slot] += shared;
                weightiest[slot] = Math.Max(weightiest[slot], shared);
            }
        }
    }

    private int HoldersOf(string term) => terms.TryGetValue(term, out var postings) ? postings.Count : 0;

    private readonly record struct Held(long Article, EventVector Vector);
}
