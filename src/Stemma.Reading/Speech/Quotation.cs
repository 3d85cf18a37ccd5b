using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>A stretch between quotation marks, before it is known whose words it holds.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Paragraph">Position of its paragraph.</param>
/// <param name="IsClosed">False where the closing mark is missing.</param>
/// <param name="GoesOn">True where the paragraph before left its quotation open, so that this one carries it on.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, int Paragraph, bool IsClosed, bool GoesOn);
