using System.Collections.Immutable;
using Stemma.Reading.Models;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Parses;

/// <summary>Splits a text into the syntactic words of the English Universal Dependencies treebanks.</summary>
/// <remarks>
/// White space always parts words. Inside a run without white space a linear model, learnt from EWT and GUM, judges every joint:
/// every place where letters, digits and marks meet, and the seams of contractions (<c>can|not</c>).
/// </remarks>
public static class WordSplitter
{
    private const string Folder = "Parses/en/";
    private static readonly Lazy<BinaryModel> Breaks = new(() => BinaryModel.Load(Folder + "word-breaks.model"));
    private static readonly Lazy<BinaryModel> Clitics = new(() => BinaryModel.Load(Folder + "clitics.model"));
    private static readonly Lazy<Contractions> Known = new(Contractions.Load);

    /// <param name="text">Any text.</param>
    /// <param name="sentences">Its sentences; no word crosses the edge of one. May be empty: then none has an edge.</param>
    /// <returns>Ascending, apart from one another; every character that is not white space is in exactly one.</returns>
    public static ImmutableArray<Word> Split(SourceText text, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (breaks, clitics) = (Breaks.Value, Clitics.Value);
        return Split(
            text,
            sentences,
            Known.Value,
            (joint, features) =>
                breaks.Score(features) <= 0 ? Joint.Inside
                : WordJoints.MayBeClitic(text.Content, joint) && clitics.Score(features) > 0 ? Joint.Clitic
                : Joint.Apart
        );
    }

    /// <summary>The same with another judge of joints: how the model is trained.</summary>
    internal static ImmutableArray<Word> Split(
        SourceText text,
        ImmutableArray<Sentence> sentences,
        Contractions contractions,
        JointJudge judge
    )
    {
        var sentence = 0;
        var content = text.Content.AsSpan();
        var words = ImmutableArray.CreateBuilder<Word>(content.Length / 5 + 1);
        var run = default(WordRun);
        Span<uint> buffer = stackalloc uint[WordJoints.MostFeatures];
        while (WordRun.TryNext(content, ref run))
        {
            while (sentence < sentences.Length && sentences[sentence].Span.Start <= run.Start)
            {
                sentence++;
            }

            // Where a sentence begins inside the run, it is split as two.
            var rest = run;
            while (sentence < sentences.Length && sentences[sentence].Span.Start < run.End)
            {
                var edge = sentences[sentence++].Span.Start;
                SplitRun(content, rest with { End = edge }, contractions, judge, buffer, words);
                rest = rest with { Start = edge, PreviousStart = edge, PreviousEnd = edge };
            }

            SplitRun(content, rest, contractions, judge, buffer, words);
        }

        return words.DrainToImmutable();
    }

    private static void SplitRun(
        ReadOnlySpan<char> text,
        WordRun run,
        Contractions contractions,
        JointJudge judge,
        Span<uint> buffer,
        ImmutableArray<Word>.Builder words
    )
    {
        var start = run.Start;
        var continues = false;
        var seams = new ContractionSeams(contractions);
        for (var at = run.Start + 1; at < run.End; at++)
        {
            if (!WordJoints.IsJoint(text, run, at) && !seams.Contains(text, run, at))
            {
                continue;
            }

            var features = new FeatureList(buffer);
            WordJoints.Describe(text, run, start, at, ref features);
            var joint = judge(at, features.All);
            if (joint != Joint.Inside)
            {
                words.Add(new Word(new TextSpan(start, at), continues));
                (start, continues) = (at, joint == Joint.Clitic);
            }
        }

        words.Add(new Word(new TextSpan(start, run.End), continues));
    }
}

/// <summary>Judges a place where a word may end.</summary>
/// <param name="at">Index of the first code unit after it.</param>
/// <param name="features">What is to be seen there.</param>
internal delegate Joint JointJudge(int at, ReadOnlySpan<uint> features);

/// <summary>What a place inside a run of characters is.</summary>
internal enum Joint
{
    /// <summary>Inside a word.</summary>
    Inside,

    /// <summary>Between two tokens.</summary>
    Apart,

    /// <summary>Between two words of one multiword token.</summary>
    Clitic,
}
