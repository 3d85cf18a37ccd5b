using System.Collections.Immutable;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Times;

/// <summary>How well times were found, as TempEval-3 scores them (UzZaman and others 2013, section 4).</summary>
/// <param name="Strict">Exactly the same words.</param>
/// <param name="Relaxed">At least one character in common.</param>
/// <param name="Value">A relaxed match with the right value.</param>
internal readonly record struct TimeScore(Hits Strict, Hits Relaxed, Hits Value)
{
    /// <summary>The score of one document.</summary>
    public static TimeScore Of(ImmutableArray<TimePair> pairs)
    {
        var wanted = pairs.Count(pair => pair.Wanted is not null);
        var found = pairs.Count(pair => pair.Found is not null);
        Hits Hits(Func<TimePair, bool> right) => new(pairs.Count(right), found, wanted);
        return new TimeScore(Hits(pair => pair.IsStrict), Hits(pair => pair.IsMatch), Hits(pair => pair.HasValue));
    }

    /// <summary>Both together.</summary>
    public static TimeScore operator +(TimeScore left, TimeScore right) =>
        new(left.Strict + right.Strict, left.Relaxed + right.Relaxed, left.Value + right.Value);
}

/// <summary>A time that is wanted and the one that was found for it; one side is null where it has no partner.</summary>
internal readonly record struct TimePair(MarkedTime? Wanted, MarkedTime? Found)
{
    /// <summary>Both are there.</summary>
    public bool IsMatch => Wanted is not null && Found is not null;

    /// <summary>Both cover the same words.</summary>
    public bool IsStrict => IsMatch && Wanted!.Value.Span == Found!.Value.Span;

    /// <summary>Both have the same value.</summary>
    public bool HasValue => IsMatch && Wanted!.Value.Value == Found!.Value.Value;

    /// <summary>Pairs each wanted time with one found that it overlaps: first those that are the same, then the first free one.</summary>
    /// <param name="wanted">By place.</param>
    /// <param name="found">By place.</param>
    /// <returns>Every time once, by place.</returns>
    public static ImmutableArray<TimePair> Align(ImmutableArray<MarkedTime> wanted, ImmutableArray<MarkedTime> found)
    {
        var free = found.ToList();
        var partners = new MarkedTime?[wanted.Length];
        Pair((one, other) => one.Span == other.Span);
        Pair((one, other) => one.Span.Overlaps(other.Span));
        return
        [
            .. wanted
                .Select((time, at) => new TimePair(time, partners[at]))
                .Concat(free.Select(time => new TimePair(null, time)))
                .OrderBy(pair => (pair.Wanted ?? pair.Found)!.Value.Span.Start),
        ];

        void Pair(Func<MarkedTime, MarkedTime, bool> fit)
        {
            for (var at = 0; at < wanted.Length; at++)
            {
                var match = partners[at] is null ? free.FindIndex(time => fit(wanted[at], time)) : -1;
                if (match >= 0)
                {
                    partners[at] = free[match];
                    free.RemoveAt(match);
                }
            }
        }
    }
}
