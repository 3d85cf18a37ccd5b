using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace Stemma.Workspace.Places;

/// <summary>The outlines of states, coarse enough to be drawn small.</summary>
/// <remarks>Compiled from mledoze/countries (ODbL) by the recipe «outlines» of <c>train/</c>. They show where a place lies, and say nothing on whose it is.</remarks>
public static class Outlines
{
    private const double Unit = 0.01;

    private static readonly Lazy<ImmutableArray<Outline>> All = new(Load);

    /// <summary>The outlines that may reach into a part of the map; in the order of the list.</summary>
    public static IEnumerable<Outline> Within(MapWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return All.Value.Where(outline =>
            outline.West <= window.East
            && outline.East >= window.West
            && outline.South <= window.North
            && outline.North >= window.South
        );
    }

    private static ImmutableArray<Outline> Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Stemma.Workspace.Places.outlines.txt.br")
            ?? throw new InvalidOperationException("No outlines are embedded.");
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        var outlines = ImmutableArray.CreateBuilder<Outline>();
        while (reader.ReadLine() is { } line)
        {
            outlines.Add(Read(line));
        }

        return outlines.ToImmutable();
    }

    /// <summary>Steps of longitude and latitude, in hundredths of a degree.</summary>
    private static Outline Read(string line)
    {
        var points = ImmutableArray.CreateBuilder<(double, double)>();
        var (x, y) = (0, 0);
        var isLongitude = true;
        foreach (var range in line.AsSpan().Split(' '))
        {
            var step = int.Parse(line.AsSpan()[range], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (isLongitude)
            {
                x += step;
            }
            else
            {
                y += step;
                points.Add((x * Unit, y * Unit));
            }

            isLongitude = !isLongitude;
        }

        return new Outline(points.ToImmutable());
    }
}

/// <summary>One closed line.</summary>
/// <param name="Points">Degrees east and north, WGS 84; the last is the first again.</param>
public sealed record Outline(ImmutableArray<(double Longitude, double Latitude)> Points)
{
    /// <summary>Its westernmost longitude.</summary>
    public double West { get; } = Points.Min(point => point.Longitude);

    /// <summary>Its easternmost longitude.</summary>
    public double East { get; } = Points.Max(point => point.Longitude);

    /// <summary>Its southernmost latitude.</summary>
    public double South { get; } = Points.Min(point => point.Latitude);

    /// <summary>Its northernmost latitude.</summary>
    public double North { get; } = Points.Max(point => point.Latitude);
}

/// <summary>A part of the map.</summary>
/// <param name="West">Degrees east of its left edge.</param>
/// <param name="South">Degrees north of its lower edge.</param>
/// <param name="East">Degrees east of its right edge.</param>
/// <param name="North">Degrees north of its upper edge.</param>
public sealed record MapWindow(double West, double South, double East, double North);
