using Stemma.Reading.Names;

namespace Stemma.Reading.Parses;

/// <summary>Gives words their dictionary form, by endings and exceptions learnt from EWT and GUM.</summary>
public static class Lemmatizer
{
    private const int Slots = 1 << 14;
    private const int LongestKept = 32;

    private static readonly Lazy<LemmaRules> Rules = new(() => LemmaRules.Of(CompressedList.Lines("Parses/en/lemmas.tsv.br")));

    // What was asked before, so that a known word costs no new string: of words that fall on one slot the last one asked for stays.
    private static readonly KnownLemma?[] Known = new KnownLemma?[Slots];

    /// <summary>The dictionary form: <c>were</c> gives <c>be</c>, <c>Mines</c> as a name <c>Mine</c>.</summary>
    /// <param name="form">The word as written; may be empty.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="xpos">Its tag of the Penn tag set.</param>
    /// <returns>The form itself, with changed case and ending; the same object for the same word where it was asked for before.</returns>
    public static string Lemma(ReadOnlySpan<char> form, Upos upos, PennTag xpos)
    {
        if (form.IsEmpty)
        {
            return string.Empty;
        }

        var kind = LemmaRules.Class(form, upos, xpos);
        var slot = SlotOf(form, kind);
        if (Volatile.Read(ref Known[slot]) is { } known && known.Kind == kind && form.SequenceEqual(known.Form))
        {
            return known.Lemma;
        }

        var lemma = Rules.Value.Find(form, kind).Apply(form);
        if (form.Length <= LongestKept)
        {
            Volatile.Write(ref Known[slot], new KnownLemma(form.ToString(), kind, lemma));
        }

        return lemma;
    }

    private static int SlotOf(ReadOnlySpan<char> form, char kind)
    {
        var hash = (uint)kind * 0x9E3779B1;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }

    private sealed record KnownLemma(string Form, char Kind, string Lemma);
}
