using System.Collections.Immutable;

namespace Stemma.Comparing.Grouping;

/// <summary>What two articles have in common.</summary>
internal static class SharedTerms
{
    private const int MostTold = 6;

    /// <summary>The terms of both, with what each adds to the cosine; in ordinal order.</summary>
    public static IEnumerable<VectorTerm> In(EventVector one, EventVector other)
    {
        var (at, otherAt) = (0, 0);
        while (at < one.Terms.Length && otherAt < other.Terms.Length)
        {
            var order = string.CompareOrdinal(one.Terms[at].Text, other.Terms[otherAt].Text);
            if (order == 0)
            {
                yield return new VectorTerm(one.Terms[at].Text, one.Terms[at].Weight * other.Terms[otherAt].Weight);
            }

            (at, otherAt) = (order <= 0 ? at + 1 : at, order >= 0 ? otherAt + 1 : otherAt);
        }
    }

    /// <returns>The terms that add most, weightiest first.</returns>
    public static ImmutableArray<string> Weightiest(EventVector one, EventVector other) =>
        [
            .. In(one, other)
                .OrderByDescending(term => term.Weight)
                .ThenBy(term => term.Text, StringComparer.Ordinal)
                .Take(MostTold)
                .Select(term => term.Text),
        ];
}
