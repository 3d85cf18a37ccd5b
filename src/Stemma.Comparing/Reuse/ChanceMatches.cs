namespace Stemma.Comparing.Reuse;

/// <summary>How much more two articles must share in an archive than in a story: of more pairs more meet by chance.</summary>
internal static class ChanceMatches
{
    /// <summary>Among so many articles it need not be reckoned with.</summary>
    private const double Story = 100;

    /// <summary>A thousand times as many articles ask for one more rare word, whose weight is 1.</summary>
    private const double MoreForTenfold = 1.0 / 3;

    /// <summary>Weight of words that must be shared beyond what is enough in a story.</summary>
    /// <param name="articles">How many articles are compared.</param>
    public static double MoreIn(int articles) => Math.Max(0, MoreForTenfold * Math.Log10(articles / Story));
}
