using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Scores the relations between a word and its head: a small perceptron over both and their distance.</summary>
internal sealed class LabelScorer(ParserParameters parameters, GradientSet gradients, int capacity)
{
    private const int Width = NetworkShape.LabelWidth;
    private const int WordAt = 2 * NetworkShape.ArcWidth;
    private const int HeadAt = WordAt + Width;

    private readonly LinearLayer linear = new(gradients[parameters.Labels], gradients[parameters.LabelBiases]);
    private readonly Matrix hidden = new(capacity, Width);
    private readonly Matrix hiddenGradient = new(capacity, Width);
    private readonly Matrix scores = new(capacity, parameters.PaddedRelations);

    /// <summary>Joins the words of a sentence with their heads.</summary>
    public void Join(Matrix projected, int start, ReadOnlySpan<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var row = hidden.Row(start + word);
            projected.Row(start + word).Slice(WordAt, Width).CopyTo(row);
            Vectors.Add(row, HeadOf(projected, start, heads[word]));
            Vectors.Add(row, parameters.LabelDistances.Row(Distance(word, heads[word])));
            Vectors.Rectify(row);
        }
    }

    /// <summary>A sentence without heads: nothing is learnt of it.</summary>
    public void Skip(int start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            hidden.Row(row).Clear();
        }
    }

    public void Forward(int rows) => linear.Forward(hidden.View, scores.View, rows);

    /// <summary>Adds a sentence's loss; the gradient takes the scores' place.</summary>
    public void Lose(int start, int count, ReadOnlySpan<int> relations, Tally tally)
    {
        for (var word = 0; word < count; word++)
        {
            var row = scores.Row(start + word);
            if (relations.IsEmpty)
            {
                row.Clear();
            }
            else
            {
                Softmax.Lose(row, Relations.Count, relations[word], row, tally);
            }
        }
    }

    public void Backward(int rows)
    {
        linear.Backward(hidden.Transposed, scores.View, hiddenGradient.View, rows, add: false);
        Vectors.RectifyBack(hiddenGradient.Rows(rows), hidden.Rows(rows));
    }

    /// <summary>Sends a sentence's gradient to words, heads and distances.</summary>
    public void Part(int start, ReadOnlySpan<int> heads, Matrix projectedGradient)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var row = hiddenGradient.Row(start + word);
            Vectors.Add(projectedGradient.Row(start + word).Slice(WordAt, Width), row);
            Vectors.Add(
                heads[word] == 0
                    ? gradients[parameters.RootLabel].Values
                    : projectedGradient.Row(start + heads[word] - 1).Slice(HeadAt, Width),
                row
            );
            Vectors.Add(gradients[parameters.LabelDistances].Row(Distance(word, heads[word])), row);
        }
    }

    private static int Distance(int word, int head) =>
        head == 0 ? NetworkShape.RootDistance : NetworkShape.LabelDistance(head - 1 - word);

    private ReadOnlySpan<float> HeadOf(Matrix projected, int start, int head) =>
        head == 0 ? parameters.RootLabel.Values : projected.Row(start + head - 1).Slice(HeadAt, Width);
}
