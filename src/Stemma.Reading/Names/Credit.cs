using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>An outlet or agency that an article says it drew on.</summary>
/// <param name="Name">The outlet as the article names it: <c>The Telegraph</c>.</param>
/// <param name="Entity">The entity of that name.</param>
/// <param name="Spans">Where it is credited, ascending; at least one.</param>
/// <param name="Why">The rule that found it.</param>
public sealed record Credit(string Name, EntityRef Entity, ImmutableArray<TextSpan> Spans, Explanation Why);
