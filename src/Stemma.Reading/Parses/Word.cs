using Stemma.Text;

namespace Stemma.Reading.Parses;

/// <summary>A syntactic word of Universal Dependencies: what tags, lemmas and arcs belong to. Finer than a token: <c>don’t</c> is two.</summary>
/// <param name="Span">Where it stands; never empty, never with white space at an edge.</param>
/// <param name="ContinuesToken">True where it is written onto the word before it as one multiword token: the <c>n’t</c> of <c>don’t</c>.</param>
public readonly record struct Word(TextSpan Span, bool ContinuesToken);
