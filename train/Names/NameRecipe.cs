using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Train.Learning;

namespace Stemma.Train.Names;

/// <summary>Compiles what the stage «names» knows of the world from public data.</summary>
/// <remarks>
/// <c>names/countries.json</c>: mledoze/countries, ODbL: names, demonyms, capitals. <c>names/geonames-cities15000.zip</c>: GeoNames, CC BY 4.0: towns of
/// 15,000 people or more. <c>names/nicknames.csv</c>: carltonnorthern/nicknames, Apache-2.0. <c>treebanks/*-train.conllu</c>: Universal Dependencies EWT
/// and GUM, CC BY-SA 4.0: words that English writes small.
/// </remarks>
internal static class NameRecipe
{
    public static void Make(string data)
    {
        Write("countries.tsv", Countries(data));
        Write("cities.tsv", Cities(data));
        Write("nicknames.tsv", Nicknames(data));
        Write("vocabulary.txt", Vocabulary(data));
    }

    private static void Write(string name, IEnumerable<string> lines) => ModelFile.WriteCompressed($"Names/en/{name}.br", lines);

    // code, name, other names, demonyms, capitals
    private static IEnumerable<string> Countries(string data)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "names/countries.json")));
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(country =>
                {
                    var names = country.GetProperty("name");
                    var common = names.GetProperty("common").GetString()!;
                    string[] others =
                    [
                        names.GetProperty("official").GetString()!,
                        .. country
                            .GetProperty("altSpellings")
                            .EnumerateArray()
                            .Select(a => a.GetString()!)
                            .Where(a => a.Length > 2),
                    ];
                    var demonyms = country.GetProperty("demonyms").TryGetProperty("eng", out var english)
                        ? english
                            .GetProperty("m")
                            .GetString()!
                            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        : [];
                    var capitals = country.GetProperty("capital").EnumerateArray().Select(c => c.GetString()!);
                    return string.Join(
                        '\t',
                        country.GetProperty("cca2").GetString(),
                        common,
                        string.Join('|', others.Where(o => o != common).Distinct()),
                        string.Join('|', demonyms),
                        string.Join('|', capitals)
                    );
                })
                .Order(StringComparer.Ordinal),
        ];
    }

    // name, code of the country of the largest town of that name, its population in thousands
    private static IEnumerable<string> Cities(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "names/geonames-cities15000.zip"));
        using var reader = new StreamReader(archive.Entries.Single().Open());
        var largest = new Dictionary<string, (string Country, long People)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[7] == "PPLX")
            {
                continue; // a quarter of a town
            }

            foreach (var name in new[] { cells[1], cells[2] }.Distinct().Where(n => char.IsUpper(n[0]) && n.Length < 40))
            {
                var people = long.Parse(cells[14], CultureInfo.InvariantCulture);
                if (!largest.TryGetValue(name, out var known) || known.People < people)
                {
                    largest[name] = (cells[8], people);
                }
            }
        }

        return largest
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => $"{c.Key}\t{c.Value.Country}\t{c.Value.People / 1000}");
    }

    // a given name and the names it may stand for
    private static IEnumerable<string> Nicknames(string data) =>
        File.ReadLines(Path.Combine(data, "names/nicknames.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .GroupBy(c => c[0].ToLowerInvariant(), c => c[2].ToLowerInvariant())
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}\t{string.Join('|', g.Distinct().Order(StringComparer.Ordinal))}");

    // words written small at least twice, and more often than as a name
    private static IEnumerable<string> Vocabulary(string data)
    {
        var counts = new Dictionary<string, (int Small, int Name)>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(data, "treebanks"), "*-train.conllu").Order(StringComparer.Ordinal))
        {
            foreach (
                var cells in File.ReadLines(file).Select(l => l.Split('\t')).Where(c => c.Length == 10 && c[0].All(char.IsDigit))
            )
            {
                var word = cells[1];
                var key = word.ToLowerInvariant();
                if (!key.All(c => char.IsLetter(c) || c is '-' or '\'') || !char.IsLetter(key[0]))
                {
                    continue;
                }

                var (small, name) = counts.GetValueOrDefault(key);
                counts[key] =
                    cells[3] == "PROPN" ? (small, name + 1)
                    : word == key ? (small + 1, name)
                    : (small, name);
            }
        }

        return counts
            .Where(c => c.Value.Small >= 2 && c.Value.Small > c.Value.Name)
            .Select(c => c.Key)
            .Order(StringComparer.Ordinal);
    }
}
