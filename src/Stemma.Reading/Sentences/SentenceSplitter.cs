using System.Collections.Immutable;
using Stemma.Reading.Models;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Splits paragraphs into sentences: a linear model, learnt from EWT and GUM, judges every place where one may end.</summary>
public static class SentenceSplitter
{
    // Without a full stop the model must be surer: news pages part their lines, while the web text it learnt from has lost many.
    private const int LeastWithoutStop = 200;

    /// <summary>What runs on for more tokens is a list or a broken file, and cut, so that no later stage has to look through it whole.</summary>
    internal const int LongestSentence = 500;

    private static readonly Lazy<BinaryModel> Model = new(() => BinaryModel.Load("Sentences/en/sentence-ends.model"));

    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Ascending; between them hold every token.</param>
    /// <param name="tokens">Ascending.</param>
    /// <returns>Ascending; every token is in exactly one.</returns>
    public static ImmutableArray<Sentence> Split(
        SourceText text,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Token> tokens
    )
    {
        var model = Model.Value;
        return Split(
            text,
            paragraphs,
            tokens,
            (_, followsStop, features) => model.Score(features) > (followsStop ? 0 : LeastWithoutStop)
        );
    }

    /// <summary>The same with another judge of ends: how the model is trained.</summary>
    internal static ImmutableArray<Sentence> Split(
        SourceText text,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Token> tokens,
        SentenceEndJudge judge
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        Span<uint> buffer = stackalloc uint[SentenceEdges.MostFeatures];
        var next = 0;
        for (var paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            var start = next;
            while (next < tokens.Length && tokens[next].Span.Start < paragraphs[paragraph].Span.End)
            {
                next++;
            }

            if (next == start)
            {
                continue;
            }

            var edges = new SentenceEdges(text, tokens, new TokenRange(start, next));
            while (edges.MoveNext())
            {
                if (edges.IsCertain || (!edges.IsHeld && Ends(edges, judge, buffer)))
                {
                    Add(sentences, tokens, new TokenRange(start, edges.At), paragraph);
                    start = edges.At;
                    edges.End();
                }
            }

            Add(sentences, tokens, new TokenRange(start, next), paragraph);
        }

        return sentences.DrainToImmutable();
    }

    private static bool Ends(in SentenceEdges edges, SentenceEndJudge judge, Span<uint> buffer)
    {
        var features = new FeatureList(buffer);
        edges.Describe(ref features);
        return judge(edges.At, edges.FollowsStop, features.All);
    }

    private static void Add(
        ImmutableArray<Sentence>.Builder sentences,
        ImmutableArray<Token> tokens,
        TokenRange range,
        int paragraph
    )
    {
        for (var start = range.Start; start < range.End; start += LongestSentence)
        {
            var end = Math.Min(range.End, start + LongestSentence);
            sentences.Add(SentenceOf(tokens, new TokenRange(start, end), paragraph));
        }
    }

    private static Sentence SentenceOf(ImmutableArray<Token> tokens, TokenRange range, int paragraph) =>
        new(new TextSpan(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End), range, paragraph);
}

/// <summary>Judges a place where a sentence may end.</summary>
/// <param name="at">Position of the token that would begin the next.</param>
/// <param name="followsStop">True where a full stop, question or exclamation mark stands before.</param>
/// <param name="features">What is to be seen there.</param>
internal delegate bool SentenceEndJudge(int at, bool followsStop, ReadOnlySpan<uint> features);
