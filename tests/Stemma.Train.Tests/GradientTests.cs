using Stemma.Train.Parses;

namespace Stemma.Train.Tests;

public sealed class GradientTests
{
    private const float Nudge = 0.0005f;

    /// <summary>A small change of a parameter changes the loss as its gradient says.</summary>
    [Fact]
    public void Every_gradient_agrees_with_differences_of_the_loss()
    {
        var parameters = SmallCorpus.Parameters();
        var network = new ParserNetwork(parameters, new TrainingSettings(), capacity: 32, longest: 8);
        var inputs = SmallCorpus
            .Examples.Select(e => e.Forms.Select(f => WordInput.Of(f, parameters.Lexicon)).ToArray())
            .ToArray();
        Loss();
        var gradients = network.Gradients.All.Select(g => (float[])g.Values.Clone()).ToArray();
        var random = new Xorshift(3);
        foreach (var parameter in parameters.All)
        {
            var gradient = gradients[parameter.Index];
            var steepest = Enumerable.Range(0, gradient.Length).MaxBy(i => Math.Abs(gradient[i]));
            Assert.True(Math.Abs(gradient[steepest]) > 0, $"{parameter.Name} learns nothing");
            foreach (var i in Enumerable.Range(0, 3).Select(_ => random.Next(gradient.Length)).Prepend(steepest))
            {
                var before = parameter.Values[i];
                parameter.Values[i] = before + Nudge;
                var above = Loss();
                parameter.Values[i] = before - Nudge;
                var below = Loss();
                parameter.Values[i] = before;
                var slope = (above - below) / (2 * Nudge);
                Assert.True(
                    Math.Abs(slope - gradient[i]) <= 0.02 + (0.03 * Math.Abs(slope)),
                    $"{parameter.Name}[{i}]: {gradient[i]} and not {slope}"
                );
            }
        }

        double Loss()
        {
            network.Gradients.All.ToList().ForEach(g => g.Clear());
            network.Losses.MoveTo(new Losses());
            network.Learn(SmallCorpus.Examples, inputs, random: null);
            return network.Losses.Sum;
        }
    }
}
