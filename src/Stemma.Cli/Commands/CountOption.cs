using System.CommandLine;
using System.Globalization;
using Stemma.Workspace.Desk;

namespace Stemma.Cli.Commands;

/// <summary>Options that take a count.</summary>
internal static class CountOption
{
    /// <summary>How many articles are held as they were read; one option for all that compare stories of an archive.</summary>
    public static Option<int> Readings() =>
        Build(
            "--readings",
            "How many articles stay in memory as they were read, each about a quarter of a megabyte. With more, fewer are read again when a story grows for days.",
            new DeskOptions().MostReadings,
            least: 1,
            most: 100_000
        );

    /// <param name="name">With its dashes.</param>
    /// <param name="description">What is counted; the bounds are added.</param>
    /// <param name="usual">What is taken where it is not given.</param>
    /// <param name="least">Anything below is refused.</param>
    /// <param name="most">Anything above is refused.</param>
    public static Option<int> Build(string name, string description, int usual, int least, int most)
    {
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        var option = new Option<int>(name)
        {
            Description = $"{description} {bounds}.",
            HelpName = "count",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var count && (count < least || count > most))
            {
                result.AddError($"{name} takes {bounds}.");
            }
        });
        return option;
    }
}
