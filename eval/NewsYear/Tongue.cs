using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Syllables that names of one part of the invented world are made of.</summary>
/// <param name="lists">The syllables by what they are for.</param>
internal sealed class Tongue(ImmutableDictionary<string, ImmutableArray<string>> lists)
{
    /// <summary>All tongues.</summary>
    public static ImmutableArray<Tongue> Read()
    {
        var tongues = ImmutableArray.CreateBuilder<Tongue>();
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in YearData.Lines("names.txt"))
        {
            var cells = line.Split(' ');
            lists[cells[0]] = [.. cells[1..]];
            // the last list of each tongue
            if (cells[0] == "women")
            {
                tongues.Add(new Tongue(lists.ToImmutable()));
                lists.Clear();
            }
        }

        return tongues.ToImmutable();
    }

    /// <summary>The name of a town.</summary>
    public string Town(ref Chance chance) => Name("towns", 0.35, ref chance);

    /// <summary>The name of a province.</summary>
    public string Province(ref Chance chance) => Name("provinces", 0.2, ref chance);

    /// <summary>The name of a country.</summary>
    public string Country(ref Chance chance) => Name("countries", 0.5, ref chance);

    /// <summary>A surname.</summary>
    public string Surname(ref Chance chance) => Name("surnames", 0.35, ref chance);

    /// <summary>A given name.</summary>
    public string Given(bool isWoman, ref Chance chance) => Any(isWoman ? "women" : "men", ref chance);

    private string Name(string endings, double longShare, ref Chance chance)
    {
        var start = Any("starts", ref chance);
        var stem = chance.In(longShare) ? Joined(start, Any("middles", ref chance)) : start;
        return Joined(stem, Any(endings, ref chance));
    }

    /// <summary>Without a vowel before another, and without a letter three times.</summary>
    private static string Joined(string start, string end) =>
        (IsVowel(start[^1]) && IsVowel(end[0])) || (start[^1] == end[0] && start[^2] == end[0]) ? start[..^1] + end : start + end;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private string Any(string list, ref Chance chance) => lists[list][chance.Next(lists[list].Length)];
}
