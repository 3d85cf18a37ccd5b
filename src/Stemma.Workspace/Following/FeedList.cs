using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Following;

/// <summary>Reads lists of feeds as people write them: an address a line.</summary>
public static class FeedList
{
    /// <summary>The feeds of the addresses; what is no address is told, and the rest taken.</summary>
    public static ReadOpml OfLines(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Of(lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same for addresses that are apart already.</summary>
    public static ReadOpml Of(IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var address in addresses)
        {
            if (
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && uri.UserInfo.Length == 0
            )
            {
                feeds.Add(new OpmlFeed(uri.AbsoluteUri, string.Empty, string.Empty, []));
            }
            else
            {
                problems.Add(
                    new Diagnostic(
                        "STM3022",
                        DiagnosticSeverity.Error,
                        Fetching.FetchProblems.Shown(address),
                        "This is no address of a feed. Give the whole address, as https://news.example/rss."
                    )
                );
            }
        }

        return new ReadOpml(string.Empty, feeds.ToImmutable(), problems.ToImmutable());
    }
}
