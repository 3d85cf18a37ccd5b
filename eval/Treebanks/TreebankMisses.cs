using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Treebanks;

/// <summary>Tells where tokens and sentences were split otherwise than in a treebank.</summary>
internal static class TreebankMisses
{
    private const int Around = 24;

    /// <summary>A line for each stretch; <c>|</c> shows the edges.</summary>
    public static IEnumerable<string> Of(IEnumerable<ConlluSentence> gold, IEnumerable<ConlluSentence> system)
    {
        var (wanted, found) = (CharacterText.Of(gold), CharacterText.Of(system));
        return Differences("token", wanted.Characters, wanted.Tokens, found.Tokens)
            .Concat(Differences("sentence", wanted.Characters, wanted.Sentences, found.Sentences));
    }

    private static IEnumerable<string> Differences(
        string what,
        string text,
        ImmutableArray<TextSpan> wanted,
        ImmutableArray<TextSpan> found
    )
    {
        var (right, mine) = (wanted.Select(span => span.End).ToHashSet(), found.Select(span => span.End).ToHashSet());
        return right
            .Except(mine)
            .Select(at => (At: at, Line: $"{what} missing  {Shown(text, at)}"))
            .Concat(mine.Except(right).Select(at => (At: at, Line: $"{what} too many {Shown(text, at)}")))
            .OrderBy(miss => miss.At)
            .Select(miss => miss.Line);
    }

    private static string Shown(string text, int at) =>
        $"{text[Math.Max(0, at - Around)..at]} | {text[at..Math.Min(text.Length, at + Around)]}";
}
