using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Comparing;

/// <summary>Applies pure functions, on several threads where asked; the number of threads changes nothing in the result.</summary>
internal static class InOrder
{
    /// <param name="items">What to apply it to.</param>
    /// <param name="threads">At most so many at once; 1 or more.</param>
    /// <param name="of">Pure, and safe to call from several threads.</param>
    /// <returns>One result for each item, in the order of the items.</returns>
    public static ImmutableArray<TResult> Select<T, TResult>(ImmutableArray<T> items, int threads, Func<T, TResult> of)
    {
        var results = new TResult[items.Length];
        if (threads == 1 || items.Length < 2)
        {
            for (var index = 0; index < results.Length; index++)
            {
                results[index] = of(items[index]);
            }
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
            Parallel.For(0, results.Length, options, index => results[index] = of(items[index]));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    /// <summary>Calls two pure functions, of which neither needs the other's result; side by side where there is a thread for each.</summary>
    public static (TFirst First, TSecond Second) Both<TFirst, TSecond>(int threads, Func<TFirst> first, Func<TSecond> second)
    {
        if (threads == 1)
        {
            return (first(), second());
        }

        var aside = Task.Run(second);
        var result = first();
        return (result, aside.GetAwaiter().GetResult());
    }
}
