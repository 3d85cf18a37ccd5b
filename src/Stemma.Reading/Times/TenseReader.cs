using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>On which side of the time of writing a clause lies.</summary>
internal enum Tense
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>What has been.</summary>
    Past,

    /// <summary>What is still to come.</summary>
    Ahead,
}

/// <summary>Tells by the words and the verb of its clause whether a time lies ahead: <c>is due in court on Friday</c>, <c>until Tuesday</c>, <c>will meet</c>.</summary>
internal static class TenseReader
{
    private const int Reach = 14;

    /// <summary>A time hangs on its verb through no more phrases than this.</summary>
    private const int MostSteps = 6;

    private static readonly FrozenSet<string> Ahead = WordList.Set("Times/en/ahead.txt");
    private static readonly FrozenSet<string> Plans = WordList.Set("Times/en/plans.txt");
    private static readonly FrozenSet<string> Breaks = WordList.Set("Times/en/clause-breaks.txt");

    /// <summary>The tense of the clause that a time stands in.</summary>
    public static Tense Of(TokenizedText text, TextSpan span)
    {
        var at = text.TokenAt(span.Start);
        if (at >= text.Tokens.Length)
        {
            return Tense.Unsaid;
        }

        var sentence = text.Sentences[text.SentenceAt(span.Start)];
        if (WordsLookAhead(text, at, sentence))
        {
            return Tense.Ahead;
        }

        var tense = OfVerb(text, span);
        return tense == Tense.Unsaid && (text.Is(at - 1, "by") || text.Is(at - 1, "effective")) ? Tense.Ahead : tense;
    }

    /// <summary>The same for a quarter: results are told <c>for</c> it, or are <c>third-quarter</c> ones, when it is over.</summary>
    public static Tense OfQuarter(TokenizedText text, TextSpan span)
    {
        var at = text.TokenAt(span.Start);
        var isResult = text.Is(at - 1, "for") || (at < text.Tokens.Length && text[at].Contains('-'));
        return isResult ? Tense.Unsaid : Of(text, span);
    }

    /// <summary>True where the words before the time, in its clause, speak of what is still to come.</summary>
    private static bool WordsLookAhead(TokenizedText text, int at, Sentence sentence)
    {
        if (text.Is(at - 1, "as") && (text.Is(at - 2, "soon") || text.Is(at - 2, "early")))
        {
            return true;
        }

        var first = Math.Max(sentence.Tokens.Start, at - Reach);
        for (var i = at - 1; i >= first; i--)
        {
            if (LooksAhead(text, i, at))
            {
                return true;
            }

            if (i < at - 1 && Contains(Breaks, text, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool LooksAhead(TokenizedText text, int i, int time) =>
        text.Is(i, "until") || text.Is(i, "till") ? i == time - 1 && !text.Is(i - 1, "not") && !text.Is(i - 1, "up")
        : Contains(Ahead, text, i) ? !text.Is(i + 1, "have") && !WasPlanned(text, i)
        : Contains(Plans, text, i)
            && !WasPlanned(text, i)
            && (text.Is(i + 1, "to") || text.Is(i + 1, "for") || (text.Is(i + 1, "on") && i + 2 == time));

    /// <summary><c>had been due to expire on Friday</c>: what was planned then may lie behind by now.</summary>
    private static bool WasPlanned(TokenizedText text, int i) => text.Is(i - 1, "been") && text.Is(i - 2, "had");

    /// <summary>The tense of the verb that the time hangs on.</summary>
    private static Tense OfVerb(TokenizedText text, TextSpan span)
    {
        var parsed = text.Parsed;
        var word = parsed.WordAt(span.Start);
        for (var step = 0; step < MostSteps && word >= 0 && word < parsed.Words.Length; step++)
        {
            if (parsed.Words[word].Span.Start >= span.End || parsed.Words[word].Span.End <= span.Start)
            {
                var tense = OfPredicate(parsed, word);
                if (tense != Tense.Unsaid || parsed[word].Upos == Upos.Verb)
                {
                    return tense;
                }
            }

            word = parsed[word].Head;
        }

        return Tense.Unsaid;
    }

    private static Tense OfPredicate(ParsedText parsed, int word)
    {
        var (had, modal) = (false, false);
        foreach (var dependent in parsed.DependentsOf(word))
        {
            if (parsed[dependent].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
            {
                continue;
            }

            modal |= parsed[dependent].Xpos == PennTag.Md && Contains(Ahead, parsed.Form(dependent));
            had |= parsed[dependent].Xpos is PennTag.Vbd or PennTag.Vbn || IsHave(parsed.Form(dependent));
        }

        return had ? Tense.Past
            : modal ? Tense.Ahead
            : parsed[word].Xpos == PennTag.Vbd ? Tense.Past
            : Tense.Unsaid;
    }

    private static bool IsHave(ReadOnlySpan<char> word) => word is "have" or "has" or "’ve" or "'ve";

    private static bool Contains(FrozenSet<string> words, TokenizedText text, int at) => Contains(words, text[at]);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
