using System.CommandLine;

namespace Stemma.Eval.Scale;

/// <summary>The command that measures what comparing costs.</summary>
internal static class ScaleCommand
{
    /// <param name="data">The option for folders of data, shared with the other commands.</param>
    public static Command Build(Option<string[]> data)
    {
        var articles = new Option<int[]>("--articles")
        {
            Description = "How many articles; may be given more than once.",
            HelpName = "N",
            DefaultValueFactory = _ => [10_000, 100_000],
        };
        var story = new Option<int?>("--story")
        {
            Description = "Measure the comparison of one story of so many articles instead; needs no data.",
            HelpName = "N",
        };
        var scale = new Command(
            "scale",
            "Measures what it costs to find shared passages in archives made of a folder's treebanks."
        )
        {
            data,
            articles,
            story,
        };
        scale.SetAction(parsed =>
            EvalCommand.Reporting(() =>
                Print(
                    parsed.GetValue(story) is { } size
                        ? StoryMeasurement.Run(size)
                        : ScaleMeasurement.Run(FolderOf(parsed.GetValue(data)), parsed.GetValue(articles)!)
                )
            )
        );
        return scale;
    }

    private static string FolderOf(string[]? folders) =>
        folders is [var first, ..] ? first : throw new EvaluationException("Give a folder with treebanks/: --data DIR.");

    private static int Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }

        return 0;
    }
}
