using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Rounds what was trained to the numbers that the parser ships.</summary>
internal static class ModelMaker
{
    public static ParserModel Make(ParserParameters parameters, IReadOnlyList<(Upos Upos, PennTag Xpos)> tags) =>
        new(
            parameters.Lexicon,
            [.. tags],
            TableOf(parameters.Words),
            QuantisedTable.Of(parameters.Vectors, parameters.Lexicon.WithVector, NetworkShape.WordEmbedding),
            [.. parameters.Affixes.Select(TableOf)],
            TableOf(parameters.Traits),
            [
                .. parameters.Recurrent.Zip(
                    parameters.Gates,
                    (matrix, gates) => new RecurrentLayer(MatrixOf(matrix, matrix.Columns), [.. gates.Values])
                ),
            ],
            MatrixOf(parameters.TagWeights, tags.Count, parameters.TagBiases),
            TagEmbeddings(parameters, tags.Count),
            MatrixOf(parameters.Projection, NetworkShape.Projected, parameters.ProjectionBiases),
            MatrixOf(parameters.Arcs, NetworkShape.ArcWidth, parameters.ArcBiases),
            [.. parameters.RootHead.Values],
            [.. parameters.ArcDistances.Values],
            [.. parameters.RootLabel.Values],
            [.. parameters.LabelDistances.Values],
            MatrixOf(parameters.Labels, Relations.Count, parameters.LabelBiases),
            MatrixOf(parameters.NameStates, NetworkShape.NameWidth),
            TableOf(parameters.NameTraits),
            MatrixOf(parameters.Names, NameTags.Count, parameters.NameBiases)
        );

    private static QuantisedTable TableOf(Parameter table) => QuantisedTable.Of(table.Values, table.Rows, table.Columns);

    // Columns behind the last class only fill vectors up.
    private static QuantisedMatrix MatrixOf(Parameter matrix, int columns, Parameter? biases = null)
    {
        var values = Enumerable.Range(0, matrix.Rows).SelectMany(row => matrix.Row(row)[..columns].ToArray());
        return QuantisedMatrix.Of([.. values], matrix.Rows, columns, biases?.Values ?? new float[columns], Quantised.StateUnit);
    }

    // The parser's rows of probabilities are padded further than those of training.
    private static QuantisedMatrix TagEmbeddings(ParserParameters parameters, int tags)
    {
        var rows = (tags + QuantisedMatrix.PanelColumns - 1) / QuantisedMatrix.PanelColumns * QuantisedMatrix.PanelColumns;
        var values = new float[rows * NetworkShape.TagEmbedding];
        parameters.TagEmbeddings.Values.AsSpan(0, tags * NetworkShape.TagEmbedding).CopyTo(values);
        return QuantisedMatrix.Of(
            values,
            rows,
            NetworkShape.TagEmbedding,
            new float[NetworkShape.TagEmbedding],
            Quantised.ProbabilityUnit
        );
    }
}
