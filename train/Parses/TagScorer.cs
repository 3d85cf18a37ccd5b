using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Scores the classes of tags of a layer's words, and shows the next layer the embedding of what it expects.</summary>
internal sealed class TagScorer(ParserParameters parameters, GradientSet gradients, int capacity)
{
    private readonly LinearLayer scorer = new(gradients[parameters.TagWeights], gradients[parameters.TagBiases]);
    private readonly LinearLayer embedder = new(gradients[parameters.TagEmbeddings], biases: null);
    private readonly Matrix scores = new(capacity, parameters.PaddedTags);
    private readonly Matrix probabilities = new(capacity, parameters.PaddedTags);
    private readonly Matrix probabilityGradients = new(capacity, parameters.PaddedTags);

    /// <summary>Reads the first columns of the layer's output, and fills those behind them.</summary>
    public void Forward(Matrix state, int rows)
    {
        scorer.Forward(state.View, scores.View, rows);
        for (var row = 0; row < rows; row++)
        {
            Softmax.Probabilities(scores.Row(row), parameters.Tags, probabilities.Row(row));
        }

        embedder.Forward(probabilities.View, state.View.At(0, NetworkShape.BothWays), rows);
    }

    /// <summary>Adds a sentence's loss; the gradient takes the scores' place.</summary>
    public void Lose(int start, int count, int[]? tags, Tally tally)
    {
        for (var word = 0; word < count; word++)
        {
            var row = scores.Row(start + word);
            if (tags is not null && tags[word] >= 0)
            {
                Softmax.Lose(row, parameters.Tags, tags[word], row, tally);
            }
            else
            {
                row.Clear();
            }
        }
    }

    /// <summary>Sends the gradient of the embedding, and that of the loss, to the layer's output.</summary>
    public void Backward(Matrix state, Matrix stateGradient, int rows)
    {
        embedder.Backward(
            probabilities.Transposed,
            stateGradient.View.At(0, NetworkShape.BothWays),
            probabilityGradients.View,
            rows,
            add: false
        );
        for (var row = 0; row < rows; row++)
        {
            var chances = probabilities.Row(row);
            var gradient = probabilityGradients.Row(row);
            var mean = Vectors.Dot(chances, gradient);
            Vectors.Multiply(gradient, chances);
            Vectors.Add(scores.Row(row), gradient);
            Vectors.AddScaled(scores.Row(row), chances, -mean);
        }

        scorer.Backward(state.Transposed, scores.View, stateGradient.View, rows, add: true);
    }
}
