using System.Numerics;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Parses;

/// <summary>Runs the network over a batch of sentences: tags, heads, relations and names of all words.</summary>
/// <param name="model">What training made; shared by all threads.</param>
/// <param name="kernel">The kernel of the products; all give the same.</param>
internal sealed class ParsingNetwork(ParserModel model, KernelWidth kernel)
{
    private const int RelationAt = 2 * NetworkShape.ArcWidth;
    private const int RelationHeadAt = RelationAt + NetworkShape.LabelWidth;
    private const int NamesAt = RelationHeadAt + NetworkShape.LabelWidth;

    /// <summary>Parses a batch.</summary>
    /// <param name="buffers">The batch: products of the first layer, filled by <see cref="WordReader"/>.</param>
    /// <param name="pieces">The sentences and pieces of sentences, as rows of the batch.</param>
    /// <param name="words">Gets what the parser says of each word; heads are counted in the batch.</param>
    public void Run(ParserBuffers buffers, ReadOnlySpan<WordRange> pieces, Span<ParsedWord> words)
    {
        var rows = words.Length;
        for (var layer = 0; layer < model.Layers.Length; layer++)
        {
            var output = buffers.Outputs[layer % 2].AsSpan(0, rows * NetworkShape.BothWays);
            if (layer > 0)
            {
                model.Layers[layer].Multiply(buffers.States, rows, buffers.Product, kernel);
            }

            model.Layers[layer].Scan(buffers.Product, buffers.Outputs[(layer + 1) % 2], pieces, output);
            var width = layer + 1 < model.Layers.Length ? NetworkShape.InputsOf(layer + 1) : NetworkShape.BothWays;
            for (var row = 0; row < rows; row++)
            {
                Quantised.Round(
                    output.Slice(row * NetworkShape.BothWays, NetworkShape.BothWays),
                    Quantised.StateUnit,
                    buffers.States.AsSpan(row * width)
                );
            }

            if (layer == NetworkShape.TagLayer)
            {
                ChooseTags(buffers, width, words);
                IntegerProduct.Multiply(buffers.States, width, rows, model.NameStates, buffers.NameStates, kernel);
            }
        }

        Project(buffers, rows);
        ChooseNames(buffers, pieces, words);
        ChooseHeads(buffers, pieces);
        ChooseRelations(buffers, pieces, words);
    }

    // Scores of tags, and the embedding of their probabilities behind the state of each word.
    private void ChooseTags(ParserBuffers buffers, int stateWidth, Span<ParsedWord> words)
    {
        var padded = model.TagScores.PaddedColumns;
        var scores = buffers.Scores.AsSpan(0, words.Length * padded);
        IntegerProduct.Multiply(buffers.States, stateWidth, words.Length, model.TagScores, scores, kernel);
        for (var i = 0; i < words.Length; i++)
        {
            var row = scores.Slice(i * padded, padded);
            var best = IndexOfMax(row[..model.Tags.Length]);
            words[i] = words[i] with { Upos = model.Tags[best].Upos, Xpos = model.Tags[best].Xpos };
            Expect(row, row[best]);
            Quantised.Round(row, Quantised.ProbabilityUnit, buffers.Probabilities.AsSpan(i * padded));
        }

        var embeddings = buffers.Product.AsSpan(0, words.Length * model.TagEmbeddings.PaddedColumns);
        IntegerProduct.Multiply(buffers.Probabilities, padded, words.Length, model.TagEmbeddings, embeddings, kernel);
        for (var i = 0; i < words.Length; i++)
        {
            Quantised.Round(
                embeddings.Slice(i * model.TagEmbeddings.PaddedColumns, NetworkShape.TagEmbedding),
                Quantised.StateUnit,
                buffers.States.AsSpan((i * stateWidth) + NetworkShape.BothWays)
            );
        }
    }

    // Scores become probabilities. The sum runs in one order whatever the width of vectors.
    private void Expect(Span<float> scores, float most)
    {
        for (var i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            Activations.Exp(new Vector<float>(scores[i..]) - new Vector<float>(most)).CopyTo(scores[i..]);
        }

        scores[model.Tags.Length..].Clear();
        var sum = 0f;
        foreach (var score in scores[..model.Tags.Length])
        {
            sum += score;
        }

        for (var i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(scores[i..]) / new Vector<float>(sum)).CopyTo(scores[i..]);
        }
    }

    private void Project(ParserBuffers buffers, int rows)
    {
        var projected = buffers.Projected.AsSpan(0, rows * NetworkShape.Projected);
        IntegerProduct.Multiply(buffers.States, NetworkShape.BothWays, rows, model.Projection, projected, kernel);
        for (var row = 0; row < rows; row++)
        {
            var words = projected.Slice(row * NetworkShape.Projected, NetworkShape.Projected);
            Rectify(words[..RelationAt]);
            Quantised.Round(
                words[..NetworkShape.ArcWidth],
                Quantised.StateUnit,
                buffers.Narrow.AsSpan(row * NetworkShape.ArcWidth)
            );
        }

        IntegerProduct.Multiply(buffers.Narrow, NetworkShape.ArcWidth, rows, model.Arcs, buffers.Queries, kernel);
    }

    private void ChooseHeads(ParserBuffers buffers, ReadOnlySpan<WordRange> pieces)
    {
        foreach (var piece in pieces)
        {
            HeadScorer.Score(
                model,
                buffers.Queries.AsSpan(piece.Start * NetworkShape.ArcWidth),
                buffers.Projected.AsSpan(piece.Start * NetworkShape.Projected),
                piece.Length,
                buffers.Trees.Turned,
                buffers.Trees.ScoresFor(piece.Length)
            );
            buffers.Trees.Build(buffers.Heads.AsSpan(piece.Start, piece.Length));
        }
    }

    private void ChooseRelations(ParserBuffers buffers, ReadOnlySpan<WordRange> pieces, Span<ParsedWord> words)
    {
        Span<float> hidden = stackalloc float[NetworkShape.LabelWidth];
        foreach (var piece in pieces)
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                var head = buffers.Heads[i];
                Join(buffers, i, head == 0 ? ParsedWord.NoHead : piece.Start + head - 1, hidden);
                Quantised.Round(hidden, Quantised.StateUnit, buffers.Narrow.AsSpan(i * NetworkShape.LabelWidth));
            }
        }

        var padded = model.Labels.PaddedColumns;
        IntegerProduct.Multiply(
            buffers.Narrow,
            NetworkShape.LabelWidth,
            words.Length,
            model.Labels,
            buffers.Scores.AsSpan(0, words.Length * padded),
            kernel
        );
        foreach (var piece in pieces)
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                var head = buffers.Heads[i];
                var scores = buffers.Scores.AsSpan(i * padded, Relations.Count);
                scores[(int)Relation.Root] = float.NegativeInfinity;
                words[i] = words[i] with
                {
                    Head = head == 0 ? ParsedWord.NoHead : piece.Start + head - 1,
                    Relation = head == 0 ? Relation.Root : (Relation)IndexOfMax(scores),
                };
            }
        }
    }

    private void Join(ParserBuffers buffers, int word, int head, Span<float> hidden)
    {
        ReadOnlySpan<float> projected = buffers.Projected;
        ReadOnlySpan<float> root = model.RootLabel;
        var mine = projected.Slice((word * NetworkShape.Projected) + RelationAt, NetworkShape.LabelWidth);
        var other = head < 0 ? root : projected.Slice((head * NetworkShape.Projected) + RelationHeadAt, NetworkShape.LabelWidth);
        var distance = head < 0 ? NetworkShape.RootDistance : NetworkShape.LabelDistance(head - word);
        var between = model.LabelDistances.AsSpan(distance * NetworkShape.LabelWidth, NetworkShape.LabelWidth);
        for (var i = 0; i < hidden.Length; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(mine[i..]) + new Vector<float>(other[i..]) + new Vector<float>(between[i..]);
            Vector.Max(sum, Vector<float>.Zero).CopyTo(hidden[i..]);
        }
    }

    private void ChooseNames(ParserBuffers buffers, ReadOnlySpan<WordRange> pieces, Span<ParsedWord> words)
    {
        var padded = model.Names.PaddedColumns;
        for (var i = 0; i < words.Length; i++)
        {
            var hidden = buffers.NameStates.AsSpan(i * NetworkShape.NameWidth, NetworkShape.NameWidth);
            var last = buffers.Projected.AsSpan((i * NetworkShape.Projected) + NamesAt, NetworkShape.NameWidth);
            var traits = model.NameTraits.Row(buffers.Traits[i]);
            for (var j = 0; j < hidden.Length; j++)
            {
                hidden[j] = Math.Max(0, hidden[j] + last[j] + (traits[j] * Quantised.StateUnit));
            }

            Quantised.Round(hidden, Quantised.StateUnit, buffers.Narrow.AsSpan(i * NetworkShape.NameWidth));
        }

        IntegerProduct.Multiply(buffers.Narrow, NetworkShape.NameWidth, words.Length, model.Names, buffers.Scores, kernel);
        foreach (var piece in pieces)
        {
            var names = buffers.Names.AsSpan(piece.Start, piece.Length);
            NameChooser.Choose(buffers.Scores.AsSpan(piece.Start * padded), padded, buffers.Paths, names);
            for (var i = 0; i < names.Length; i++)
            {
                words[piece.Start + i] = words[piece.Start + i] with
                {
                    Name = NameTags.KindOf(names[i]),
                    StartsName = NameTags.Begins(names[i]),
                };
            }
        }
    }

    private static void Rectify(Span<float> values)
    {
        foreach (ref var vector in MemoryMarshal.Cast<float, Vector<float>>(values))
        {
            vector = Vector.Max(vector, Vector<float>.Zero);
        }
    }

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
