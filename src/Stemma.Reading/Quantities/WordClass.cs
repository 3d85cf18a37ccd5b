using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>What a word can be, as far as a list of words tells.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Auxiliary = 1,
    Modal = 1 << 1,
    Preposition = 1 << 2,
    Determiner = 1 << 3,
    Possessive = 1 << 4,
    Pronoun = 1 << 5,
    Conjunction = 1 << 6,
    Subordinator = 1 << 7,
    Adverb = 1 << 8,
    Quantifier = 1 << 9,
    Verb = 1 << 10,
    Person = 1 << 11,
    Plural = 1 << 12,
    Measurement = 1 << 13,
    Trivial = 1 << 14,

    /// <summary>A state that people are in: <c>dead</c>, <c>missing</c>.</summary>
    State = 1 << 15,

    /// <summary>A noun that the number after it names: <c>level nine</c>.</summary>
    Numbered = 1 << 16,

    /// <summary>A noun for several people that «of» and their number may follow: <c>a family of five</c>.</summary>
    Collective = 1 << 17,

    /// <summary>Any class of words that cannot stand inside a noun phrase.</summary>
    Closed = Auxiliary | Modal | Preposition | Determiner | Possessive | Pronoun | Conjunction | Subordinator | Adverb | Verb,
}

/// <summary>Looks words up in the lists of <c>Quantities/en</c>.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Known = Read();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of a token's word; none where no list has it or the position is beyond the text.</summary>
    public static WordClass ClassOf(this TokenizedText text, int token) =>
        token >= 0 && token < text.Tokens.Length && Lookup.TryGetValue(text[token], out var found) ? found : WordClass.None;

    /// <summary>True where the token's word has one of the classes.</summary>
    public static bool Has(this TokenizedText text, int token, WordClass classes) => (text.ClassOf(token) & classes) != 0;

    /// <summary>True where most long words of the sentence are capitals, as in a headline.</summary>
    public static bool IsTitleCase(this TokenizedText text, TokenRange sentence)
    {
        var (capital, small) = (0, 0);
        for (var at = sentence.Start; at < Math.Min(sentence.End, sentence.Start + 30); at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Word && text[at].Length > 3)
            {
                _ = char.IsUpper(text[at][0]) ? capital++ : small++;
            }
        }

        return capital > small * 2;
    }

    private static FrozenDictionary<string, WordClass> Read()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        void Add(string word, WordClass kind)
        {
            words[word] = words.GetValueOrDefault(word) | kind;
            if (word.Contains('\'', StringComparison.Ordinal))
            {
                words[word.Replace('\'', '’')] = words[word];
            }
        }

        foreach (var line in WordList.Lines("Quantities/en/word-classes.tsv"))
        {
            var cells = line.Split('\t', 2);
            var kind = ClassNamed(cells[0]);
            foreach (var word in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, kind);
            }
        }

        foreach (var line in WordList.Lines("Quantities/en/people.txt"))
        {
            var cells = line.Split('|');
            var plural = cells.Length > 1 ? cells[1] : PluralOf(cells[0]);
            Add(cells[0], WordClass.Person);
            Add(plural, WordClass.Person | WordClass.Plural);
        }

        foreach (
            var (list, kind) in new[]
            {
                ("measures-of-things", WordClass.Measurement),
                ("trivial", WordClass.Trivial),
                ("numbered", WordClass.Numbered),
                ("collectives", WordClass.Collective),
            }
        )
        {
            foreach (var word in WordList.Lines($"Quantities/en/{list}.txt"))
            {
                Add(word, kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string PluralOf(string noun) =>
        noun.EndsWith('y') && !"aeou".Contains(noun[^2], StringComparison.Ordinal) ? $"{noun[..^1]}ies"
        : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) ? $"{noun}es"
        : $"{noun}s";

    private static WordClass ClassNamed(string name) =>
        name switch
        {
            "aux" => WordClass.Auxiliary,
            "modal" => WordClass.Modal,
            "prep" => WordClass.Preposition,
            "det" => WordClass.Determiner,
            "poss" => WordClass.Possessive,
            "pron" => WordClass.Pronoun,
            "conj" => WordClass.Conjunction,
            "sub" => WordClass.Subordinator,
            "adv" => WordClass.Adverb,
            "quant" => WordClass.Quantifier,
            "verb" => WordClass.Verb,
            "state" => WordClass.State,
            _ => throw new InvalidOperationException($"No class of words is called «{name}»."),
        };
}
