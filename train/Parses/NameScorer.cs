using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Scores the classes of names: a small perceptron over the last layer's state, the tag layer's with the expected tags, and what lists know of the word.</summary>
internal sealed class NameScorer(ParserParameters parameters, GradientSet gradients, int capacity)
{
    private const int Width = NetworkShape.NameWidth;
    private const int At = NetworkShape.Projected - Width;

    private readonly LinearLayer states = new(gradients[parameters.NameStates], biases: null);
    private readonly LinearLayer scorer = new(gradients[parameters.Names], gradients[parameters.NameBiases]);
    private readonly Matrix hidden = new(capacity, Width);
    private readonly Matrix hiddenGradient = new(capacity, Width);
    private readonly Matrix scores = new(capacity, parameters.PaddedNames);

    /// <summary>Scores all words of a batch.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tagged">What the layer behind the tags sees.</param>
    /// <param name="projected">The last layer's projection, whose last part is for names.</param>
    public void Forward(ReadOnlySpan<WordInput> words, Matrix tagged, Matrix projected)
    {
        states.Forward(tagged.View, hidden.View, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            Vectors.Add(hidden.Row(i), projected.Row(i)[At..]);
            Vectors.Add(hidden.Row(i), parameters.NameTraits.Row(words[i].Traits));
        }

        Vectors.Rectify(hidden.Rows(words.Length));
        scorer.Forward(hidden.View, scores.View, words.Length);
    }

    /// <summary>Adds a sentence's loss; the gradient takes the scores' place.</summary>
    public void Lose(int start, Example example, Tally tally)
    {
        for (var word = 0; word < example.Length; word++)
        {
            var row = scores.Row(start + word);
            if (example.Names is { } gold && gold[word] >= 0)
            {
                Softmax.Lose(row, NameTags.Count, gold[word], row, tally);
            }
            else
            {
                row.Clear();
            }
        }
    }

    /// <summary>Sends the gradient to the projection, and keeps the rest for <see cref="BackwardStates"/>.</summary>
    public void Backward(ReadOnlySpan<WordInput> words, Matrix projectedGradient)
    {
        scorer.Backward(hidden.Transposed, scores.View, hiddenGradient.View, words.Length, add: false);
        Vectors.RectifyBack(hiddenGradient.Rows(words.Length), hidden.Rows(words.Length));
        for (var i = 0; i < words.Length; i++)
        {
            Vectors.Add(projectedGradient.Row(i)[At..], hiddenGradient.Row(i));
            gradients[parameters.NameTraits].AddRow(words[i].Traits, hiddenGradient.Row(i));
        }
    }

    /// <summary>Adds the gradient of what the layer behind the tags sees.</summary>
    public void BackwardStates(Matrix tagged, Matrix taggedGradient, int rows) =>
        states.Backward(tagged.Transposed, hiddenGradient.View, taggedGradient.View, rows, add: true);
}
