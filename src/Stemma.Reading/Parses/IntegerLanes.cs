using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Reading.Parses;

/// <summary>A vector of pairs of 16-bit numbers, or of the 32-bit sums of their products: the widths of a processor behind one kernel.</summary>
/// <typeparam name="TSelf">The vector.</typeparam>
internal interface IIntegerLanes<TSelf>
    where TSelf : struct, IIntegerLanes<TSelf>
{
    /// <summary>Sums in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>The pairs from <paramref name="index"/> on, counted in 16-bit numbers.</summary>
    static abstract TSelf Load(ref short pairs, nint index);

    /// <summary>The same pair in all places.</summary>
    static abstract TSelf Repeat(int pair);

    /// <summary>sum + left · right, pair by pair.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf sum);

    /// <summary>Stores the sums as floats, each times its scale and plus its bias.</summary>
    void Store(ref float target, ref float scales, ref float biases, nint index);
}

/// <summary>AVX-512: sixteen sums.</summary>
internal readonly struct Lanes512(Vector512<int> values) : IIntegerLanes<Lanes512>
{
    private readonly Vector512<int> values = values;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref short pairs, nint index) => new(Vector512.LoadUnsafe(ref pairs, (nuint)index).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Repeat(int pair) => new(Vector512.Create(pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyAdd(Lanes512 left, Lanes512 right, Lanes512 sum) =>
        new(sum.values + Avx512BW.MultiplyAddAdjacent(left.values.AsInt16(), right.values.AsInt16()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, ref float scales, ref float biases, nint index)
    {
        var scaled = Vector512.ConvertToSingle(values) * Vector512.LoadUnsafe(ref scales, (nuint)index);
        (scaled + Vector512.LoadUnsafe(ref biases, (nuint)index)).StoreUnsafe(ref target, (nuint)index);
    }
}

/// <summary>AVX2: eight sums.</summary>
internal readonly struct Lanes256(Vector256<int> values) : IIntegerLanes<Lanes256>
{
    private readonly Vector256<int> values = values;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref short pairs, nint index) => new(Vector256.LoadUnsafe(ref pairs, (nuint)index).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Repeat(int pair) => new(Vector256.Create(pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyAdd(Lanes256 left, Lanes256 right, Lanes256 sum) =>
        new(sum.values + Avx2.MultiplyAddAdjacent(left.values.AsInt16(), right.values.AsInt16()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, ref float scales, ref float biases, nint index)
    {
        var scaled = Vector256.ConvertToSingle(values) * Vector256.LoadUnsafe(ref scales, (nuint)index);
        (scaled + Vector256.LoadUnsafe(ref biases, (nuint)index)).StoreUnsafe(ref target, (nuint)index);
    }
}

/// <summary>Any processor with vectors of 128 bits, ARM's among them: four sums, with no instruction of its own.</summary>
internal readonly struct Lanes128(Vector128<int> values) : IIntegerLanes<Lanes128>
{
    private readonly Vector128<int> values = values;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref short pairs, nint index) => new(Vector128.LoadUnsafe(ref pairs, (nuint)index).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Repeat(int pair) => new(Vector128.Create(pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyAdd(Lanes128 left, Lanes128 right, Lanes128 sum)
    {
        var low = ((left.values << 16) >> 16) * ((right.values << 16) >> 16);
        var high = (left.values >> 16) * (right.values >> 16);
        return new(sum.values + low + high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, ref float scales, ref float biases, nint index)
    {
        var scaled = Vector128.ConvertToSingle(values) * Vector128.LoadUnsafe(ref scales, (nuint)index);
        (scaled + Vector128.LoadUnsafe(ref biases, (nuint)index)).StoreUnsafe(ref target, (nuint)index);
    }
}

/// <summary>No vectors at all: one sum.</summary>
internal readonly struct Lanes32(int value) : IIntegerLanes<Lanes32>
{
    private readonly int value = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Load(ref short pairs, nint index) =>
        new(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref pairs, index))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Repeat(int pair) => new(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 MultiplyAdd(Lanes32 left, Lanes32 right, Lanes32 sum) =>
        new(sum.value + ((short)left.value * (short)right.value) + ((left.value >> 16) * (right.value >> 16)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float target, ref float scales, ref float biases, nint index)
    {
        var scaled = value * Unsafe.Add(ref scales, index);
        Unsafe.Add(ref target, index) = scaled + Unsafe.Add(ref biases, index);
    }
}
