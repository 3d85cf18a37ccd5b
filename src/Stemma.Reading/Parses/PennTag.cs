namespace Stemma.Reading.Parses;

/// <summary>A part of speech of the Penn treebank (XPOS), with the additions that the English treebanks of Universal Dependencies use.</summary>
public enum PennTag : byte
{
    /// <summary>A sign of currency.</summary>
    Dollar,

    /// <summary>A closing quotation mark.</summary>
    ClosingQuote,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening bracket.</summary>
    OpeningBracket,

    /// <summary>A closing bracket.</summary>
    ClosingBracket,

    /// <summary>A mark that ends a sentence.</summary>
    FullStop,

    /// <summary>A colon, semicolon, dash or ellipsis.</summary>
    Colon,

    /// <summary>An address of post or of the web.</summary>
    Add,

    /// <summary>An affix written apart.</summary>
    Afx,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>Cardinal number.</summary>
    Cd,

    /// <summary>Determiner.</summary>
    Dt,

    /// <summary>The <c>there</c> of existence.</summary>
    Ex,

    /// <summary>Foreign word.</summary>
    Fw,

    /// <summary>Part of a word that was written apart.</summary>
    Gw,

    /// <summary>A hyphen inside a compound.</summary>
    Hyph,

    /// <summary>Preposition or subordinating conjunction.</summary>
    In,

    /// <summary>Adjective.</summary>
    Jj,

    /// <summary>Adjective, comparative.</summary>
    Jjr,

    /// <summary>Adjective, superlative.</summary>
    Jjs,

    /// <summary>Marker of a list item.</summary>
    Ls,

    /// <summary>Modal verb.</summary>
    Md,

    /// <summary>Superfluous punctuation: emoticons, rules of dashes.</summary>
    Nfp,

    /// <summary>Noun, singular or mass.</summary>
    Nn,

    /// <summary>Proper noun, singular.</summary>
    Nnp,

    /// <summary>Proper noun, plural.</summary>
    Nnps,

    /// <summary>Noun, plural.</summary>
    Nns,

    /// <summary>Determiner before a determiner.</summary>
    Pdt,

    /// <summary>Possessive ending.</summary>
    Pos,

    /// <summary>Personal pronoun.</summary>
    Prp,

    /// <summary>Possessive pronoun.</summary>
    PrpPossessive,

    /// <summary>Adverb.</summary>
    Rb,

    /// <summary>Adverb, comparative.</summary>
    Rbr,

    /// <summary>Adverb, superlative.</summary>
    Rbs,

    /// <summary>Particle of a phrasal verb.</summary>
    Rp,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>The word <c>to</c>.</summary>
    To,

    /// <summary>Interjection.</summary>
    Uh,

    /// <summary>Verb, base form.</summary>
    Vb,

    /// <summary>Verb, past tense.</summary>
    Vbd,

    /// <summary>Verb, gerund or present participle.</summary>
    Vbg,

    /// <summary>Verb, past participle.</summary>
    Vbn,

    /// <summary>Verb, present tense, not third person singular.</summary>
    Vbp,

    /// <summary>Verb, present tense, third person singular.</summary>
    Vbz,

    /// <summary>Determiner that asks or relates.</summary>
    Wdt,

    /// <summary>Pronoun that asks or relates.</summary>
    Wp,

    /// <summary>Possessive pronoun that asks or relates.</summary>
    WpPossessive,

    /// <summary>Adverb that asks or relates.</summary>
    Wrb,

    /// <summary>An opening quotation mark.</summary>
    OpeningQuote,
}

/// <summary>The names of the Penn tags.</summary>
public static class PennTags
{
    // In the order of the enumeration.
    private static readonly string[] Texts =
    [
        "$",
        "''",
        ",",
        "-LRB-",
        "-RRB-",
        ".",
        ":",
        "ADD",
        "AFX",
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "GW",
        "HYPH",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NFP",
        "NN",
        "NNP",
        "NNPS",
        "NNS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        "``",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Texts.Length;

    /// <summary>The name as files in CoNLL-U write it.</summary>
    public static string Text(this PennTag tag) => Texts[(int)tag];

    /// <summary>Reads what <see cref="Text"/> writes; knows case.</summary>
    /// <returns>False where no such name is known; <paramref name="tag"/> is then meaningless.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PennTag tag)
    {
        var at = NameTable.IndexOf(Texts, text);
        tag = (PennTag)Math.Max(at, 0);
        return at >= 0;
    }
}
