using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using States = Stemma.Reading.Names.Gazetteer;

namespace Stemma.Workspace.Places;

/// <summary>Where places lie: towns of 15,000 people or more, and states. It gives no point rather than a false one.</summary>
/// <remarks>Compiled from GeoNames (CC BY 4.0) and mledoze/countries (ODbL) by the recipe «places» of <c>train/</c>.</remarks>
public static class Gazetteer
{
    /// <summary>A town of fewer people, without a word on its state, may as well be a village of the same name elsewhere.</summary>
    private const int KnownByNameAlone = 100;

    private static readonly Lazy<ILookup<string, Town>> Towns = new(LoadTowns);
    private static readonly Lazy<ImmutableDictionary<string, (double, double)>> StatePoints = new(LoadStates);

    /// <summary>Where the place of that name lies.</summary>
    /// <param name="name">As an article writes it: <c>Kharkiv</c>, <c>the Netherlands</c>.</param>
    /// <param name="country">Two letters of the state that it is said to lie in; empty where nothing is said.</param>
    /// <returns>
    /// The point and how exact it is; null where no place of that name is known, where several are, or where only a small town bears a name of which nobody says in
    /// which state it lies.
    /// </returns>
    public static PlacePoint? Find(string name, string country = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(country);
        return FindState(name) ?? FindTown(name, country);
    }

    /// <summary>Two letters of the state that these names speak of; empty where they name none, or several.</summary>
    /// <param name="names">Places as articles write them.</param>
    public static string CountryOf(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var codes = names.Select(CodeOf).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return codes is [var only] ? only : string.Empty;
    }

    private static string CodeOf(string name) =>
        States.FindState(WithoutArticle(name)) is { } state ? state.Country
        : States.Find(name) is { Kind: Reading.Names.GazetteerKind.Region } region ? region.Country
        : string.Empty;

    private static PlacePoint? FindState(string name) =>
        States.FindState(WithoutArticle(name)) is { } state && StatePoints.Value.TryGetValue(state.Country, out var point)
            ? new PlacePoint(state.Name, state.Country, point.Item1, point.Item2, PlacePrecision.Country)
            : null;

    private static PlacePoint? FindTown(string name, string country)
    {
        var known = Towns.Value[name].ToArray();
        var there = country.Length == 0 ? known : [.. known.Where(town => town.Country == country)];
        return there is [var only] && (country.Length > 0 || only.Thousands >= KnownByNameAlone)
            ? new PlacePoint(name, only.Country, only.Latitude, only.Longitude, PlacePrecision.Settlement)
            : null;
    }

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static ILookup<string, Town> LoadTowns() =>
        Lines("towns.tsv.br")
            .Select(cells =>
                (
                    Name: cells[0],
                    Town: new Town(
                        cells[1],
                        Degrees(cells[2]),
                        Degrees(cells[3]),
                        int.Parse(cells[4], CultureInfo.InvariantCulture)
                    )
                )
            )
            .ToLookup(line => line.Name, line => line.Town, StringComparer.Ordinal);

    private static ImmutableDictionary<string, (double, double)> LoadStates() =>
        Lines("states.tsv.br")
            .ToImmutableDictionary(cells => cells[0], cells => (Degrees(cells[1]), Degrees(cells[2])), StringComparer.Ordinal);

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stemma.Workspace.Places.{name}")
            ?? throw new InvalidOperationException($"No list «{name}» is embedded.");
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private readonly record struct Town(string Country, double Latitude, double Longitude, int Thousands);
}

/// <summary>A point on the map, and how much of the map it stands for.</summary>
/// <param name="Name">The place.</param>
/// <param name="Country">Two letters (ISO 3166-1) of the state that it is or lies in.</param>
/// <param name="Latitude">Degrees north, WGS 84; −90 to 90.</param>
/// <param name="Longitude">Degrees east, WGS 84; −180 to 180.</param>
/// <param name="Precision">What the point stands for.</param>
public sealed record PlacePoint(string Name, string Country, double Latitude, double Longitude, PlacePrecision Precision);

/// <summary>What a point on the map stands for.</summary>
public enum PlacePrecision
{
    /// <summary>A town: the event was somewhere in it.</summary>
    Settlement,

    /// <summary>A state: the event was somewhere in it, and the point is only its middle.</summary>
    Country,
}
