using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Stemma.Comparing;
using Stemma.Web.Report;
using Stemma.Workspace.Places;

namespace Stemma.Web.Drawing;

/// <summary>Lays out a story's places on a map: a window that holds them all, the outlines within it, and a point for each.</summary>
internal sealed record PlaceMap(
    int Width,
    int Height,
    string Land,
    ImmutableArray<MapPoint> Points,
    ImmutableArray<MapPoint> Unknown
)
{
    private const int Wide = 960;
    private const double SmallestSpan = 6;
    private const double Margin = 0.35;

    /// <summary>Every place of a claim of the story's figures.</summary>
    public static PlaceMap Of(StoryIndex index)
    {
        var places = Places(index);
        var known = places.Where(place => place.At is not null).ToImmutableArray();
        ImmutableArray<MapPoint> unknown = [.. places.Where(place => place.At is null)];
        if (known.IsEmpty)
        {
            return new PlaceMap(0, 0, string.Empty, [], unknown);
        }

        var window = WindowOf(known);
        // A degree of longitude is shorter the farther from the equator: the map is true at its middle.
        var stretch = Math.Max(0.2, Math.Cos((window.North + window.South) / 2 * Math.PI / 180));
        var scale = Wide / ((window.East - window.West) * stretch);
        var height = (int)Math.Round((window.North - window.South) * scale);
        double X(double longitude) => (longitude - window.West) * stretch * scale;
        double Y(double latitude) => (window.North - latitude) * scale;
        return new PlaceMap(
            Wide,
            height,
            Path(Outlines.Within(window), X, Y),
            [.. known.Select(place => place with { X = X(place.At!.Longitude), Y = Y(place.At.Latitude) })],
            unknown
        );
    }

    private static List<MapPoint> Places(StoryIndex index) =>
        [
            .. index
                .Story.Figures.SelectMany(
                    (figure, position) =>
                        figure
                            .Claims.Where(item => !index.Claim(item).Places.IsEmpty)
                            .Select(item => (Item: item, Figure: position))
                )
                .Select(pair => (pair, Place: PlaceOf(index, pair.Item)))
                .GroupBy(
                    found => found.Place.At is { } at ? $"{at.Latitude},{at.Longitude}" : found.Place.Name,
                    StringComparer.Ordinal
                )
                .Select(same => new MapPoint(
                    same.First().Place.Name,
                    same.First().Place.At,
                    [.. same.Select(found => found.pair.Item)],
                    [.. same.Select(found => found.pair.Figure).Distinct().Order()]
                ))
                .OrderByDescending(place => place.Claims.Length)
                .ThenBy(place => place.Name, StringComparer.Ordinal),
        ];

    private static (string Name, PlacePoint? At) PlaceOf(StoryIndex index, ItemRef item)
    {
        ImmutableArray<string> names = [.. index.Claim(item).Places.Select(place => place.Text)];
        var found = NamedPlaces.MostExact(names);
        return (found?.Name ?? names[^1], found);
    }

    private static MapWindow WindowOf(ImmutableArray<MapPoint> places)
    {
        var (west, east) = (places.Min(place => place.At!.Longitude), places.Max(place => place.At!.Longitude));
        var (south, north) = (places.Min(place => place.At!.Latitude), places.Max(place => place.At!.Latitude));
        var wide = Math.Max(SmallestSpan, east - west) * (1 + 2 * Margin);
        var high = Math.Max(SmallestSpan * 0.6, north - south) * (1 + 2 * Margin);
        high = Math.Min(high, wide);
        var (x, y) = ((west + east) / 2, (south + north) / 2);
        return new MapWindow(x - wide / 2, Math.Max(-88, y - high / 2), x + wide / 2, Math.Min(88, y + high / 2));
    }

    private static string Path(IEnumerable<Outline> outlines, Func<double, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        foreach (var outline in outlines)
        {
            var command = 'M';
            foreach (var (longitude, latitude) in outline.Points)
            {
                path.Append(CultureInfo.InvariantCulture, $"{command}{x(longitude):0.#},{y(latitude):0.#}");
                command = 'L';
            }

            path.Append('Z');
        }

        return path.ToString();
    }
}

/// <summary>A place of a story, with the claims that are set there.</summary>
/// <param name="Name">As the articles name it.</param>
/// <param name="At">Where it lies; null where that is not known.</param>
/// <param name="Claims">Claims that are set there; at least one.</param>
/// <param name="Figures">Positions of their figures; ascending.</param>
internal sealed record MapPoint(string Name, PlacePoint? At, ImmutableArray<ItemRef> Claims, ImmutableArray<int> Figures)
{
    /// <summary>From the left edge of the map.</summary>
    public double X { get; init; }

    /// <summary>From its upper edge.</summary>
    public double Y { get; init; }

    /// <summary>The more claims, the larger.</summary>
    public double Radius => Math.Min(16, 4 + 2 * Math.Sqrt(Claims.Length));
}
