using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Train.Learning;

namespace Stemma.Train.Places;

/// <summary>Compiles where places lie: what <c>Stemma.Workspace.Places.Gazetteer</c> embeds.</summary>
/// <remarks>
/// <c>names/geonames-cities15000.zip</c>: GeoNames, CC BY 4.0: towns of 15,000 people or more. <c>names/countries.json</c>: mledoze/countries, ODbL: a point of each state.
/// </remarks>
internal static class PlaceRecipe
{
    private const int LongestName = 40;

    // Two decimals are about a kilometre: more than a town's point can mean.
    private const string Degrees = "0.##";

    public static void Make(string data)
    {
        ModelFile.WriteCompressed("../Stemma.Workspace/Places/towns.tsv.br", Towns(data));
        ModelFile.WriteCompressed("../Stemma.Workspace/Places/states.tsv.br", States(data));
    }

    // name, state, latitude, longitude, people in thousands, and 1 for the seat of a province, 2 of a district; each town under each of its names that English may write
    private static IEnumerable<string> Towns(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "names/geonames-cities15000.zip"));
        using var reader = new StreamReader(archive.Entries.Single().Open());
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[7] == "PPLX")
            {
                continue; // a quarter of a town
            }

            var where = string.Join('\t', cells[8], Rounded(cells[4]), Rounded(cells[5]), Thousands(cells[14]), SeatOf(cells[7]));
            foreach (var name in NamesOf(cells))
            {
                lines.Add($"{name}\t{where}");
            }
        }

        return lines;
    }

    // Other names come without a language; those in plain letters are what English is likeliest to write. Codes of airports are in capitals.
    private static IEnumerable<string> NamesOf(string[] cells) =>
        new[] { cells[1], cells[2] }
            .Concat(
                cells[3]
                    .Split(',')
                    .Where(name => name.Length > 3 && name.All(IsPlain) && name.Skip(1).Any(char.IsAsciiLetterLower))
            )
            .Where(name => name.Length is > 0 and < LongestName && char.IsUpper(name[0]))
            .Distinct(StringComparer.Ordinal);

    private static bool IsPlain(char c) => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'';

    private static IEnumerable<string> States(string data)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "names/countries.json")));
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(state => (Code: state.GetProperty("cca2").GetString(), Point: state.GetProperty("latlng")))
                .Select(state => $"{state.Code}\t{state.Point[0].GetRawText()}\t{state.Point[1].GetRawText()}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string SeatOf(string kind) =>
        kind switch
        {
            "PPLA" or "PPLC" or "PPLG" => "1",
            "PPLA2" => "2",
            _ => string.Empty,
        };

    private static string Rounded(string degrees) =>
        double.Parse(degrees, CultureInfo.InvariantCulture).ToString(Degrees, CultureInfo.InvariantCulture);

    private static string Thousands(string people) =>
        (long.Parse(people, CultureInfo.InvariantCulture) / 1000).ToString(CultureInfo.InvariantCulture);
}
