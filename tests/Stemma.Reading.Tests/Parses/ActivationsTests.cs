using System.Numerics;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class ActivationsTests
{
    [Fact]
    public void They_are_near_the_functions_they_stand_for()
    {
        for (var x = -12f; x <= 12f; x += 0.01f)
        {
            Assert.Equal(MathF.Tanh(x), Activations.Tanh(new Vector<float>(x))[0], 0.0002f);
            Assert.Equal(1 / (1 + MathF.Exp(-x)), Activations.Sigmoid(new Vector<float>(x))[0], 0.0002f);
        }

        for (var x = -80f; x <= 0f; x += 0.1f)
        {
            var exact = MathF.Exp(x);
            Assert.Equal(exact, Activations.Exp(new Vector<float>(x))[0], exact * 0.00001f);
        }
    }
}
