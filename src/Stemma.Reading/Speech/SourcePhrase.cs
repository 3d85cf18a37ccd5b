using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Words that may stand for a source, before it is known whom they mean.</summary>
/// <param name="Core">The noun phrase: <c>Pat Ryder</c> of <c>Pat Ryder, the Pentagon spokesman,</c>.</param>
/// <param name="Whole">The same with what is set beside it between commas.</param>
internal readonly record struct SourcePhrase(TokenRange Core, TokenRange Whole)
{
    /// <summary>No phrase.</summary>
    public static SourcePhrase None { get; } = default;

    /// <summary>The phrase with the comma that closes what is set beside it: <c>Pat Ryder, the spokesman,</c>.</summary>
    public TokenRange WithComma(TokenizedText text) =>
        Whole.Length > Core.Length && text.Is(Whole.End, ",") ? Whole with { End = Whole.End + 1 } : Whole;

    /// <summary>True where no words stand for a source.</summary>
    public bool IsNone => Core.Length == 0;
}
