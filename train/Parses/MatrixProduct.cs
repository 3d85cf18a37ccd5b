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

    // Rows of B that a packed tile holds, so that it fits the nearest cache.
    private const int Depth = 256;

    [ThreadStatic]
    private static float[]? packedLeft;

    [ThreadStatic]
    private static float[]? packedRight;

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
        for (var k = 0; k < inner; k += Depth)
        {
            MultiplyPart(a.At(0, k), b.At(k, 0), c, rows, columns, Math.Min(Depth, inner - k), add || k > 0);
        }
    }

    private static void MultiplyPart(View a, View b, View c, int rows, int columns, int inner, bool add)
    {
        var left = PackLeft(a, rows / TileRows, inner);
        for (var column = 0; column < columns; column += Tile)
        {
            var tile = PackRight(b, column, Math.Min(Tile, columns - column), inner);
            var row = 0;
            for (; row + TileRows <= rows && column + Tile <= columns; row += TileRows)
            {
                SixRows(left[(row * inner)..], tile, c.At(row, column), inner, add);
            }

            for (; row < rows; row++)
            {
                for (var part = 0; part < Tile && column + part < columns; part += Lanes)
                {
                    OneRow(a.At(row, 0), tile.At(0, part), c.At(row, column + part), inner, add);
                }
            }
        }
    }

    // Rows that lie far apart would fight for the same lines of the cache: what a tile reads is copied side by side first.
    private static View PackRight(View b, int column, int count, int inner)
    {
        var tile = Room(ref packedRight, inner * Tile);
        for (var k = 0; k < inner; k++)
        {
            b.At(k, column).Row(0, count).CopyTo(tile[(k * Tile)..]);
        }

        return new View(tile, Tile);
    }

    private static Span<float> PackLeft(View a, int tiles, int inner)
    {
        var packed = Room(ref packedLeft, tiles * inner * TileRows);
        for (var tile = 0; tile < tiles; tile++)
        {
            var to = packed.Slice(tile * TileRows * inner, TileRows * inner);
            ref var from = ref a.At(tile * TileRows, 0).First;
            for (var k = 0; k < inner; k++)
            {
                for (var row = 0; row < TileRows; row++)
                {
                    to[(k * TileRows) + row] = Unsafe.Add(ref from, (nint)row * a.RowStride);
                }

                from = ref Unsafe.Add(ref from, a.ColumnStride);
            }
        }

        return packed;
    }

    private static Span<float> Room(ref float[]? buffer, int length)
    {
        if (buffer is null || buffer.Length < length)
        {
            buffer = new float[length];
        }

        return buffer.AsSpan(0, length);
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
    private static void SixRows(ReadOnlySpan<float> a, View b, View c, int inner, bool add)
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
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref b.First;
        for (var k = 0; k < inner; k++)
        {
            var first = Vector256.LoadUnsafe(ref right);
            var second = Vector256.LoadUnsafe(ref right, Lanes);
            var x = Vector256.Create(left);
            s00 = Vector256.FusedMultiplyAdd(x, first, s00);
            s01 = Vector256.FusedMultiplyAdd(x, second, s01);
            x = Vector256.Create(Unsafe.Add(ref left, 1));
            s10 = Vector256.FusedMultiplyAdd(x, first, s10);
            s11 = Vector256.FusedMultiplyAdd(x, second, s11);
            x = Vector256.Create(Unsafe.Add(ref left, 2));
            s20 = Vector256.FusedMultiplyAdd(x, first, s20);
            s21 = Vector256.FusedMultiplyAdd(x, second, s21);
            x = Vector256.Create(Unsafe.Add(ref left, 3));
            s30 = Vector256.FusedMultiplyAdd(x, first, s30);
            s31 = Vector256.FusedMultiplyAdd(x, second, s31);
            x = Vector256.Create(Unsafe.Add(ref left, 4));
            s40 = Vector256.FusedMultiplyAdd(x, first, s40);
            s41 = Vector256.FusedMultiplyAdd(x, second, s41);
            x = Vector256.Create(Unsafe.Add(ref left, 5));
            s50 = Vector256.FusedMultiplyAdd(x, first, s50);
            s51 = Vector256.FusedMultiplyAdd(x, second, s51);
            left = ref Unsafe.Add(ref left, TileRows);
            right = ref Unsafe.Add(ref right, Tile);
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
