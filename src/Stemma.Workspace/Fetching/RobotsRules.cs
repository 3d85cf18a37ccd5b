using System.Collections.Immutable;
using System.Text;

namespace Stemma.Workspace.Fetching;

/// <summary>What one robots.txt lets one program fetch (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>The part of a file that is read, in bytes.</summary>
    public const int MaximumBytes = 500 * 1024;

    private readonly ImmutableArray<RobotsRule> rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules) => this.rules = rules;

    /// <summary>Of a site without robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>The rules for a program.</summary>
    /// <param name="bytes">The file; any bytes.</param>
    /// <param name="product">The program's name, in letters.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string product)
    {
        var own = ImmutableArray.CreateBuilder<RobotsRule>();
        var others = ImmutableArray.CreateBuilder<RobotsRule>();
        var (isOwn, isOthers, inHead, hasOwn) = (false, false, false, false);
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            if (!RobotsLine.TryParse(line, out var key, out var value))
            {
                continue;
            }

            if (key == RobotsKey.UserAgent)
            {
                (isOwn, isOthers) = inHead ? (isOwn, isOthers) : (false, false);
                isOwn |= RobotsLine.ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isOthers |= value == "*";
                hasOwn |= isOwn;
            }
            else
            {
                AddTo(isOwn ? own : null, key, value);
                AddTo(isOthers ? others : null, key, value);
            }

            inHead = key == RobotsKey.UserAgent;
        }

        return new RobotsRules((hasOwn ? own : others).ToImmutable());
    }

    /// <summary>True where the page may be fetched: the longest rule that matches decides, of two as long the one that allows.</summary>
    /// <param name="pathAndQuery">From the first slash of the address.</param>
    public bool Allow(string pathAndQuery)
    {
        var path = RobotsRule.Normalise(pathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var rule in rules)
        {
            if (rule.Length >= longest && (rule.Length > longest || rule.Allows) && rule.Matches(path))
            {
                (longest, allowed) = (rule.Length, rule.Allows);
            }
        }

        return allowed || path == "/robots.txt";
    }

    private static void AddTo(ImmutableArray<RobotsRule>.Builder? group, RobotsKey key, string value)
    {
        // A rule without a path rules nothing.
        if (value.Length > 0)
        {
            group?.Add(new RobotsRule(value, key == RobotsKey.Allow));
        }
    }
}
