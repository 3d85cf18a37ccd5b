using System.Globalization;
using System.Text.Json;
using Stemma.Train.Learning;

namespace Stemma.Train.Places;

/// <summary>Compiles the outlines of states, coarse enough to be drawn small: what <c>Stemma.Workspace.Places.Outlines</c> embeds.</summary>
/// <remarks><c>outlines/*.geo.json</c>: the outlines of mledoze/countries, ODbL.</remarks>
internal static class OutlineRecipe
{
    // Hundredths of a degree: about a kilometre, less than the width of a line on the map.
    private const double Unit = 0.01;
    private const double Tolerance = 0.04;
    private const double SmallestSide = 0.08;

    public static void Make(string data) => ModelFile.WriteCompressed("../Stemma.Workspace/Places/outlines.txt.br", Rings(data));

    /// <summary>A ring a line: longitude and latitude of its first point, then the steps to each next one, in hundredths of a degree.</summary>
    private static IEnumerable<string> Rings(string data) =>
        Directory
            .EnumerateFiles(Path.Combine(data, "outlines"), "*.geo.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(RingsOf)
            .Select(ring => Simplified(ring))
            .Where(ring => ring.Count > 3)
            .Select(Line);

    private static List<List<(double X, double Y)>> RingsOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var rings = new List<List<(double, double)>>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            if (!feature.TryGetProperty("geometry", out var geometry))
            {
                continue; // a state whose outline the list does not have
            }

            var coordinates = geometry.GetProperty("coordinates");
            var polygons =
                geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray();
            rings.AddRange(
                polygons
                    .SelectMany(polygon => polygon.EnumerateArray())
                    .Select(ring => ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToList())
                    .Where(IsLarge)
            );
        }

        return rings;
    }

    private static bool IsLarge(List<(double X, double Y)> ring) =>
        ring.Max(p => p.X) - ring.Min(p => p.X) > SmallestSide || ring.Max(p => p.Y) - ring.Min(p => p.Y) > SmallestSide;

    /// <summary>The line with the points left out that lie nearer than the tolerance to what is left (Douglas and Peucker 1973).</summary>
    private static List<(double X, double Y)> Simplified(List<(double X, double Y)> ring)
    {
        var kept = new bool[ring.Count];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int From, int To)>([(0, ring.Count - 1)]);
        while (open.TryPop(out var stretch))
        {
            var (farthest, distance) = (-1, Tolerance);
            for (var index = stretch.From + 1; index < stretch.To; index++)
            {
                if (Distance(ring[index], ring[stretch.From], ring[stretch.To]) is var away && away > distance)
                {
                    (farthest, distance) = (index, away);
                }
            }

            if (farthest >= 0)
            {
                kept[farthest] = true;
                open.Push((stretch.From, farthest));
                open.Push((farthest, stretch.To));
            }
        }

        return [.. ring.Where((_, index) => kept[index])];
    }

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - along * dx, 2) + Math.Pow(point.Y - from.Y - along * dy, 2));
    }

    private static string Line(List<(double X, double Y)> ring)
    {
        var (x, y) = (0L, 0L);
        return string.Join(
            ' ',
            ring.Select(point =>
            {
                var (nextX, nextY) = ((long)Math.Round(point.X / Unit), (long)Math.Round(point.Y / Unit));
                var step = string.Create(CultureInfo.InvariantCulture, $"{nextX - x} {nextY - y}");
                (x, y) = (nextX, nextY);
                return step;
            })
        );
    }
}
