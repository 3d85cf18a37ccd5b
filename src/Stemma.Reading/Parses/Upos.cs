namespace Stemma.Reading.Parses;

/// <summary>The universal part of speech (UPOS) of Universal Dependencies, version 2; the names are the standard's.</summary>
public enum Upos : byte
{
    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,

    /// <summary>Anything else.</summary>
    X,
}

/// <summary>The names of the universal parts of speech.</summary>
public static class UposTags
{
    // In the order of the enumeration.
    private static readonly string[] Texts =
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Texts.Length;

    /// <summary>The name as files in CoNLL-U write it.</summary>
    public static string Text(this Upos upos) => Texts[(int)upos];

    /// <summary>Reads what <see cref="Text"/> writes; knows case.</summary>
    /// <returns>False where no such name is known; <paramref name="upos"/> is then meaningless.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Upos upos)
    {
        var at = NameTable.IndexOf(Texts, text);
        upos = (Upos)Math.Max(at, 0);
        return at >= 0;
    }
}
