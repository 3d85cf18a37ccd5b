using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Reading.Parses;

/// <summary>
/// Products of rows of 16-bit numbers with a <see cref="QuantisedMatrix"/>. The sums are whole numbers, so every width of vector gives the same bits, and
/// pairs are multiplied and added in one instruction at twice the pace of floats.
/// </summary>
internal static class IntegerProduct
{
    private const int TileRows = 6;

    /// <summary>The widest kernel that this processor has.</summary>
    public static KernelWidth Widest { get; } =
        Avx512BW.IsSupported && Vector512.IsHardwareAccelerated ? KernelWidth.Bits512
        : Avx2.IsSupported ? KernelWidth.Bits256
        : Vector128.IsHardwareAccelerated ? KernelWidth.Bits128
        : KernelWidth.Scalar;

    /// <summary>The product as floats, scaled and with the biases added.</summary>
    /// <param name="input">Rows of 16-bit numbers, one behind the other.</param>
    /// <param name="stride">How many numbers lie from a row to the next; even.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="matrix">What each is multiplied with.</param>
    /// <param name="output">Gets <see cref="QuantisedMatrix.PaddedColumns"/> numbers for each row.</param>
    /// <param name="width">The kernel; all give the same.</param>
    public static void Multiply(
        ReadOnlySpan<short> input,
        int stride,
        int rows,
        QuantisedMatrix matrix,
        Span<float> output,
        KernelWidth width
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, rows * matrix.PaddedColumns, nameof(output));
        ArgumentOutOfRangeException.ThrowIfLessThan(
            input.Length,
            rows == 0 ? 0 : ((rows - 1) * stride) + matrix.Rows,
            nameof(input)
        );
        switch (width)
        {
            case KernelWidth.Bits512:
                Panels<Lanes512>(input, stride, rows, matrix, output);
                break;
            case KernelWidth.Bits256:
                Panels<Lanes256>(input, stride, rows, matrix, output);
                break;
            case KernelWidth.Bits128:
                Panels<Lanes128>(input, stride, rows, matrix, output);
                break;
            default:
                Panels<Lanes32>(input, stride, rows, matrix, output);
                break;
        }
    }

    private static void Panels<TLanes>(
        ReadOnlySpan<short> input,
        int stride,
        int rows,
        QuantisedMatrix matrix,
        Span<float> output
    )
        where TLanes : struct, IIntegerLanes<TLanes>
    {
        var pairs = matrix.Rows / 2;
        ref var packed = ref MemoryMarshal.GetReference(matrix.Packed);
        ref var scales = ref MemoryMarshal.GetReference(matrix.OutputScales);
        ref var biases = ref MemoryMarshal.GetReference(matrix.Biases);
        ref var left = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        ref var target = ref MemoryMarshal.GetReference(output);
        for (var panel = 0; panel < matrix.PaddedColumns; panel += QuantisedMatrix.PanelColumns)
        {
            for (var column = 0; column < QuantisedMatrix.PanelColumns; column += 2 * TLanes.Count)
            {
                ref var weights = ref Unsafe.Add(ref packed, ((nint)panel * matrix.Rows) + (2 * column));
                var row = 0;
                for (; row + TileRows <= rows; row += TileRows)
                {
                    SixRows<TLanes>(
                        ref Unsafe.Add(ref left, (nint)row * (stride / 2)),
                        stride / 2,
                        ref weights,
                        pairs,
                        ref Unsafe.Add(ref target, (nint)row * matrix.PaddedColumns),
                        matrix.PaddedColumns,
                        ref scales,
                        ref biases,
                        panel + column
                    );
                }

                for (; row < rows; row++)
                {
                    OneRow<TLanes>(
                        ref Unsafe.Add(ref left, (nint)row * (stride / 2)),
                        ref weights,
                        pairs,
                        ref Unsafe.Add(ref target, (nint)row * matrix.PaddedColumns),
                        ref scales,
                        ref biases,
                        panel + column
                    );
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow<TLanes>(
        ref int left,
        ref short weights,
        int pairs,
        ref float target,
        ref float scales,
        ref float biases,
        nint column
    )
        where TLanes : struct, IIntegerLanes<TLanes>
    {
        TLanes first = default;
        TLanes second = default;
        for (nint k = 0; k < pairs; k++)
        {
            var x = TLanes.Repeat(Unsafe.Add(ref left, k));
            first = TLanes.MultiplyAdd(x, TLanes.Load(ref weights, 0), first);
            second = TLanes.MultiplyAdd(x, TLanes.Load(ref weights, 2 * TLanes.Count), second);
            weights = ref Unsafe.Add(ref weights, 2 * QuantisedMatrix.PanelColumns);
        }

        first.Store(ref target, ref scales, ref biases, column);
        second.Store(ref target, ref scales, ref biases, column + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows<TLanes>(
        ref int left,
        nint stride,
        ref short weights,
        int pairs,
        ref float target,
        nint targetStride,
        ref float scales,
        ref float biases,
        nint column
    )
        where TLanes : struct, IIntegerLanes<TLanes>
    {
        TLanes s00 = default,
            s01 = default,
            s10 = default,
            s11 = default,
            s20 = default,
            s21 = default;
        TLanes s30 = default,
            s31 = default,
            s40 = default,
            s41 = default,
            s50 = default,
            s51 = default;
        for (var k = 0; k < pairs; k++)
        {
            var first = TLanes.Load(ref weights, 0);
            var second = TLanes.Load(ref weights, 2 * TLanes.Count);
            var x = TLanes.Repeat(left);
            s00 = TLanes.MultiplyAdd(x, first, s00);
            s01 = TLanes.MultiplyAdd(x, second, s01);
            x = TLanes.Repeat(Unsafe.Add(ref left, stride));
            s10 = TLanes.MultiplyAdd(x, first, s10);
            s11 = TLanes.MultiplyAdd(x, second, s11);
            x = TLanes.Repeat(Unsafe.Add(ref left, 2 * stride));
            s20 = TLanes.MultiplyAdd(x, first, s20);
            s21 = TLanes.MultiplyAdd(x, second, s21);
            x = TLanes.Repeat(Unsafe.Add(ref left, 3 * stride));
            s30 = TLanes.MultiplyAdd(x, first, s30);
            s31 = TLanes.MultiplyAdd(x, second, s31);
            x = TLanes.Repeat(Unsafe.Add(ref left, 4 * stride));
            s40 = TLanes.MultiplyAdd(x, first, s40);
            s41 = TLanes.MultiplyAdd(x, second, s41);
            x = TLanes.Repeat(Unsafe.Add(ref left, 5 * stride));
            s50 = TLanes.MultiplyAdd(x, first, s50);
            s51 = TLanes.MultiplyAdd(x, second, s51);
            left = ref Unsafe.Add(ref left, 1);
            weights = ref Unsafe.Add(ref weights, 2 * QuantisedMatrix.PanelColumns);
        }

        var next = column + TLanes.Count;
        s00.Store(ref target, ref scales, ref biases, column);
        s01.Store(ref target, ref scales, ref biases, next);
        target = ref Unsafe.Add(ref target, targetStride);
        s10.Store(ref target, ref scales, ref biases, column);
        s11.Store(ref target, ref scales, ref biases, next);
        target = ref Unsafe.Add(ref target, targetStride);
        s20.Store(ref target, ref scales, ref biases, column);
        s21.Store(ref target, ref scales, ref biases, next);
        target = ref Unsafe.Add(ref target, targetStride);
        s30.Store(ref target, ref scales, ref biases, column);
        s31.Store(ref target, ref scales, ref biases, next);
        target = ref Unsafe.Add(ref target, targetStride);
        s40.Store(ref target, ref scales, ref biases, column);
        s41.Store(ref target, ref scales, ref biases, next);
        target = ref Unsafe.Add(ref target, targetStride);
        s50.Store(ref target, ref scales, ref biases, column);
        s51.Store(ref target, ref scales, ref biases, next);
    }
}

/// <summary>The kernels of <see cref="IntegerProduct"/>.</summary>
internal enum KernelWidth
{
    /// <summary>No vectors.</summary>
    Scalar,

    /// <summary>Vectors of 128 bits.</summary>
    Bits128,

    /// <summary>AVX2.</summary>
    Bits256,

    /// <summary>AVX-512.</summary>
    Bits512,
}
