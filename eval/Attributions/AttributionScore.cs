using System.Collections.Immutable;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Attributions;

/// <summary>Scores the attributions of one text as BBC Citron's evaluation does.</summary>
/// <remarks>
/// <para>Exact (github.com/bbc/citron, scripts/evaluate): a cue is right where it has the tokens of a wanted cue; a source or content where it has the tokens
/// of that of a wanted attribution whose cue shares a token with its own; all three where one wanted attribution has its cue, source and content.</para>
/// <para>Overlap: tokens found that are wanted, out of all found and of all wanted, over all attributions of the text, whichever cue they belong to. A token that stands in
/// several attributions counts once in each. Citron multiplies where both sides have it more than once; here the lesser of both counts, so that no share passes 1.</para>
/// </remarks>
internal static class AttributionScore
{
    /// <summary>Scores found against wanted relations.</summary>
    /// <returns>Name of the measure, such as <c>cue.exact</c>, to what was hit; always the same eight, in one order.</returns>
    public static ImmutableArray<(string Name, Hits Hits)> Of(
        ImmutableArray<CountedRelation> wanted,
        ImmutableArray<CountedRelation> found
    ) =>
        [
            ("all.exact", Exact(wanted, found, static (one, other) => one.Equals(other))),
            ("all.overlap", Overlap(wanted, found, static relation => relation.All)),
            ("content.exact", Exact(wanted, found, static (one, other) => one.Meets(other) && Same(one.Content, other.Content))),
            ("content.overlap", Overlap(wanted, found, static relation => relation.Content)),
            ("cue.exact", Exact(wanted, found, static (one, other) => Same(one.Cue, other.Cue))),
            ("cue.overlap", Overlap(wanted, found, static relation => relation.Cue)),
            ("source.exact", Exact(wanted, found, static (one, other) => one.Meets(other) && Same(one.Source, other.Source))),
            ("source.overlap", Overlap(wanted, found, static relation => relation.Source)),
        ];

    private static Hits Exact(
        ImmutableArray<CountedRelation> wanted,
        ImmutableArray<CountedRelation> found,
        Func<CountedRelation, CountedRelation, bool> isSame
    )
    {
        // As Citron counts: hits and false alarms by what was found, misses by what was wanted.
        var right = found.Count(one => wanted.Any(other => isSame(one, other)));
        var missed = wanted.Count(one => !found.Any(other => isSame(one, other)));
        return new Hits(right, found.Length, right + missed);
    }

    private static Hits Overlap(
        ImmutableArray<CountedRelation> wanted,
        ImmutableArray<CountedRelation> found,
        Func<CountedRelation, ImmutableArray<int>> part
    )
    {
        var (right, mine) = (Times(wanted, part), Times(found, part));
        var shared = mine.Sum(token => Math.Min(token.Value, right.GetValueOrDefault(token.Key)));
        return new Hits(shared, mine.Values.Sum(), right.Values.Sum());
    }

    private static SortedDictionary<int, int> Times(
        ImmutableArray<CountedRelation> relations,
        Func<CountedRelation, ImmutableArray<int>> part
    )
    {
        var times = new SortedDictionary<int, int>();
        foreach (var token in relations.SelectMany(relation => part(relation)))
        {
            times[token] = times.GetValueOrDefault(token) + 1;
        }

        return times;
    }

    private static bool Same(ImmutableArray<int> one, ImmutableArray<int> other) => one.AsSpan().SequenceEqual(other.AsSpan());
}

/// <summary>An attribution by the positions of its tokens.</summary>
internal sealed record CountedRelation(ImmutableArray<int> Cue, ImmutableArray<int> Source, ImmutableArray<int> Content)
{
    /// <summary>The relation in a text's tokens.</summary>
    public static CountedRelation Of(Relation relation, TextTokens tokens) =>
        new(tokens.In(relation.Cue), tokens.In(relation.Source), tokens.In(relation.Content));

    /// <summary>The tokens of all three parts.</summary>
    public ImmutableArray<int> All => [.. Cue, .. Source, .. Content];

    /// <summary>True where the cues share a token.</summary>
    public bool Meets(CountedRelation other) => Cue.Intersect(other.Cue).Any();

    /// <inheritdoc/>
    public bool Equals(CountedRelation? other) =>
        other is not null
        && Cue.SequenceEqual(other.Cue)
        && Source.SequenceEqual(other.Source)
        && Content.SequenceEqual(other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cue.Length, Source.Length, Content.Length);
}
