using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>Finds the places where an article speaks of videos, photos, recordings, documents.</summary>
internal static class EvidenceMentionFinder
{
    /// <summary>How much of a long sentence a mention takes, in tokens.</summary>
    private const int Longest = 40;

    /// <summary>How far words that show evidence are looked for, in tokens.</summary>
    private const int Near = 14;

    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<EvidenceMention> Find(TokenizedText text, EvidencePosters posters)
    {
        var mentions = ImmutableArray.CreateBuilder<EvidenceMention>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.ParagraphOf(text.Sentences[sentence]).Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Byline))
            {
                FindIn(text, posters, sentence, seen, mentions);
            }
        }

        return mentions.DrainToImmutable();
    }

    private static void FindIn(
        TokenizedText text,
        EvidencePosters posters,
        int sentence,
        HashSet<string> seen,
        ImmutableArray<EvidenceMention>.Builder mentions
    )
    {
        var range = text.Sentences[sentence].Tokens;
        for (var at = range.Start; at < range.End; at++)
        {
            if (text[at].StartsWith("pic.twitter.com", StringComparison.OrdinalIgnoreCase))
            {
                mentions.Add(posters.Embedded(sentence, at));
                return;
            }

            if (
                EvidenceWords.Noun(text[at]) is not { } noun
                || !PointsBack(text, seen, at) && !IsEvidence(text, range, at, noun.IsStrong)
            )
            {
                continue;
            }

            seen.Add(Singular(text[at]));
            var head = HeadOf(text, range, at, ref noun);
            var start = PhraseStart(text, range, at);
            var end = ClauseEnd(text, range, head + 1, noun.Kind);
            var near = new TokenRange(Math.Max(range.Start, start - Near), end);
            var span = text.SpanOf(new TokenRange(start, end));
            mentions.Add(
                new EvidenceMention(
                    noun.Kind,
                    sentence,
                    span,
                    ReferenceOf(text, start, head),
                    posters.Of(near),
                    posters.PlatformIn(near),
                    posters.WhenIn(near)
                )
            );
            at = end - 1;
        }
    }

    /// <summary>In <c>audio clip</c> and <c>video recording</c> two nouns name one thing: sound where either says so, else the first.</summary>
    private static int HeadOf(TokenizedText text, TokenRange range, int at, ref (EvidenceKind Kind, bool IsStrong) noun)
    {
        var head = at;
        while (head + 1 < range.End && EvidenceWords.Noun(text[head + 1]) is { } next)
        {
            noun = next.Kind == EvidenceKind.Audio && noun.Kind != EvidenceKind.Video ? next : noun;
            head++;
        }

        return head;
    }

    private static bool IsEvidence(TokenizedText text, TokenRange range, int at, bool isStrong)
    {
        if (at + 1 < range.End && (text.Is(at + 1, ":") || text.Is(at + 1, "|") || text.Is(at + 1, "/")))
        {
            return false;
        }

        if (!EvidenceTree.IsThing(text, at) || IsYardstick(text, range, at))
        {
            return false;
        }

        return isStrong ? !IsLabel(text, range) : HasContext(text, range, at) && !IsSpeech(text, at);
    }

    /// <summary><c>matched the skyline with satellite imagery</c>: what another is held against, no evidence of the event.</summary>
    private static bool IsYardstick(TokenizedText text, TokenRange range, int at)
    {
        var isHeldAgainst = false;
        for (var other = at - 1; other >= Math.Max(range.Start, at - Near); other--)
        {
            isHeldAgainst |= at - other <= 4 && text[other] is "with" or "against" or "to";
            if (isHeldAgainst && (text[other].StartsWith("match") || text[other].StartsWith("compar")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Scroll down for video</c>, <c>PHOTOS</c>: a line without a verb, not reporting.</summary>
    private static bool IsLabel(TokenizedText text, TokenRange range) =>
        range.Length <= 5 && text.Tokens[range.End - 1].Kind != TokenKind.Punctuation;

    /// <summary><c>said in a statement</c> is a way of speaking.</summary>
    private static bool IsSpeech(TokenizedText text, int at) =>
        text[at] is "statement" or "statements" or "report" or "reports"
        && !(at > 0 && (EvidenceWords.IsContext(text[at - 1]) || text[at - 1] is "cause"));

    private static bool HasContext(TokenizedText text, TokenRange range, int at)
    {
        for (var other = Math.Max(range.Start, at - Near); other < Math.Min(range.End, at + Near); other++)
        {
            if (other != at && EvidenceWords.IsContext(text[other]))
            {
                return true;
            }
        }

        return false;
    }

    private static int PhraseStart(TokenizedText text, TokenRange range, int noun)
    {
        const int longest = 6;
        var start = noun;
        while (start > range.Start && noun - start < longest && text.Tokens[start - 1].Kind != TokenKind.Punctuation)
        {
            var kinds = Lexicon.KindsOf(text[start - 1]);
            if ((kinds & (WordKinds.Determiner | WordKinds.Indefinite)) != 0)
            {
                return start - 1;
            }

            if (kinds != WordKinds.None && (kinds & WordKinds.Auxiliary) == 0 || EvidenceWords.IsPosting(text[start - 1]))
            {
                break;
            }

            start--;
        }

        return start;
    }

    /// <summary>To the end of the clause, or to where another kind of evidence is named.</summary>
    private static int ClauseEnd(TokenizedText text, TokenRange range, int first, EvidenceKind kind)
    {
        var end = first;
        while (
            end < range.End && end - first < Longest && !text.Is(end, ";") && !text.Is(end, "—") && !NamesOther(text, end, kind)
        )
        {
            end++;
        }

        return end < range.End && NamesOther(text, end, kind)
            ? Math.Max(first, PhraseStart(text, range, end))
            : Math.Max(first, end);
    }

    private static bool NamesOther(TokenizedText text, int token, EvidenceKind kind) =>
        EvidenceWords.Noun(text[token]) is { IsStrong: true } noun && noun.Kind != kind;

    /// <summary><c>the statement</c>, where a statement was evidence before.</summary>
    private static bool PointsBack(TokenizedText text, HashSet<string> seen, int at) =>
        at > 0 && text.Is(at - 1, "the") && seen.Contains(Singular(text[at]));

    private static string Singular(ReadOnlySpan<char> noun) => noun.TrimEnd('s').ToString();

    private static EvidenceReference ReferenceOf(TokenizedText text, int start, int head)
    {
        for (var at = start; at < head; at++)
        {
            if (
                text[at]
                is "another"
                    or "Another"
                    or "other"
                    or "Other"
                    or "second"
                    or "third"
                    or "separate"
                    or "additional"
                    or "Additional"
                    or "different"
            )
            {
                return EvidenceReference.New;
            }
        }

        return
            text[start]
                is "the"
                    or "The"
                    or "this"
                    or "This"
                    or "that"
                    or "That"
                    or "these"
                    or "These"
                    or "those"
                    or "its"
                    or "his"
                    or "her"
                    or "their"
            ? EvidenceReference.Back
            : EvidenceReference.Open;
    }
}
