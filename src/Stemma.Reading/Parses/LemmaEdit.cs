using System.Globalization;

namespace Stemma.Reading.Parses;

/// <summary>What makes a lemma of a form: a change of case, letters taken from its end, letters put there. Written as <c>l3y</c>: small, without three, with «y».</summary>
/// <param name="Case">What becomes of the form's case.</param>
/// <param name="Cut">How many characters are taken from the end.</param>
/// <param name="Ending">What is put there.</param>
internal readonly record struct LemmaEdit(LemmaCase Case, int Cut, string Ending)
{
    private const string Letters = "lkt";
    private const int LongestCut = 9;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static LemmaEdit Parse(ReadOnlySpan<char> text) =>
        new((LemmaCase)Letters.IndexOf(text[0], StringComparison.Ordinal), text[1] - '0', text[2..].ToString());

    /// <summary>The edit that makes <paramref name="lemma"/> of <paramref name="form"/> with this change of case; null where none of its size does.</summary>
    public static LemmaEdit? Between(string form, string lemma, LemmaCase wanted)
    {
        var changed = Changed(form, wanted);
        var common = 0;
        while (common < changed.Length && common < lemma.Length && changed[common] == lemma[common])
        {
            common++;
        }

        return changed.Length - common > LongestCut || lemma.Length - common > LongestCut
            ? null
            : new LemmaEdit(wanted, changed.Length - common, lemma[common..]);
    }

    /// <summary>The lemma; the form in its case where it is shorter than the cut.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var changed = Changed(form, Case);
        return Cut >= changed.Length && Ending.Length == 0 || Cut > changed.Length
            ? changed
            : string.Concat(changed.AsSpan(0, changed.Length - Cut), Ending);
    }

    /// <summary>A letter for the case, a digit for the cut, the ending.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters[(int)Case]}{Cut}{Ending}");

    private static string Changed(ReadOnlySpan<char> form, LemmaCase wanted) =>
        wanted switch
        {
            LemmaCase.Small => form.ToString().ToLowerInvariant(),
            LemmaCase.Title => string.Concat(form[..1].ToString().ToUpperInvariant(), form[1..].ToString().ToLowerInvariant()),
            _ => form.ToString(),
        };
}

/// <summary>What becomes of a form's case in its lemma.</summary>
internal enum LemmaCase
{
    /// <summary>Small letters.</summary>
    Small,

    /// <summary>As it is.</summary>
    Kept,

    /// <summary>One capital: <c>MOSCOW</c>, Moscow.</summary>
    Title,
}
