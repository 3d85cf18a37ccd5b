using System.Globalization;
using System.Numerics;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Probabilities of classes from scores, and the loss and its gradient.</summary>
internal static class Softmax
{
    /// <summary>The probabilities of the first <paramref name="count"/> scores, 0 for the others.</summary>
    /// <param name="scores">Scores; a multiple of 8 in number.</param>
    /// <param name="count">How many of them are classes.</param>
    /// <param name="probabilities">Gets as many numbers as there are scores; may be the scores themselves.</param>
    public static void Probabilities(ReadOnlySpan<float> scores, int count, Span<float> probabilities)
    {
        var most = scores[0];
        for (var i = 1; i < count; i++)
        {
            most = Math.Max(most, scores[i]);
        }

        for (var i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            Activations.Exp(new Vector<float>(scores[i..]) - new Vector<float>(most)).CopyTo(probabilities[i..]);
        }

        probabilities[count..].Clear();
        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            sum += probabilities[i];
        }

        for (var i = 0; i < count; i++)
        {
            probabilities[i] /= sum;
        }
    }

    /// <summary>Turns scores into the gradient of the loss by them.</summary>
    /// <param name="scores">Scores; a multiple of 8 in number.</param>
    /// <param name="count">How many of them are classes.</param>
    /// <param name="gold">The right class.</param>
    /// <param name="gradient">Gets as many numbers as there are scores; may be the scores themselves.</param>
    /// <param name="tally">Counts the loss, and whether the right class had the highest score.</param>
    public static void Lose(ReadOnlySpan<float> scores, int count, int gold, Span<float> gradient, Tally tally)
    {
        var right = true;
        for (var i = 0; i < count; i++)
        {
            right &= i == gold || scores[i] < scores[gold];
        }

        Probabilities(scores, count, gradient);
        tally.Count(-Math.Log(Math.Max(gradient[gold], 1e-12f)), right);
        gradient[gold] -= 1;
    }
}

/// <summary>The loss of one task, and how often it was right.</summary>
internal sealed class Tally
{
    private int decisions;
    private int right;

    public double Loss { get; private set; }

    /// <summary>Percent of decisions.</summary>
    public double Accuracy => 100.0 * right / Math.Max(decisions, 1);

    public double MeanLoss => Loss / Math.Max(decisions, 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MeanLoss:F3} ({Accuracy:F2} %)");

    public void Count(double loss, bool isRight)
    {
        Loss += loss;
        decisions++;
        right += isRight ? 1 : 0;
    }

    public void MoveTo(Tally other)
    {
        other.Loss += Loss;
        other.decisions += decisions;
        other.right += right;
        (Loss, decisions, right) = (0, 0, 0);
    }
}
