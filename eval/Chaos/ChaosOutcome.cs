using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Eval.Chaos;

/// <summary>What many machines made of the news, held against what one process made of it.</summary>
/// <param name="Articles">How many articles the one process has.</param>
/// <param name="Lost">Entries that did not come to be an article, and articles that only the one process has.</param>
/// <param name="Doubled">Articles that stand in two stories, and articles that only the many have.</param>
/// <param name="Stories">How many stories the one process made.</param>
/// <param name="Different">How many stories are not the same on both sides: other articles, or other bytes.</param>
/// <param name="Uncompared">How many stories the many did not compare in the end.</param>
internal sealed record ChaosOutcome(int Articles, int Lost, int Doubled, int Stories, int Different, int Uncompared)
{
    /// <summary>True where nothing is lost or doubled and every story is the same.</summary>
    public bool IsSame => Lost + Doubled + Different + Uncompared == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Articles} articles: {Lost} lost, {Doubled} doubled; {Stories} stories: {Stories - Different} equal byte for byte, {Different} different, {Uncompared} not compared"
        );

    /// <summary>Compares articles, membership, what was kept of the last comparison, and the whole of each story as it is read from each archive.</summary>
    /// <param name="one">The archive of the one process.</param>
    /// <param name="many">That of the many.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ChaosOutcome> OfAsync(string one, string many, CancellationToken cancellation)
    {
        var (alone, together) = (FollowedArchive.Read(one), FollowedArchive.Read(many));
        var shared = alone.Stories.Keys.Where(together.Stories.ContainsKey).ToList();
        var different = alone.Stories.Count + together.Stories.Count - (2 * shared.Count);
        using var first = Archive.Open(one);
        using var second = Archive.Open(many);
        using var firstDesk = new StoryDesk(first);
        using var secondDesk = new StoryDesk(second);
        foreach (var articles in shared)
        {
            var (left, right) = (alone.Stories[articles], together.Stories[articles]);
            var isSame =
                left.Snapshot == right.Snapshot
                && await JsonOfAsync(firstDesk, left.Key, cancellation) == await JsonOfAsync(secondDesk, right.Key, cancellation);
            different += isSame ? 0 : 1;
        }

        return new ChaosOutcome(
            alone.Articles.Count,
            together.Unfinished + alone.Unfinished + alone.Articles.Except(together.Articles).Count,
            together.Doubled + together.Articles.Except(alone.Articles).Count,
            alone.Stories.Count,
            different,
            together.Uncompared
        );
    }

    private static async Task<string> JsonOfAsync(StoryDesk desk, long story, CancellationToken cancellation) =>
        StoryJson.ToString((await desk.OpenAsync(story, cancellation)).Story);
}
