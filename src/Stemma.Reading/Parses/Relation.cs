namespace Stemma.Reading.Parses;

/// <summary>A relation of Universal Dependencies, version 2, with the subtypes that its English treebanks use.</summary>
public enum Relation : byte
{
    /// <summary>A clause that modifies a noun.</summary>
    Acl,

    /// <summary>A relative clause that modifies a noun.</summary>
    AclRelcl,

    /// <summary>A clause that modifies a predicate.</summary>
    Advcl,

    /// <summary>A relative clause that modifies a clause: <c>…, which surprised everyone</c>.</summary>
    AdvclRelcl,

    /// <summary>Adverb that modifies.</summary>
    Advmod,

    /// <summary>Adjective that modifies a noun.</summary>
    Amod,

    /// <summary>Apposition: a second name for the noun before it.</summary>
    Appos,

    /// <summary>Auxiliary verb.</summary>
    Aux,

    /// <summary>The auxiliary of the passive.</summary>
    AuxPass,

    /// <summary>Preposition or possessive ending.</summary>
    Case,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>The <c>both</c> of <c>both … and</c>.</summary>
    CcPreconj,

    /// <summary>A clause that is object, with a subject of its own: what was said.</summary>
    Ccomp,

    /// <summary>Classifier; not in English.</summary>
    Clf,

    /// <summary>Part of a compound: noun before noun, part of a number.</summary>
    Compound,

    /// <summary>Particle of a phrasal verb.</summary>
    CompoundPrt,

    /// <summary>A further member of a coordination; the first is its head.</summary>
    Conj,

    /// <summary>Copula: the verb <c>be</c> that links.</summary>
    Cop,

    /// <summary>A clause that is subject.</summary>
    Csubj,

    /// <summary>A clause that is subject of a predicate which is itself a clause.</summary>
    CsubjOuter,

    /// <summary>A clause that is subject of a passive.</summary>
    CsubjPass,

    /// <summary>A relation that could not be told.</summary>
    Dep,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Determiner before a determiner: <c>all the</c>.</summary>
    DetPredet,

    /// <summary>Interjection, filler, emoticon.</summary>
    Discourse,

    /// <summary>Set before or behind the clause that it belongs to.</summary>
    Dislocated,

    /// <summary>The <c>there</c> or <c>it</c> that stands for nothing.</summary>
    Expl,

    /// <summary>Part of a fixed expression: <c>as well as</c>.</summary>
    Fixed,

    /// <summary>Part of a name without a head.</summary>
    Flat,

    /// <summary>Part of a word that was written apart.</summary>
    Goeswith,

    /// <summary>Indirect object.</summary>
    Iobj,

    /// <summary>A further item of a list.</summary>
    List,

    /// <summary>The word that opens a subordinate clause; the <c>to</c> of the infinitive.</summary>
    Mark,

    /// <summary>Noun that modifies a noun, mostly with a preposition.</summary>
    Nmod,

    /// <summary>Title or description before a name.</summary>
    NmodDesc,

    /// <summary>Possessor.</summary>
    NmodPoss,

    /// <summary>Noun that modifies a noun without a preposition: a day, a measure.</summary>
    NmodUnmarked,

    /// <summary>Subject.</summary>
    Nsubj,

    /// <summary>Subject of a predicate which is itself a clause.</summary>
    NsubjOuter,

    /// <summary>Subject of a passive.</summary>
    NsubjPass,

    /// <summary>Number that counts a noun.</summary>
    Nummod,

    /// <summary>Direct object.</summary>
    Obj,

    /// <summary>Noun that modifies a predicate, mostly with a preposition.</summary>
    Obl,

    /// <summary>Who did it, in a passive: <c>by …</c>.</summary>
    OblAgent,

    /// <summary>Noun that modifies a predicate without a preposition: a day, a measure.</summary>
    OblUnmarked,

    /// <summary>What depends on a word that was left out.</summary>
    Orphan,

    /// <summary>A clause set beside another: <c>…, he said</c>.</summary>
    Parataxis,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>What the speaker took back.</summary>
    Reparandum,

    /// <summary>The head of the sentence.</summary>
    Root,

    /// <summary>Who is spoken to.</summary>
    Vocative,

    /// <summary>A clause that is complement, without a subject of its own.</summary>
    Xcomp,
}

/// <summary>The names of the relations.</summary>
public static class Relations
{
    // In the order of the enumeration.
    private static readonly string[] Texts =
    [
        "acl",
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "aux:pass",
        "case",
        "cc",
        "cc:preconj",
        "ccomp",
        "clf",
        "compound",
        "compound:prt",
        "conj",
        "cop",
        "csubj",
        "csubj:outer",
        "csubj:pass",
        "dep",
        "det",
        "det:predet",
        "discourse",
        "dislocated",
        "expl",
        "fixed",
        "flat",
        "goeswith",
        "iobj",
        "list",
        "mark",
        "nmod",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj",
        "nsubj:outer",
        "nsubj:pass",
        "nummod",
        "obj",
        "obl",
        "obl:agent",
        "obl:unmarked",
        "orphan",
        "parataxis",
        "punct",
        "reparandum",
        "root",
        "vocative",
        "xcomp",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Texts.Length;

    /// <summary>The name as files in CoNLL-U write it.</summary>
    public static string Text(this Relation relation) => Texts[(int)relation];

    /// <summary>Reads what <see cref="Text"/> writes; knows case.</summary>
    /// <returns>False where no such name is known; <paramref name="relation"/> is then meaningless.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Relation relation)
    {
        var at = NameTable.IndexOf(Texts, text);
        relation = (Relation)Math.Max(at, 0);
        return at >= 0;
    }
}
