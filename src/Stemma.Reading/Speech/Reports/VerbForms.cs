using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Makes the forms of a verb by the rules of spelling, so that a rare verb is known in each of them whether or not the lemmatizer has met it.</summary>
/// <remarks>Quirk and others (1985), 3.5–3.10. Where a final consonant may or may not be doubled, both are given: a form that nobody writes does no harm.</remarks>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, string[]> Irregular = WordList
        .Lines("Speech/en/irregular-verbs.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(forms => forms[0], forms => forms[1..], StringComparer.Ordinal);

    /// <summary>The verb itself and its forms: third person, past, participles.</summary>
    public static IEnumerable<string> Of(string verb)
    {
        yield return verb;
        yield return EndsInSibilant(verb) ? $"{verb}es"
        : EndsInConsonantAndY(verb) ? $"{verb[..^1]}ies"
        : $"{verb}s";
        foreach (var stem in Stems(verb))
        {
            yield return $"{stem}ing";
        }

        if (Irregular.TryGetValue(verb, out var forms))
        {
            foreach (var form in forms)
            {
                yield return form;
            }

            yield break;
        }

        yield return verb.EndsWith('e') ? $"{verb}d"
        : EndsInConsonantAndY(verb) ? $"{verb[..^1]}ied"
        : $"{verb}ed";
        if (IsDoubled(verb))
        {
            yield return $"{verb}{verb[^1]}ed";
        }
    }

    private static IEnumerable<string> Stems(string verb)
    {
        yield return verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] : verb;
        if (IsDoubled(verb))
        {
            yield return $"{verb}{verb[^1]}";
        }
    }

    private static bool EndsInSibilant(string verb) =>
        verb.EndsWith('s')
        || verb.EndsWith('x')
        || verb.EndsWith('z')
        || verb.EndsWith("ch", StringComparison.Ordinal)
        || verb.EndsWith("sh", StringComparison.Ordinal)
        || verb is "go" or "do" or "veto" or "echo";

    private static bool EndsInConsonantAndY(string verb) => verb.Length > 2 && verb.EndsWith('y') && !IsVowel(verb[^2]);

    /// <summary>One vowel before one consonant at the end: <c>plan</c>, <c>refer</c>.</summary>
    private static bool IsDoubled(string verb) =>
        verb.Length > 2 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
