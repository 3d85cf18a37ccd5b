using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Stemma.Reading.Parses;

/// <summary>Writes and reads a <see cref="ParserModel"/>: little-endian numbers in a fixed order, compressed (Brotli).</summary>
internal static class ParserModelFormat
{
    private const int Version = 1;

    /// <summary>Writes a model; the same model gives the same bytes.</summary>
    public static void Write(ParserModel model, Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8);
        writer.Write(Version);
        Write(writer, model.Lexicon);
        writer.Write(model.Tags.Length);
        foreach (var (upos, xpos) in model.Tags)
        {
            writer.Write((byte)upos);
            writer.Write((byte)xpos);
        }

        foreach (var table in Tables(model))
        {
            writer.Write(table.Rows);
            writer.Write(table.Columns);
            writer.Write(MemoryMarshal.AsBytes(table.Values));
            Write(writer, table.Scales);
        }

        foreach (var layer in model.Layers)
        {
            Write(writer, layer.Matrix);
            Write(writer, layer.Gates);
        }

        foreach (var matrix in Matrices(model))
        {
            Write(writer, matrix);
        }

        Write(writer, model.RootHead);
        Write(writer, model.ArcDistances);
        Write(writer, model.RootLabel);
        Write(writer, model.LabelDistances);
    }

    /// <summary>Reads what <see cref="Write(ParserModel, Stream)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is of another version.</exception>
    public static ParserModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(brotli, Encoding.UTF8);
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The parser's model is of version {version}, not {Version}.");
        }

        var lexicon = ReadLexicon(reader);
        var tags = ImmutableArray.CreateBuilder<(Upos, PennTag)>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            tags.Add(((Upos)reader.ReadByte(), (PennTag)reader.ReadByte()));
        }

        var words = ReadTable(reader);
        var vectors = ReadTable(reader);
        var traits = ReadTable(reader);
        var nameTraits = ReadTable(reader);
        ImmutableArray<QuantisedTable> affixes = [.. NetworkShape.AffixRows.ToArray().Select(_ => ReadTable(reader))];
        ImmutableArray<RecurrentLayer> layers =
        [
            .. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new RecurrentLayer(ReadMatrix(reader), ReadFloats(reader))),
        ];
        return new ParserModel(
            lexicon,
            tags.ToImmutable(),
            words,
            vectors,
            affixes,
            traits,
            layers,
            TagScores: ReadMatrix(reader),
            TagEmbeddings: ReadMatrix(reader),
            Projection: ReadMatrix(reader),
            Arcs: ReadMatrix(reader),
            Labels: ReadMatrix(reader),
            NameStates: ReadMatrix(reader),
            NameTraits: nameTraits,
            Names: ReadMatrix(reader),
            RootHead: ReadFloats(reader),
            ArcDistances: ReadFloats(reader),
            RootLabel: ReadFloats(reader),
            LabelDistances: ReadFloats(reader)
        );
    }

    private static IEnumerable<QuantisedTable> Tables(ParserModel model) =>
        [model.Words, model.Vectors, model.Traits, model.NameTraits, .. model.Affixes];

    private static IEnumerable<QuantisedMatrix> Matrices(ParserModel model) =>
        [model.TagScores, model.TagEmbeddings, model.Projection, model.Arcs, model.Labels, model.NameStates, model.Names];

    private static void Write(BinaryWriter writer, Lexicon lexicon)
    {
        writer.Write(lexicon.Words.Length);
        writer.Write(lexicon.Trained);
        writer.Write(lexicon.WithVector);
        writer.Write(MemoryMarshal.AsBytes(lexicon.Words));
        writer.Write(MemoryMarshal.AsBytes(lexicon.AllTraits));
    }

    private static Lexicon ReadLexicon(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var trained = reader.ReadInt32();
        var withVector = reader.ReadInt32();
        return new Lexicon(ReadArray<uint>(reader, count), ReadArray<ushort>(reader, count), trained, withVector);
    }

    private static QuantisedTable ReadTable(BinaryReader reader)
    {
        var rows = reader.ReadInt32();
        var columns = reader.ReadInt32();
        return new QuantisedTable(rows, columns, ReadArray<sbyte>(reader, rows * columns), ReadFloats(reader));
    }

    private static void Write(BinaryWriter writer, QuantisedMatrix matrix)
    {
        writer.Write(matrix.Rows);
        writer.Write(matrix.Columns);
        writer.Write(matrix.InputUnit);
        writer.Write(MemoryMarshal.AsBytes(matrix.Weights));
        Write(writer, matrix.Scales);
        Write(writer, matrix.Biases[..matrix.Columns]);
    }

    private static QuantisedMatrix ReadMatrix(BinaryReader reader)
    {
        var rows = reader.ReadInt32();
        var columns = reader.ReadInt32();
        var unit = reader.ReadSingle();
        var weights = ReadArray<sbyte>(reader, rows * columns);
        return new QuantisedMatrix(rows, columns, weights, ReadFloats(reader), ReadFloats(reader), unit);
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    private static float[] ReadFloats(BinaryReader reader) => ReadArray<float>(reader, reader.ReadInt32());

    private static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
