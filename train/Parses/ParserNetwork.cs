using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>One worker's network: the forward pass over a batch of sentences, the losses, and the gradients of all parameters.</summary>
internal sealed class ParserNetwork
{
    private readonly InputLayer input;
    private readonly SruLayer[] layers = new SruLayer[NetworkShape.Layers];
    private readonly Dropout[] dropouts = new Dropout[NetworkShape.Layers + 1];
    private readonly Matrix[] states = new Matrix[NetworkShape.Layers + 1];
    private readonly Matrix[] stateGradients = new Matrix[NetworkShape.Layers + 1];
    private readonly TagScorer tags;
    private readonly LinearLayer projection;
    private readonly Matrix projected;
    private readonly Matrix projectedGradient;
    private readonly ArcScorer arcs;
    private readonly LabelScorer labels;
    private readonly NameScorer names;
    private readonly WordInput[] words;

    /// <param name="parameters">Shared by all workers.</param>
    /// <param name="settings">How strongly it drops.</param>
    /// <param name="capacity">The most words of a batch.</param>
    /// <param name="longest">The most words of a sentence.</param>
    public ParserNetwork(ParserParameters parameters, TrainingSettings settings, int capacity, int longest)
    {
        Gradients = new GradientSet(parameters);
        input = new InputLayer(parameters, Gradients);
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var inputs = NetworkShape.InputsOf(layer);
            layers[layer] = new SruLayer(Gradients[parameters.Recurrent[layer]], Gradients[parameters.Gates[layer]], capacity);
            states[layer] = new Matrix(capacity, inputs);
            stateGradients[layer] = new Matrix(capacity, inputs);
            dropouts[layer + 1] = new Dropout(capacity, NetworkShape.BothWays, settings.Dropout, bySentence: true);
        }

        dropouts[0] = new Dropout(capacity, NetworkShape.Inputs, settings.InputDropout, bySentence: false);
        states[^1] = new Matrix(capacity, NetworkShape.BothWays);
        stateGradients[^1] = new Matrix(capacity, NetworkShape.BothWays);
        tags = new TagScorer(parameters, Gradients, capacity);
        projection = new LinearLayer(Gradients[parameters.Projection], Gradients[parameters.ProjectionBiases]);
        projected = new Matrix(capacity, NetworkShape.Projected);
        projectedGradient = new Matrix(capacity, NetworkShape.Projected);
        arcs = new ArcScorer(parameters, Gradients, capacity, longest);
        labels = new LabelScorer(parameters, Gradients, capacity);
        names = new NameScorer(parameters, Gradients, capacity);
        words = new WordInput[capacity];
    }

    public GradientSet Gradients { get; }

    public Losses Losses { get; } = new();

    /// <summary>Adds a batch's losses and gradients.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="inputs">Their words as rows of the input tables, sentence by sentence.</param>
    /// <param name="random">What to drop; null to drop nothing.</param>
    public void Learn(IReadOnlyList<Example> batch, IReadOnlyList<WordInput[]> inputs, Xorshift? random)
    {
        Span<int> starts = stackalloc int[batch.Count + 1];
        for (var i = 0; i < batch.Count; i++)
        {
            inputs[i].CopyTo(words, starts[i]);
            starts[i + 1] = starts[i] + batch[i].Length;
        }

        Forward(starts, random);
        Lose(batch, starts);
        Backward(batch, starts, random is not null);
    }

    private void Forward(ReadOnlySpan<int> starts, Xorshift? random)
    {
        var rows = starts[^1];
        input.Forward(words.AsSpan(0, rows), states[0]);
        Drop(0, starts, random);
        for (var layer = 0; layer < layers.Length; layer++)
        {
            layers[layer].Forward(states[layer], starts, states[layer + 1]);
            Drop(layer + 1, starts, random);
            if (layer == NetworkShape.TagLayer)
            {
                tags.Forward(states[layer + 1], rows);
            }
        }

        projection.Forward(states[^1].View, projected.View, rows);
        for (var row = 0; row < rows; row++)
        {
            Vectors.Rectify(projected.Row(row)[..(2 * NetworkShape.ArcWidth)]);
        }

        arcs.Forward(projected, rows);
        names.Forward(words.AsSpan(0, rows), states[NetworkShape.TagLayer + 1], projected);
    }

    private void Drop(int state, ReadOnlySpan<int> starts, Xorshift? random)
    {
        if (random is not null)
        {
            dropouts[state].Forward(states[state], starts, random);
        }
    }

    private void Lose(IReadOnlyList<Example> batch, ReadOnlySpan<int> starts)
    {
        var rows = starts[^1];
        projectedGradient.Rows(rows).Clear();
        arcs.Clear(rows);
        for (var i = 0; i < batch.Count; i++)
        {
            tags.Lose(starts[i], batch[i].Length, batch[i].Tags, Losses.Tags);
            names.Lose(starts[i], batch[i], Losses.Names);
            if (batch[i].Heads is { } heads)
            {
                arcs.Lose(projected, starts[i], heads, projectedGradient, Losses.Arcs);
                labels.Join(projected, starts[i], heads);
            }
            else
            {
                labels.Skip(starts[i], batch[i].Length);
            }
        }

        labels.Forward(rows);
        for (var i = 0; i < batch.Count; i++)
        {
            labels.Lose(starts[i], batch[i].Length, batch[i].Relations, Losses.Labels);
        }
    }

    private void Backward(IReadOnlyList<Example> batch, ReadOnlySpan<int> starts, bool isDropped)
    {
        var rows = starts[^1];
        labels.Backward(rows);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i].Heads is { } heads)
            {
                labels.Part(starts[i], heads, projectedGradient);
            }
        }

        arcs.Backward(projected, rows, projectedGradient);
        names.Backward(words.AsSpan(0, rows), projectedGradient);
        for (var row = 0; row < rows; row++)
        {
            const int arcWidth = 2 * NetworkShape.ArcWidth;
            Vectors.RectifyBack(projectedGradient.Row(row)[..arcWidth], projected.Row(row));
        }

        projection.Backward(states[^1].Transposed, projectedGradient.View, stateGradients[^1].View, rows, add: false);
        for (var layer = layers.Length - 1; layer >= 0; layer--)
        {
            if (layer == NetworkShape.TagLayer)
            {
                names.BackwardStates(states[layer + 1], stateGradients[layer + 1], rows);
                tags.Backward(states[layer + 1], stateGradients[layer + 1], rows);
            }

            DropBack(layer + 1, starts, isDropped);
            layers[layer].Backward(states[layer], starts, stateGradients[layer + 1], stateGradients[layer]);
        }

        DropBack(0, starts, isDropped);
        input.Backward(words.AsSpan(0, rows), stateGradients[0]);
    }

    private void DropBack(int state, ReadOnlySpan<int> starts, bool isDropped)
    {
        if (isDropped)
        {
            dropouts[state].Backward(stateGradients[state], starts);
        }
    }
}

/// <summary>The losses of the network's tasks.</summary>
internal sealed class Losses
{
    public Tally Tags { get; } = new();

    public Tally Arcs { get; } = new();

    public Tally Labels { get; } = new();

    public Tally Names { get; } = new();

    public double Sum => Tags.Loss + Arcs.Loss + Labels.Loss + Names.Loss;

    public void MoveTo(Losses other)
    {
        Tags.MoveTo(other.Tags);
        Arcs.MoveTo(other.Arcs);
        Labels.MoveTo(other.Labels);
        Names.MoveTo(other.Names);
    }
}
