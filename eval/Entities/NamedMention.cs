using Stemma.Text;

namespace Stemma.Eval.Entities;

/// <summary>A mention by name of a person, place or organisation in a text whose coreference is marked.</summary>
/// <param name="Entity">Whom it means: mentions of one entity share the number.</param>
/// <param name="Type">The entity's type: <c>person</c>, <c>place</c>, <c>organization</c>.</param>
/// <param name="Span">The whole phrase.</param>
/// <param name="Head">Its head word: a proper noun.</param>
internal readonly record struct NamedMention(int Entity, string Type, TextSpan Span, TextSpan Head);
