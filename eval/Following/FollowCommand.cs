using System.CommandLine;

namespace Stemma.Eval.Following;

/// <summary>The command that measures what following feeds costs.</summary>
internal static class FollowCommand
{
    public static Command Build()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles are read.",
            DefaultValueFactory = _ => 100_000,
        };
        var ofYear = new Option<int?>("--year")
        {
            Description =
                "How many articles the year has, where only its beginning is to be read: as many as are read where not given.",
        };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same year.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "follow",
            "Measures the following of feeds: a year of invented news is served on this machine, and followed into a new archive on SQLite."
        )
        {
            articles,
            ofYear,
            seed,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var measurement = new FollowMeasurement(
                    parsed.GetValue(articles),
                    parsed.GetValue(ofYear) ?? parsed.GetValue(articles),
                    parsed.GetValue(seed)
                );
                await foreach (var line in measurement.RunAsync(cancellation))
                {
                    await Console.Out.WriteLineAsync(line);
                }

                return 0;
            }
        );
        return command;
    }
}
