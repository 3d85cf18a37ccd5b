using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Eval.Attributions;

/// <summary>An attribution as it is scored: three sets of text.</summary>
/// <param name="Cue">The words that tie source and content.</param>
/// <param name="Source">Whose it is; may be empty, may be in pieces.</param>
/// <param name="Content">What it is; may be in pieces.</param>
internal sealed record Relation(ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Content);
