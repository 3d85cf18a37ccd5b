#:property PublishAot=false
// Compiles what the stage «names» knows of the world from public data, as text that the stage embeds compressed.
// dotnet run train/names/compile-names.cs -- --data DIR [--out src/Stemma.Reading/Names/en]
//   names/countries.json               mledoze/countries, ODbL: names, demonyms, capitals
//   names/geonames-cities15000.zip     GeoNames, CC BY 4.0: towns of 15,000 people or more
//   names/nicknames.csv                carltonnorthern/nicknames, Apache-2.0
//   treebanks/*-train.conllu           Universal Dependencies EWT and GUM, CC BY-SA 4.0: words that English writes small
using System.IO.Compression;
using System.Text;
using System.Text.Json;

var data = Option("--data") ?? throw new InvalidOperationException("Say where the data lies: --data DIR");
var target = Option("--out") ?? "src/Stemma.Reading/Names/en";

Write("countries.tsv", Countries());
Write("cities.tsv", Cities());
Write("nicknames.tsv", Nicknames());
Write("vocabulary.txt", Vocabulary());

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

void Write(string name, IEnumerable<string> lines)
{
    var path = Path.Combine(target, name + ".br");
    using (var stream = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize))
    {
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
}

// code, name, other names, demonyms, capitals
IEnumerable<string> Countries()
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
                    .. country.GetProperty("altSpellings").EnumerateArray().Select(a => a.GetString()!).Where(a => a.Length > 2),
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
IEnumerable<string> Cities()
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
            var people = long.Parse(cells[14], System.Globalization.CultureInfo.InvariantCulture);
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
IEnumerable<string> Nicknames() =>
    File.ReadLines(Path.Combine(data, "names/nicknames.csv"))
        .Skip(1)
        .Select(l => l.Split(','))
        .GroupBy(c => c[0].ToLowerInvariant(), c => c[2].ToLowerInvariant())
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Key}\t{string.Join('|', g.Distinct().Order(StringComparer.Ordinal))}");

// words written small at least twice, and more often than as a name
IEnumerable<string> Vocabulary()
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

    return counts.Where(c => c.Value.Small >= 2 && c.Value.Small > c.Value.Name).Select(c => c.Key).Order(StringComparer.Ordinal);
}
