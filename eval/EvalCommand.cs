using System.CommandLine;
using Stemma.Eval.Chaos;
using Stemma.Eval.Following;
using Stemma.Eval.Gate;
using Stemma.Eval.NewsYear;
using Stemma.Eval.Rules;
using Stemma.Eval.Scale;
using Stemma.Eval.Suites;
using Stemma.Eval.Workspaces;

namespace Stemma.Eval;

/// <summary>The command line of the evaluation.</summary>
internal static class EvalCommand
{
    private const int Success = 0;
    private const int BelowFloor = 1;
    private const int WrongUse = 2;

    public static RootCommand Build()
    {
        var data = new Option<string[]>("--data")
        {
            Description =
                "A folder with stories/ or pages/, or of story folders; may be given more than once. Without it: the samples.",
        };
        var suite = new Argument<string>("SUITE") { Description = $"What to measure: {string.Join(", ", Evaluation.Suites)}." };
        suite.AcceptOnlyFromAmong([.. Evaluation.Suites]);
        var json = new Option<bool>("--json") { Description = "Print one flat JSON object, name to number, and nothing else." };
        var misses = new Option<bool>("--misses") { Description = "Print what is missing or wrong as well." };

        var root = new RootCommand("Scores Stemma on data with a known answer.")
        {
            suite,
            data,
            json,
            misses,
            BuildGate(data),
            BuildRules(data),
            ScaleCommand.Build(data),
            WorkspaceCommand.Build(),
            FollowCommand.Build(),
            NewsYearCommand.Build(),
            ChaosCommand.Build(),
        };
        root.SetAction(parsed =>
            Measure(parsed.GetValue(suite)!, parsed.GetValue(data) ?? [], parsed.GetValue(json), parsed.GetValue(misses))
        );
        return root;
    }

    private static Command BuildGate(Option<string[]> data)
    {
        var raise = new Option<bool>("--raise") { Description = "Raise the floors to the scores of this run." };
        var lower = new Option<string>("--lower")
        {
            Description = "Lower the floor of this name to the score of this run.",
            HelpName = "NAME",
        };
        var because = new Option<string>("--because")
        {
            Description = "Why it may be lower; kept in floors.json.",
            HelpName = "REASON",
        };
        var gate = new Command("gate", "Fails where a score is below its floor in eval/floors.json.")
        {
            data,
            raise,
            lower,
            because,
        };
        gate.Validators.Add(result =>
        {
            if ((result.GetValue(lower) is null) != string.IsNullOrWhiteSpace(result.GetValue(because)))
            {
                result.AddError("A floor is lowered with a reason: --lower NAME --because REASON.");
            }
        });
        gate.SetAction(parsed =>
            Hold(parsed.GetValue(data) ?? [], parsed.GetValue(raise), parsed.GetValue(lower), parsed.GetValue(because))
        );
        return gate;
    }

    private static Command BuildRules(Option<string[]> data)
    {
        var stage = new Option<string>("--stage")
        {
            Description = "Only rules whose names begin so: boilerplate, caveat, evidence.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "",
        };
        var examples = new Option<int>("--examples")
        {
            Description = "How many places to show of each rule.",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
        };
        var rules = new Command("rules", "Lists what each rule fires on in the real articles of a folder, for a person to judge.")
        {
            data,
            stage,
            examples,
        };
        rules.SetAction(parsed =>
        {
            var articles = (parsed.GetValue(data) ?? []).SelectMany(RuleCorpus.Read);
            Console.Out.WriteLine(RuleListing.Of(articles, parsed.GetValue(stage)!, parsed.GetValue(examples)));
            return Success;
        });
        return rules;
    }

    private static int Measure(string suite, string[] data, bool json, bool misses) =>
        Reporting(() =>
        {
            var result = Evaluation.Run(suite, data);
            Console.Out.WriteLine(json ? ScoreReport.Json(result) : ScoreReport.Table(result, misses));
            return Success;
        });

    private static int Hold(string[] data, bool raise, string? lower, string? because) =>
        Reporting(() =>
        {
            var scores = Evaluation.RunForGate(data).Scores;
            var floors = FloorFile.Read();
            floors = lower is null ? floors : floors.Lower(lower, scores, because!);
            floors = raise ? floors.Raise(scores) : floors;
            if (raise || lower is not null)
            {
                floors.Write();
            }

            var verdict = FloorGate.Hold(floors, scores);
            Console.Out.WriteLine(verdict.Report);
            return verdict.Holds ? Success : BelowFloor;
        });

    // What the caller can mend is told in a line; anything else is a fault of ours and shows its trace.
    internal static int Reporting(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (EvaluationException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return WrongUse;
        }
    }
}

/// <summary>Something that whoever called the evaluation can mend, in words for a person.</summary>
public sealed class EvaluationException(string message) : Exception(message);
