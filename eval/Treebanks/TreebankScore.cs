using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Treebanks;

/// <summary>The shared task CoNLL 2018's F1 of a parsed text against a treebank, in percent.</summary>
/// <param name="Tokens">Surface tokens.</param>
/// <param name="Sentences">Sentences.</param>
/// <param name="Upos">Words with the right universal part of speech.</param>
/// <param name="Uas">Words with the right head.</param>
/// <param name="Las">Words with the right head and the right relation, subtypes apart.</param>
internal readonly record struct TreebankScore(double Tokens, double Sentences, double Upos, double Uas, double Las)
{
    /// <summary>Compares what was found with what is right.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="system">What was found, on the same text.</param>
    /// <exception cref="EvaluationException">They are not of the same text, white space apart.</exception>
    public static TreebankScore Of(IEnumerable<ConlluSentence> gold, IEnumerable<ConlluSentence> system)
    {
        var (wanted, found) = (CharacterText.Of(gold), CharacterText.Of(system));
        if (!string.Equals(wanted.Characters, found.Characters, StringComparison.Ordinal))
        {
            var at = wanted.Characters.Zip(found.Characters).TakeWhile(pair => pair.First == pair.Second).Count();
            throw new EvaluationException($"The parsed text is another than the treebank's, from its character {at} on.");
        }

        var goldOf = WordPairs.Of(wanted.Words, found.Words);
        int Right(Func<PlacedWord, PlacedWord, bool> isRight) =>
            Enumerable
                .Range(0, goldOf.Length)
                .Count(word => goldOf[word] >= 0 && isRight(wanted.Words[goldOf[word]], found.Words[word]));
        bool HasHead(PlacedWord right, PlacedWord word) =>
            word.Head < 0 ? right.Head < 0 : right.Head >= 0 && goldOf[word.Head] == right.Head;
        double OfWords(int right) => F1(right, wanted.Words.Length, found.Words.Length);
        return new TreebankScore(
            F1(wanted.Tokens.Intersect(found.Tokens).Count(), wanted.Tokens.Length, found.Tokens.Length),
            F1(wanted.Sentences.Intersect(found.Sentences).Count(), wanted.Sentences.Length, found.Sentences.Length),
            OfWords(Right((right, word) => right.Upos == word.Upos)),
            OfWords(Right(HasHead)),
            OfWords(Right((right, word) => HasHead(right, word) && right.Relation == word.Relation))
        );
    }

    private static double F1(int right, int wanted, int found) => wanted + found == 0 ? 0 : 200.0 * right / (wanted + found);
}
