using System.Collections.Immutable;

namespace Stemma.Testing;

/// <summary>A reading or story breaks the rules that its types promise.</summary>
public sealed class InvalidOutcomeException(ImmutableArray<string> violations)
    : Exception($"{violations.Length} broken promise(s):\n{string.Join('\n', violations.Take(Shown))}")
{
    private const int Shown = 20;
}
