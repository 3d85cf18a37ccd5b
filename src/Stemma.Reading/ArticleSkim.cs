using System.Collections.Immutable;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading;

/// <summary>What an article's words and marks alone tell, without a parse: enough to find what text it shares with others. Immutable.</summary>
/// <param name="Article">What was skimmed.</param>
/// <param name="Text">Its text with paragraphs, sentences and tokens.</param>
/// <param name="Boilerplate">What is not reporting; ascending, apart from one another.</param>
/// <param name="Quotations">What stands between quotation marks, the marks included; ascending, apart from one another.</param>
public sealed record ArticleSkim(
    Article Article,
    TokenizedText Text,
    ImmutableArray<Boilerplate> Boilerplate,
    ImmutableArray<TextSpan> Quotations
);
