using System.Collections.Immutable;
using System.Globalization;
using Stemma.Eval.Feeds;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.Suites;

/// <summary>Scores the reading of feeds against the tests of feedparser.</summary>
internal static class FeedsSuite
{
    /// <param name="folder">A folder with <c>feeds/feedparser</c>, the files of that library's tests.</param>
    /// <returns>
    /// <c>feeds.read</c>, the share of files that are read without an exception, <c>feeds.entries</c>, the share of those with the right number of entries, and
    /// <c>feeds.title</c>, <c>.address</c> and others, the share of what the files say of such a value that was read so; nothing where there is no such folder.
    /// </returns>
    public static SuiteResult Run(string folder)
    {
        var root = Path.Combine(folder, "feeds", "feedparser");
        if (!Directory.Exists(root))
        {
            return SuiteResult.Nothing;
        }

        var fixtures = FeedFixture.In(root).Select(FixtureScore.Of).ToList();
        var scores = fixtures
            .SelectMany(fixture => fixture.Checks)
            .GroupBy(check => check.Measure)
            .Select(checks => KeyValuePair.Create($"feeds.{checks.Key}", checks.Average(check => check.IsRight ? 1.0 : 0)));
        return SuiteResult.Of(scores, [.. Totals(fixtures), .. fixtures.SelectMany(fixture => fixture.Misses)]);
    }

    private static IEnumerable<string> Totals(List<FixtureScore> fixtures)
    {
        foreach (var checks in fixtures.SelectMany(fixture => fixture.Checks).GroupBy(check => check.Measure))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"feeds.{checks.Key}: {checks.Count(check => check.IsRight)} of {checks.Count()}"
            );
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{fixtures.Sum(fixture => fixture.Unread.Length)} statements were not held against anything:"
        );
        foreach (
            var shape in fixtures
                .SelectMany(fixture => fixture.Unread)
                .CountBy(shape => shape)
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
        )
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{shape.Value, 6} {shape.Key}");
        }
    }

    /// <summary>One file.</summary>
    /// <param name="Checks">What was held against what.</param>
    /// <param name="Unread">What could not be, by its shape.</param>
    /// <param name="Misses">What is wrong, a line each.</param>
    private sealed record FixtureScore(
        ImmutableArray<ClaimCheck> Checks,
        ImmutableArray<string> Unread,
        ImmutableArray<string> Misses
    )
    {
        public static FixtureScore Of(FeedFixture fixture)
        {
            ReadFeed feed;
            try
            {
                feed = FeedReader.Read(fixture.Bytes, fixture.Address, fixture.MediaType);
            }
            catch (Exception failure)
            {
                return new([new ClaimCheck("read", false, failure.Message)], [], [$"{fixture.Name}: {failure}"]);
            }

            var expect = ExpectLine.Read(fixture.Expect);
            var checks = ImmutableArray.Create(new ClaimCheck("read", true, string.Empty)).ToBuilder();
            var unread = expect.Unread.ToBuilder();
            var misses = ImmutableArray.CreateBuilder<string>();
            var counted = EntryCount.Of(fixture.Bytes) is { } count ? new[] { new Claim("len(entries)", null, [count]) } : [];
            foreach (var claim in expect.Claims.Concat(counted))
            {
                if (ClaimCheck.Of(claim, feed) is not { } check)
                {
                    unread.Add(claim.Path);
                    continue;
                }

                checks.Add(check);
                if (!check.IsRight)
                {
                    misses.Add(
                        $"{fixture.Name}: {claim.Path} is «{claim.Text ?? string.Join(' ', claim.Numbers)}», read as «{check.Found}»"
                    );
                }
            }

            return new(checks.ToImmutable(), unread.ToImmutable(), misses.ToImmutable());
        }
    }
}
