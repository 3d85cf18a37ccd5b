using System.Collections.Frozen;
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

    // What follows the name of a seat where a part of a state is meant.
    private static readonly FrozenDictionary<string, PlacePrecision> Divisions = new Dictionary<string, PlacePrecision>(
        StringComparer.Ordinal
    )
    {
        ["region"] = PlacePrecision.Province,
        ["province"] = PlacePrecision.Province,
        ["oblast"] = PlacePrecision.Province,
        ["governorate"] = PlacePrecision.Province,
        ["prefecture"] = PlacePrecision.Province,
        ["state"] = PlacePrecision.Province,
        ["district"] = PlacePrecision.District,
        ["county"] = PlacePrecision.District,
        ["raion"] = PlacePrecision.District,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
        return FindState(name) ?? FindDivision(name, country) ?? FindTown(name, country);
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

    /// <summary>A part of a state that is named by its seat: the point is the seat's.</summary>
    private static PlacePoint? FindDivision(string name, string country)
    {
        var space = name.LastIndexOf(' ');
        if (space <= 0 || !Divisions.TryGetValue(name[(space + 1)..].ToLowerInvariant(), out var precision))
        {
            return null;
        }

        var seats = Seats(name[..space], precision == PlacePrecision.Province ? 1 : 2);
        return PointOf(name, country, seats, precision);
    }

    private static Town[] Seats(string name, int rank) =>
        [.. Towns.Value[name].Where(town => town.Seat > 0 && town.Seat <= rank)];

    private static PlacePoint? FindTown(string name, string country) =>
        PointOf(name, country, [.. Towns.Value[name]], PlacePrecision.Settlement);

    private static PlacePoint? PointOf(string name, string country, Town[] known, PlacePrecision precision)
    {
        var there = country.Length == 0 ? known : [.. known.Where(town => town.Country == country)];
        return there is [var only] && (country.Length > 0 || only.Thousands >= KnownByNameAlone)
            ? new PlacePoint(name, only.Country, only.Latitude, only.Longitude, precision)
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
                        int.Parse(cells[4], CultureInfo.InvariantCulture),
                        cells[5].Length == 0 ? 0 : cells[5][0] - '0'
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

    // Seat: 1 of a province, 2 of a district, 0 of neither.
    private readonly record struct Town(string Country, double Latitude, double Longitude, int Thousands, int Seat);
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

    /// <summary>A district or county, named by its seat: the event was somewhere in it, and the point is the seat's.</summary>
    District,

    /// <summary>A province or region, named by its seat: the event was somewhere in it, and the point is the seat's.</summary>
    Province,

    /// <summary>A state: the event was somewhere in it, and the point is only its middle.</summary>
    Country,
}
