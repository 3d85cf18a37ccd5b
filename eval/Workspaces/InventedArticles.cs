using System.Globalization;
using System.Text;

namespace Stemma.Eval.Workspaces;

/// <summary>Makes articles for an archive that is only searched: plausible enough to be indexed like real ones, seeded.</summary>
internal static class InventedArticles
{
    private const int Sentences = 22;

    private static readonly string[] Places =
    [
        "Norvik",
        "Dubrin",
        "Arle",
        "Velin",
        "Karsa",
        "Halberd",
        "Tallow",
        "Orsk",
        "Marrow",
        "Sural",
        "Kandara",
        "Lusk",
    ];
    private static readonly string[] Who =
    [
        "police",
        "the ministry",
        "the hospital",
        "a witness",
        "the mayor",
        "the port authority",
        "the governor",
        "rescuers",
    ];
    private static readonly string[] What =
    [
        "were killed",
        "were injured",
        "are missing",
        "were detained",
        "were evacuated",
        "were rescued",
    ];
    private static readonly string[] Where =
    [
        "at the harbour",
        "on the river bridge",
        "in the valley",
        "near the old mill",
        "on the ferry",
        "outside the station",
        "in the market",
    ];
    private static readonly string[] How =
    [
        "in a strike",
        "in a flood",
        "in a fire",
        "in a collision",
        "in a landslide",
        "in a raid",
        "in an explosion",
    ];

    /// <returns>So many articles with a name each, no two alike.</returns>
    public static IEnumerable<(string Name, string Text)> Make(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var dice = new Random(number);
            var place = Pick(dice, Places);
            var text = new StringBuilder();
            text.Append(
                CultureInfo.InvariantCulture,
                $"---\ntitle: {dice.Next(2, 90)} people {Pick(dice, What)} {Pick(dice, How)} near {place}, report {number}\n"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"outlet: {place} Courier {number % 40}\npublished: 2026-{1 + (number % 12):00}-{1 + (number % 28):00}\n---\n"
            );
            for (var sentence = 0; sentence < Sentences; sentence++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{dice.Next(2, 400)} people {Pick(dice, What)} {Pick(dice, Where)} of {Pick(dice, Places)} {Pick(dice, How)}, {Pick(dice, Who)} of {place} said in statement {dice.Next(10_000)}. "
                );
            }

            yield return ($"{number}.txt", text.ToString());
        }
    }

    private static string Pick(Random dice, string[] choices) => choices[dice.Next(choices.Length)];
}
