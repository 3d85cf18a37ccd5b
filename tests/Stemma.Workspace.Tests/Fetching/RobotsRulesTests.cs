using System.Text;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/Private/a", true)]
    [InlineData("user-AGENT : *\r\n  disallow :/x # why\r\n", "/x/y", false)]
    [InlineData("User-agent: *\rDisallow: /x\r", "/x", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /x", "/x", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: stemma\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: Stemma/2.0 beta\nDisallow: /", "/a", false)]
    [InlineData("User-agent: stemmata\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: STEMMA\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: stemma\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: stemma\nDisallow: /a\n\nUser-agent: stemma\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: other\nUser-agent: stemma\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: stemma\nSitemap: http://x/\nCrawl-delay: 9\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: stemma\nDisallow: /a\nUser-agent: other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: stemma\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: stemma\n\nUser-agent: *\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php?z", true)]
    [InlineData("User-agent: *\nDisallow: /*.php", "/x/y.php?z", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: *", "/anything", false)]
    [InlineData("User-agent: *\nDisallow: /*ab$", "/xab-ab", false)]
    [InlineData("User-agent: *\nDisallow: /aba*ba$", "/aba", true)]
    [InlineData("User-agent: *\nDisallow: /caf\u00E9", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ea", "/~a", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /?q=", "/?q=1", false)]
    [InlineData("<!doctype html><p>No such page: User-agent</p>", "/a", true)]
    public void The_longest_rule_of_the_nearest_group_decides(string robots, string path, bool expected) =>
        Assert.Equal(expected, RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "Stemma").Allow(path));

    [Fact]
    public void A_file_full_of_stars_is_judged_in_time()
    {
        var robots = new StringBuilder("User-agent: *\n");
        while (robots.Length < RobotsRules.MaximumBytes)
        {
            robots.Append("Disallow: /").Insert(robots.Length, "a*", 500).Append("b$\n");
        }

        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes(robots.ToString()), "Stemma");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(rules.Allow("/" + new string('a', 4000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }
}
