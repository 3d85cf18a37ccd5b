using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>States with their names, adjectives and capitals.</summary>
internal sealed class States
{
    private readonly Dictionary<string, GazetteerPlace> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, GazetteerPlace> Names => names;

    /// <summary>Adjectives and peoples, with the code of the state; empty for a people without one.</summary>
    public IReadOnlyDictionary<string, string> Demonyms => demonyms;

    public IReadOnlyDictionary<string, string> Capitals => capitals;

    public IReadOnlyDictionary<string, string> ByCode => byCode;

    /// <summary>The hand-written names come first, so that they win over the compiled ones.</summary>
    public static States Load()
    {
        var states = new States();
        var compiled = CompressedList.Lines("Names/en/countries.tsv.br").Select(line => line.Split('\t')).ToArray();
        foreach (var cells in compiled)
        {
            states.byCode[cells[0]] = cells[1];
        }

        foreach (var cells in WordList.Lines("Names/en/states.tsv").Select(line => line.Split('\t')))
        {
            states.Add(cells[0], cells[1].Split('|'), cells.Length > 2 ? cells[2].Split('|') : []);
        }

        foreach (var cells in compiled)
        {
            states.Add(cells[0], [cells[1], .. cells[2].Split('|')], cells[3].Split('|'));
            foreach (var capital in cells[4].Split('|'))
            {
                states.capitals.TryAdd(capital, cells[0]);
            }
        }

        foreach (var people in WordList.Lines("Names/en/peoples.txt"))
        {
            states.demonyms.TryAdd(people, string.Empty);
        }

        return states;
    }

    private void Add(string code, IEnumerable<string> all, IEnumerable<string> peoples)
    {
        foreach (var name in all.Where(n => n.Length > 0 && !char.IsLower(n[0])))
        {
            names.TryAdd(name, new GazetteerPlace(byCode.GetValueOrDefault(code, name), code, GazetteerKind.State, 0));
        }

        foreach (var people in peoples.Where(p => p.Length > 0))
        {
            demonyms.TryAdd(people, code);
        }
    }
}
