using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>What Stemma knows of the map: states with their other names, adjectives and capitals; regions and seas; towns of 15,000 people or more.</summary>
/// <remarks>Compiled from GeoNames (CC BY 4.0) and mledoze/countries (ODbL) by the recipe «names» of <c>train/</c>; names match by case, a leading «the» apart.</remarks>
public static class Gazetteer
{
    private static readonly Lazy<States> Known = new(States.Load);
    private static readonly Lazy<FrozenDictionary<string, GazetteerPlace>> Regions = new(LoadRegions);
    private static readonly Lazy<Dictionary<string, GazetteerPlace>> Towns = new(LoadTowns);

    /// <summary>The place of that name; where several have it, the state, then the region, then the largest town. Null where none is known.</summary>
    public static GazetteerPlace? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.Value.Names.TryGetValue(name, out var state) ? state
            : Regions.Value.TryGetValue(name, out var region) ? region
            : Towns.Value.TryGetValue(name, out var town) ? town
            : null;
    }

    /// <summary>The state of that name or other name: <c>US</c>, <c>the Netherlands</c>; null where it names none.</summary>
    public static GazetteerPlace? FindState(string name) => Known.Value.Names.GetValueOrDefault(name);

    /// <summary>The singular of an adjective or people's name: <c>North Koreans</c> gives <c>North Korean</c>; empty where it is none.</summary>
    public static string Demonym(string words) =>
        Known.Value.Demonyms.ContainsKey(words) ? words
        : words.EndsWith('s') && Known.Value.Demonyms.ContainsKey(words[..^1]) ? words[..^1]
        : string.Empty;

    /// <summary>Code of the state that a name, adjective, people or capital stands for (<c>Ukraine</c>, <c>Ukrainian</c>, <c>Kyiv</c> all <c>UA</c>); empty where none.</summary>
    public static string StateCode(string words) =>
        Known.Value.Names.TryGetValue(words, out var state) ? state.Country
        : Demonym(words) is { Length: > 0 } demonym ? Known.Value.Demonyms[demonym]
        : Known.Value.Capitals.GetValueOrDefault(words, string.Empty);

    /// <summary>The usual name of the state with this code; empty where none has it.</summary>
    public static string StateName(string code) => Known.Value.ByCode.GetValueOrDefault(code, string.Empty);

    private static FrozenDictionary<string, GazetteerPlace> LoadRegions() =>
        WordList
            .Lines("Names/en/regions.tsv")
            .Select(line => line.Split('\t'))
            .SelectMany(cells =>
                cells
                    .Skip(2)
                    .SelectMany(others => others.Split('|', StringSplitOptions.RemoveEmptyEntries))
                    .Prepend(cells[0])
                    .Select(name =>
                        KeyValuePair.Create(
                            name,
                            new GazetteerPlace(cells[0], cells.ElementAtOrDefault(1) ?? string.Empty, GazetteerKind.Region, 0)
                        )
                    )
            )
            .DistinctBy(entry => entry.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static Dictionary<string, GazetteerPlace> LoadTowns()
    {
        var towns = new Dictionary<string, GazetteerPlace>(40_000, StringComparer.Ordinal);
        foreach (var line in CompressedList.Lines("Names/en/cities.tsv.br"))
        {
            var name = line.IndexOf('\t', StringComparison.Ordinal);
            var thousands = int.Parse(line.AsSpan(name + 4), System.Globalization.CultureInfo.InvariantCulture);
            towns.TryAdd(
                line[..name],
                new GazetteerPlace(line[..name], line.Substring(name + 1, 2), GazetteerKind.Town, thousands)
            );
        }

        return towns;
    }
}

/// <summary>A place that the gazetteer knows.</summary>
/// <param name="Name">Its usual English name: <c>United States</c> for <c>U.S.</c>.</param>
/// <param name="Country">Two letters of the state it is or lies in; empty where it lies in several.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Thousands">People of a town, in thousands; 0 for others.</param>
public sealed record GazetteerPlace(string Name, string Country, GazetteerKind Kind, int Thousands);

/// <summary>What a place of the gazetteer is.</summary>
public enum GazetteerKind
{
    /// <summary>A state or a territory with a code of its own.</summary>
    State,

    /// <summary>A part of a state or of the world, or a water.</summary>
    Region,

    /// <summary>A town of 15,000 people or more.</summary>
    Town,
}
