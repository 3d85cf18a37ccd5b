using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class IntegerProductTests
{
    public static TheoryData<int, int, int> Sizes =>
        new()
        {
            { 1, 2, 1 },
            { 6, 64, 32 },
            { 7, 96, 33 },
            { 13, 256, 100 },
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_kernel_gives_the_same_bits(int rows, int inner, int columns)
    {
        var random = new Random(5);
        var matrix = Matrix(random, inner, columns);
        var input = Enumerable.Range(0, rows * inner).Select(_ => (short)random.Next(short.MinValue, short.MaxValue)).ToArray();
        var expected = Product(input, rows, matrix, KernelWidth.Scalar);
        for (var width = KernelWidth.Bits128; width <= IntegerProduct.Widest; width++)
        {
            Assert.Equal(expected, Product(input, rows, matrix, width));
        }
    }

    [Fact]
    public void The_product_is_near_that_of_the_floats()
    {
        var random = new Random(6);
        var values = Enumerable.Range(0, 64 * 40).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var matrix = QuantisedMatrix.Of(values, 64, 40, new float[40], Quantised.StateUnit);
        var states = Enumerable.Range(0, 64).Select(_ => (random.NextSingle() * 2) - 1).ToArray();
        var input = new short[64];
        Quantised.Round(states, Quantised.StateUnit, input);
        var output = Product(input, 1, matrix, KernelWidth.Scalar);
        for (var column = 0; column < 40; column++)
        {
            var exact = states.Select((s, row) => s * values[(row * 40) + column]).Sum();
            Assert.InRange(output[column], exact - 0.06f, exact + 0.06f);
        }
    }

    private static QuantisedMatrix Matrix(Random random, int rows, int columns)
    {
        var weights = Enumerable.Range(0, rows * columns).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var scales = Enumerable.Range(0, columns).Select(_ => random.NextSingle()).ToArray();
        var biases = Enumerable.Range(0, columns).Select(_ => random.NextSingle()).ToArray();
        return new QuantisedMatrix(rows, columns, weights, scales, biases, Quantised.StateUnit);
    }

    private static float[] Product(short[] input, int rows, QuantisedMatrix matrix, KernelWidth width)
    {
        var output = new float[rows * matrix.PaddedColumns];
        IntegerProduct.Multiply(input, matrix.Rows, rows, matrix, output, width);
        return output;
    }
}
