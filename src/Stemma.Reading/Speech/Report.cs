using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>One relation of attribution in the wide sense: somebody says, knows, thinks, wants or judges something.</summary>
/// <remarks>
/// The wide sense is that of the corpora PARC 3.0 (Pareti 2016) and PolNeAR (Newell and others 2018). What vouches for a fact is narrower:
/// an <see cref="Attribution"/>, which no wish, plan or praise makes.
/// </remarks>
/// <param name="Cue">The words that tie the two, with their helping verbs and adverbs: <c>has also said</c>, <c>according to</c>, <c>plans</c>.</param>
/// <param name="Source">Whose it is, in the article's words; empty where the article names nobody: <c>it is feared</c>.</param>
/// <param name="Contents">What is said, thought or wanted; at least one stretch, ascending, apart from one another.</param>
/// <param name="Kind">What the source does.</param>
/// <param name="Why">The rule that found it, what it saw, and which readings lost.</param>
public sealed record Report(
    TextSpan Cue,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Contents,
    ReportKind Kind,
    Explanation Why
);

/// <summary>What a source does with a content; after the types of attribution of Pareti (2016), with judgements and questions apart from assertions.</summary>
public enum ReportKind
{
    /// <summary>States it: <c>said</c>, <c>according to</c>.</summary>
    Assertion,

    /// <summary>Takes it to be so: <c>believes</c>, <c>expects</c>.</summary>
    Belief,

    /// <summary>Knows or learns it: <c>knew</c>, <c>found</c>.</summary>
    Fact,

    /// <summary>Wants, plans, promises, orders or refuses it.</summary>
    Eventuality,

    /// <summary>Judges it or is for or against it: <c>criticised</c>, <c>support</c>.</summary>
    Judgement,

    /// <summary>Asks it.</summary>
    Question,

    /// <summary>Shows it, as far as one sees: <c>seems</c>, <c>appears</c>.</summary>
    Appearance,
}
