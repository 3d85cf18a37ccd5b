using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;

namespace Stemma.Cli.Commands;

/// <summary>The options of commands that fetch: how often feeds are asked, and what may be reached.</summary>
internal sealed class ReachOptions
{
    private readonly Option<TimeSpan> every = new("--every")
    {
        Description =
            "The shortest time between two questions to one feed, such as 30s, 5m or 2h; how often within that is learned.",
        HelpName = "time",
        DefaultValueFactory = _ => new FollowOptions().ShortestPace,
        CustomParser = ParseTime,
    };

    private readonly Option<int> oldest = new("--oldest")
    {
        Description = "Entries of feeds that are older by so many days are passed over; 0 to take all.",
        HelpName = "days",
        DefaultValueFactory = _ => (int)new FollowOptions().OldestEntry!.Value.TotalDays,
    };

    private readonly Option<string[]> networks = new("--allow-network")
    {
        Description = "A network that is reached on any port although it is not public, such as 10.20.0.0/16, for an intranet.",
        HelpName = "network",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> contact = new("--contact")
    {
        Description = "An address where the owner of a site learns who fetches; it goes into the user agent.",
        HelpName = "address",
        DefaultValueFactory = _ => string.Empty,
    };

    public ReachOptions() =>
        networks.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IPNetwork.TryParse(token.Value, out _)))
            {
                result.AddError($"«{token.Value}» is no network. Write it as 10.20.0.0/16.");
            }
        });

    public void AddTo(Command command)
    {
        command.Add(every);
        command.Add(oldest);
        AddFetchingTo(command);
    }

    /// <summary>Only what says which pages may be reached.</summary>
    public void AddFetchingTo(Command command)
    {
        command.Add(networks);
        command.Add(contact);
    }

    /// <summary>Only which networks may be reached.</summary>
    public void AddNetworksTo(Command command) => command.Add(networks);

    /// <summary>How feeds are followed.</summary>
    public FollowOptions FollowingOf(ParseResult parsed)
    {
        var (shortest, usual) = (parsed.GetValue(every), new FollowOptions());
        return usual with
        {
            ShortestPace = shortest,
            FirstPace = shortest < usual.ShortestPace ? shortest : usual.FirstPace,
            LongestPace = shortest > usual.LongestPace ? shortest : usual.LongestPace,
            OldestEntry = parsed.GetValue(oldest) > 0 ? TimeSpan.FromDays(parsed.GetValue(oldest)) : null,
        };
    }

    /// <summary>What may be fetched.</summary>
    public FetchOptions FetchingOf(ParseResult parsed) => NetworksOf(parsed) with { Contact = parsed.GetValue(contact)! };

    /// <summary>Which networks may be reached.</summary>
    public FetchOptions NetworksOf(ParseResult parsed)
    {
        var (allowed, usual) = (parsed.GetValue(networks)!, new FetchOptions());
        return usual with
        {
            AllowedNetworks = [.. allowed.Select(network => IPNetwork.Parse(network))],
            Ports = allowed.Length > 0 ? [.. Enumerable.Range(1, ushort.MaxValue)] : usual.Ports,
            HostDelay = allowed.Length > 0 ? TimeSpan.Zero : usual.HostDelay,
        };
    }

    private static TimeSpan ParseTime(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        var seconds =
            text.EndsWith('h') ? 3600
            : text.EndsWith('m') ? 60
            : 1;
        if (
            double.TryParse(text.TrimEnd('s', 'm', 'h'), NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            && count * seconds is >= 1 and <= 86_400
        )
        {
            return TimeSpan.FromSeconds(count * seconds);
        }

        result.AddError($"«{text}» is no time. Write it as 30s, 5m or 2h, one second to a day.");
        return default;
    }
}
