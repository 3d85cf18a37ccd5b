using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Train.Parses;

/// <summary>Products of matrices of floats, stored row by row; every sum in the same order, so the same bytes on every machine with fused multiply-add.</summary>
internal static class MatrixProduct
{
    private const int Lanes = 8;
    private const int Tile = 2 * Lanes;
    private const int TileRows = 6;

    /// <summary>C = A B, or C += A B.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="b">The right matrix.</param>
    /// <param name="c">The product.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="columns">Columns of B and C, a multiple of 8.</param>
    /// <param name="inner">Columns of A, rows of B.</param>
    /// <param name="add">True to add to what C holds.</param>
    public static void Multiply(View a, View b, View c, int rows, int columns, int inner, bool add)
    {
        for (var column = 0; column < columns; column += Tile)
        {
            var wide = column + Tile <= columns;
            var row = 0;
            for (; wide && row + TileRows <= rows; row += TileRows)
            {
                SixRows(a.At(row, 0), b.At(0, column), c.At(row, column), inner, add);
            }

            for (; row < rows; row++)
            {
                OneRow(a.At(row, 0), b.At(0, column), c.At(row, column), inner, add);
                if (wide)
                {
                    OneRow(a.At(row, 0), b.At(0, column + Lanes), c.At(row, column + Lanes), inner, add);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(View a, View b, View c, int inner, bool add)
    {
        ref var left = ref a.First;
        ref var right = ref b.First;
        var sum = add ? Vector256.LoadUnsafe(ref c.First) : Vector256<float>.Zero;
        for (var k = 0; k < inner; k++)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(left), Vector256.LoadUnsafe(ref right), sum);
            left = ref Unsafe.Add(ref left, a.ColumnStride);
            right = ref Unsafe.Add(ref right, b.RowStride);
        }

        sum.StoreUnsafe(ref c.First);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(View a, View b, View c, int inner, bool add)
    {
        Vector256<float> s00 = default,
            s01 = default,
            s10 = default,
            s11 = default,
            s20 = default,
            s21 = default;
        Vector256<float> s30 = default,
            s31 = default,
            s40 = default,
            s41 = default,
            s50 = default,
            s51 = default;
        ref var left = ref a.First;
        ref var right = ref b.First;
        nint stride = a.RowStride;
        for (var k = 0; k < inner; k++)
        {
            var first = Vector256.LoadUnsafe(ref right);
            var second = Vector256.LoadUnsafe(ref right, Lanes);
            var x = Vector256.Create(left);
            s00 = Vector256.FusedMultiplyAdd(x, first, s00);
            s01 = Vector256.FusedMultiplyAdd(x, second, s01);
            x = Vector256.Create(Unsafe.Add(ref left, stride));
            s10 = Vector256.FusedMultiplyAdd(x, first, s10);
            s11 = Vector256.FusedMultiplyAdd(x, second, s11);
            x = Vector256.Create(Unsafe.Add(ref left, 2 * stride));
            s20 = Vector256.FusedMultiplyAdd(x, first, s20);
            s21 = Vector256.FusedMultiplyAdd(x, second, s21);
            x = Vector256.Create(Unsafe.Add(ref left, 3 * stride));
            s30 = Vector256.FusedMultiplyAdd(x, first, s30);
            s31 = Vector256.FusedMultiplyAdd(x, second, s31);
            x = Vector256.Create(Unsafe.Add(ref left, 4 * stride));
            s40 = Vector256.FusedMultiplyAdd(x, first, s40);
            s41 = Vector256.FusedMultiplyAdd(x, second, s41);
            x = Vector256.Create(Unsafe.Add(ref left, 5 * stride));
            s50 = Vector256.FusedMultiplyAdd(x, first, s50);
            s51 = Vector256.FusedMultiplyAdd(x, second, s51);
            left = ref Unsafe.Add(ref left, a.ColumnStride);
            right = ref Unsafe.Add(ref right, b.RowStride);
        }

        ref var target = ref c.First;
        nint next = c.RowStride;
        Store(s00, s01, ref target, add);
        Store(s10, s11, ref Unsafe.Add(ref target, next), add);
        Store(s20, s21, ref Unsafe.Add(ref target, 2 * next), add);
        Store(s30, s31, ref Unsafe.Add(ref target, 3 * next), add);
        Store(s40, s41, ref Unsafe.Add(ref target, 4 * next), add);
        Store(s50, s51, ref Unsafe.Add(ref target, 5 * next), add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> first, Vector256<float> second, ref float target, bool add)
    {
        if (add)
        {
            first += Vector256.LoadUnsafe(ref target);
            second += Vector256.LoadUnsafe(ref target, Lanes);
        }

        first.StoreUnsafe(ref target);
        second.StoreUnsafe(ref target, Lanes);
    }

    /// <summary>A matrix, or a part or the transpose of one, over numbers that somebody else holds.</summary>
    /// <param name="numbers">The numbers, from the first of the matrix on.</param>
    /// <param name="rowStride">How many numbers lie from one row to the next.</param>
    /// <param name="columnStride">How many from one column to the next; 1 for all but a left matrix.</param>
    public readonly ref struct View(Span<float> numbers, int rowStride, int columnStride = 1)
    {
        private readonly ref float first = ref MemoryMarshal.GetReference(numbers);

        private View(ref float first, int rowStride, int columnStride)
            : this(default, rowStride, columnStride) => this.first = ref first;

        public int RowStride { get; } = rowStride;

        public int ColumnStride { get; } = columnStride;

        public ref float First => ref first;

        /// <summary>A row's first numbers, where columns lie side by side.</summary>
        public Span<float> Row(int row, int count) =>
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref first, (nint)row * RowStride), count);

        public View At(int row, int column) =>
            new(ref Unsafe.Add(ref first, ((nint)row * RowStride) + ((nint)column * ColumnStride)), RowStride, ColumnStride);
    }
}
