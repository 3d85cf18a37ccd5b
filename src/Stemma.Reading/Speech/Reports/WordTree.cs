using System.Collections.Immutable;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Ways down the trees that only attributions ask for: a phrase without one of its branches, as stretches of text.</summary>
internal static class WordTree
{
    /// <summary>Everything that hangs from a word, itself included, but not what hangs from or through <paramref name="except"/>; ascending.</summary>
    public static List<int> Below(this ParsedText text, int head, int except = ParsedWord.NoHead)
    {
        var found = new List<int> { head };
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var dependent in text.DependentsOf(found[next]))
            {
                if (dependent != except)
                {
                    found.Add(dependent);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Runs of words without gaps.</summary>
    public static ImmutableArray<WordRange> Runs(List<int> words)
    {
        var runs = ImmutableArray.CreateBuilder<WordRange>();
        for (var at = 0; at < words.Count; )
        {
            var end = at + 1;
            while (end < words.Count && words[end] == words[end - 1] + 1)
            {
                end++;
            }

            runs.Add(new WordRange(words[at], words[end - 1] + 1));
            at = end;
        }

        return runs.DrainToImmutable();
    }

    /// <summary>The dictionary form of a word.</summary>
    public static string LemmaOf(this ParsedText text, int word) =>
        Lemmatizer.Lemma(text.Form(word), text[word].Upos, text[word].Xpos);

    /// <summary>True where the word is written so, case apart.</summary>
    public static bool Is(this ParsedText text, int word, string form) =>
        word >= 0 && word < text.Words.Length && text.Form(word).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The preposition, or the conjunction used as one, that ties a word to what it hangs from; empty where none does.</summary>
    public static int PrepositionOf(this ParsedText text, int word)
    {
        foreach (var dependent in text.DependentsOf(word))
        {
            if (
                text[dependent].Relation is Relation.Case or Relation.Mark
                && dependent < word
                && text[dependent].Xpos != PennTag.Pos
            )
            {
                return dependent;
            }
        }

        return ParsedWord.NoHead;
    }

    /// <summary>The sentence that holds a word.</summary>
    public static WordRange SentenceOf(this ParsedText text, int word)
    {
        var (low, high) = (0, text.Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Sentences[middle].End <= word ? (middle + 1, high) : (low, middle);
        }

        return text.Sentences[low];
    }

    /// <summary>True of commas, stops, dashes.</summary>
    public static bool IsPoint(this ParsedText text, int word) =>
        text.Form(word) is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "…";
}
