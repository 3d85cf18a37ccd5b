using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>A stretch of the text that is not the article's reporting; marked, never thrown away.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Why">The rule that found it.</param>
public sealed record Boilerplate(TextSpan Span, BoilerplateKind Kind, Explanation Why);
