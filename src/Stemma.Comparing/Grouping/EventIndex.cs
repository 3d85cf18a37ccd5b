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
    private Sum[] sums = [];
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
            var likeness = sums[slot].Cosine - SingleTermShare * sums[slot].Weightiest;
            // Most share a word or two and no more: their days need not be looked at.
            if (likeness >= SameEvent.Least && SameEvent.Of(vector, ring[slot].Vector, likeness) is { } same)
            {
                near.Add((ring[slot], likeness, same));
            }

            sums[slot] = default;
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
        if (ring.Count == capacity)
        {
            Remove(ring[added % capacity].Vector);
        }

        var held = new Held(article, Shared(vector));
        if (ring.Count < capacity)
        {
            ring.Add(held);
        }
        else
        {
            ring[added % capacity] = held;
        }

        foreach (var term in held.Vector.Terms)
        {
            terms[term.Text].Add(added % capacity, term.Weight);
        }

        added++;
    }

    /// <summary>The vector with the index's own copy of each term: one text for all articles that hold it.</summary>
    private EventVector Shared(EventVector vector)
    {
        var shared = ImmutableArray.CreateBuilder<VectorTerm>(vector.Terms.Length);
        foreach (var term in vector.Terms)
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term.Text, out _);
            postings ??= new TermPostings(term.Text);
            shared.Add(term with { Text = postings.Term });
        }

        return vector with
        {
            Terms = shared.MoveToImmutable(),
        };
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
        if (sums.Length < ring.Count)
        {
            sums = new Sum[Math.Min(capacity, 2 * ring.Count)];
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
                ref var sum = ref sums[slot];
                if (sum.Cosine == 0)
                {
                    touched.Add(slot);
                }

                var shared = term.Weight * weight;
                sum.Cosine += shared;
                sum.Weightiest = Math.Max(sum.Weightiest, shared);
            }
        }
    }

    private int HoldersOf(string term) => terms.TryGetValue(term, out var postings) ? postings.Count : 0;

    private readonly record struct Held(long Article, EventVector Vector);

    /// <summary>What an article shares with another, side by side in memory: all of a large index are gone through for each article.</summary>
    private struct Sum
    {
        public double Cosine;
        public double Weightiest;
    }
}
