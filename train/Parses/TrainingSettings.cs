namespace Stemma.Train.Parses;

/// <summary>How the network is trained.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often every sentence is seen.</summary>
    public int Epochs { get; init; } = 18;

    /// <summary>Words of one worker's part of a batch; the last sentence may exceed it.</summary>
    public int BatchWords { get; init; } = 500;

    /// <summary>Longer sentences teach nothing.</summary>
    public int LongestSentence { get; init; } = 200;

    /// <summary>The highest step size.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Part of the input that is dropped.</summary>
    public float InputDropout { get; init; } = 0.25f;

    /// <summary>Part of each layer's output that is dropped.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>A word seen so often is shown as an unknown one half of the time.</summary>
    public float UnknownWords { get; init; } = 0.25f;

    /// <summary>Part of the sentences that are shown in capitals, in small letters, or with every word capitalised.</summary>
    public float OtherCapitals { get; init; } = 0.04f;

    /// <summary>Two runs with one seed give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;
}
