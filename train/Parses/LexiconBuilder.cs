using System.Globalization;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Train.Parses;

/// <summary>Gathers the words that the parser knows.</summary>
internal static class LexiconBuilder
{
    private const int FewestForTrained = 2;
    private const int CityThousands = 100;

    /// <summary>Words of the examples that occur twice get a trained embedding; those of raw text that occur often enough a vector; those of the lists of names their traits.</summary>
    /// <param name="examples">What the network is trained on.</param>
    /// <param name="raw">How often each word occurs in raw text, by its hash.</param>
    /// <param name="fewestForVector">Rarer words of raw text get no vector.</param>
    public static Lexicon Build(IReadOnlyList<Example> examples, IReadOnlyDictionary<uint, int> raw, int fewestForVector)
    {
        var traits = TraitsOfWords();
        var trained = Counts(examples).Where(c => c.Value >= FewestForTrained).ToArray();
        var known = trained.Select(c => c.Key).ToHashSet();
        var withVector = raw.Where(c => c.Value >= fewestForVector && !known.Contains(c.Key)).ToArray();
        known.UnionWith(withVector.Select(c => c.Key));
        uint[] words =
        [
            0,
            .. trained.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key),
            .. withVector.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key),
            .. traits.Keys.Where(w => !known.Contains(w)).Order(),
        ];
        return new Lexicon(
            words,
            [.. words.Select(w => (ushort)traits.GetValueOrDefault(w))],
            1 + trained.Length,
            1 + trained.Length + withVector.Length
        );
    }

    /// <summary>How often each word occurs, by its hash.</summary>
    public static Dictionary<uint, int> Counts(IEnumerable<Example> examples) =>
        examples.SelectMany(e => e.Forms).CountBy(f => WordFeatures.Of(f).Word).ToDictionary();

    private static Dictionary<uint, WordTraits> TraitsOfWords()
    {
        var traits = new Dictionary<uint, WordTraits>();
        Add(WordTraits.Given, WordList.Lines("Names/en/given-names.txt"));
        foreach (var line in CompressedList.Lines("Names/en/cities.tsv.br"))
        {
            var cells = line.Split('\t');
            var isCity = int.Parse(cells[2], CultureInfo.InvariantCulture) >= CityThousands;
            AddName(cells[0], isCity ? WordTraits.City : WordTraits.Town, isCity ? WordTraits.CityPart : WordTraits.None);
        }

        foreach (var line in CompressedList.Lines("Names/en/countries.tsv.br").Select(l => l.Split('\t')))
        {
            foreach (var name in line[2].Split('|').Prepend(line[1]).Where(n => n.Length > 0))
            {
                AddName(name, WordTraits.Country, WordTraits.Country);
            }

            foreach (var people in line[3].Split('|').Where(n => n.Length > 0))
            {
                AddName(people, WordTraits.People, WordTraits.People);
                AddName(people + "s", WordTraits.People, WordTraits.People);
            }
        }

        foreach (var name in WordList.Lines("Names/en/regions.tsv").SelectMany(l => l.Split('\t', '|')).Where(n => n.Length > 2))
        {
            AddName(name, WordTraits.Country, WordTraits.Country);
        }

        foreach (var people in WordList.Lines("Names/en/peoples.txt"))
        {
            AddName(people, WordTraits.People, WordTraits.People);
            AddName(people + "s", WordTraits.People, WordTraits.People);
        }

        Add(WordTraits.Organisation, NameWords.OrganisationHeads.Concat(NameWords.OrganisationStarts));
        Add(WordTraits.Place, NameWords.PlaceHeads.Concat(NameWords.PlaceStarts));
        Add(WordTraits.Title, NameWords.Roles.Concat(WordList.Lines("Names/en/titles.tsv").Select(l => l.Split('\t')[0])));
        return traits;

        void Add(WordTraits trait, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                AddName(word, trait, trait);
            }
        }

        void AddName(string name, WordTraits whole, WordTraits part)
        {
            var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Where(w => words.Length == 1 || char.IsUpper(w[0])))
            {
                var hash = WordFeatures.Of(word).Word;
                traits[hash] = traits.GetValueOrDefault(hash) | (words.Length == 1 ? whole : part);
            }
        }
    }
}
