using System.CommandLine;

namespace Stemma.Eval.Chaos;

/// <summary>The command that kills machines while feeds are followed, and holds what comes of it against one process that nobody disturbed.</summary>
internal static class ChaosCommand
{
    private const int Failure = 1;

    public static Command Build()
    {
        var articles = Number("--articles", "How many articles the outlets publish.", 20_000);
        var seed = Number("--seed", "Of the news and of the moments of the kills.", 1);
        var workers = Number("--workers", "How many processes work.", 4);
        var kills = Number("--kills", "How often each is killed: a worker, the broker's leader, PostgreSQL.", 3);
        var command = new Command(
            "chaos",
            "Follows invented news with several workers on PostgreSQL and RabbitMQ (three nodes), kills parts of it at random, and compares every story with that of one process on SQLite. Build the command first (dotnet build -c Release)."
        )
        {
            articles,
            seed,
            workers,
            kills,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var plan = new ChaosPlan(
                    parsed.GetValue(articles),
                    parsed.GetValue(seed),
                    parsed.GetValue(workers),
                    parsed.GetValue(kills)
                );
                try
                {
                    var outcome = await ChaosMeasurement.RunAsync(plan, Console.Out.WriteLine, cancellation);
                    return outcome.IsSame ? 0 : Failure;
                }
                catch (EvaluationException problem)
                {
                    await Console.Error.WriteLineAsync(problem.Message);
                    return Failure;
                }
            }
        );
        return command;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
}

/// <summary>What is measured.</summary>
/// <param name="Articles">How many articles the outlets publish.</param>
/// <param name="Seed">Of the news and of the kills.</param>
/// <param name="Workers">How many processes work.</param>
/// <param name="Kills">How often each of the three is killed.</param>
internal sealed record ChaosPlan(int Articles, int Seed, int Workers, int Kills);
