using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Finds words of saying in the writer's own text, with their sources.</summary>
internal static class CueFinder
{
    /// <summary>A verb that describes the source of another stands at most this many cues before it.</summary>
    private const int NearbyCues = 4;

    /// <returns>By sentence, then by position; without contents.</returns>
    public static ImmutableArray<Cue> Find(TokenizedText text, QuotedTokens quoted, ClauseCues clauses)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.ParagraphOf(text.Sentences[sentence]).Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Byline))
            {
                FindIn(text, quoted, clauses, sentence, cues);
            }
        }

        return [.. cues.Where((cue, index) => !IsInRemark(cues, index))];
    }

    /// <summary>«A nurse, who asked that …, said»: the first verb only describes the source of the second.</summary>
    private static bool IsInRemark(ImmutableArray<Cue>.Builder cues, int index)
    {
        for (
            var later = index + 1;
            later < Math.Min(cues.Count, index + NearbyCues) && cues[later].Sentence == cues[index].Sentence;
            later++
        )
        {
            if (
                cues[later].Source.Whole.Contains(cues[index].Words.Start)
                && !(cues[index].Vouches && !cues[index].Contents.IsEmpty)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void FindIn(
        TokenizedText text,
        QuotedTokens quoted,
        ClauseCues clauses,
        int sentence,
        ImmutableArray<Cue>.Builder cues
    )
    {
        var range = LiveStamp.After(text, text.Sentences[sentence].Tokens);
        var from = range.Start;
        var firstOfSentence = cues.Count;
        for (var at = range.Start; at < range.End; at++)
        {
            if (quoted.EndOf(at) is > 0 and var after)
            {
                at = after - 1;
                from = after;
                continue;
            }

            var site = new CueSite(text, quoted, sentence, range, from, at);
            if ((PhraseCues.Read(site) ?? PollCues.Read(site) ?? clauses.Read(site) ?? MistaggedVerbs.Read(site)) is { } cue)
            {
                cues.Add(cue);
                at = Math.Max(at, cue.Words.End - 1);
            }
        }

        if (cues.Count == firstOfSentence && LabelCues.Read(text, sentence) is { } label)
        {
            cues.Add(label);
        }
    }
}

/// <summary>A place in a sentence where a cue may stand.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quoted">Which tokens are quoted.</param>
/// <param name="Sentence">Position of the sentence.</param>
/// <param name="Range">The sentence's tokens.</param>
/// <param name="From">The first token after the last quotation before the place; the sentence's first where none is.</param>
/// <param name="At">The token in question.</param>
internal readonly record struct CueSite(TokenizedText Text, QuotedTokens Quoted, int Sentence, TokenRange Range, int From, int At)
{
    /// <summary>The place of a token that is not quoted.</summary>
    public static CueSite Of(TokenizedText text, QuotedTokens quoted, int token)
    {
        var sentence = text.SentenceAt(text.Tokens[token].Span.Start);
        var range = LiveStamp.After(text, text.Sentences[sentence].Tokens);
        var from = token;
        while (from > range.Start && !quoted.Contains(from - 1))
        {
            from--;
        }

        return new CueSite(text, quoted, sentence, range, from, token);
    }

    /// <summary>True where a quotation ends right before <see cref="From"/>.</summary>
    public bool FollowsQuotation =>
        From > 0
        && Quoted.Contains(From - 1)
        && Text.Sentences[Text.SentenceAt(Text.Tokens[From - 1].Span.Start)].Paragraph == Text.Sentences[Sentence].Paragraph;

    /// <summary>The first token of a quotation at or after a token, within the sentence; the sentence's end where none begins.</summary>
    public int NextQuotation(int token) => Math.Max(token, Math.Min(Range.End, Quoted.NextFrom(token)));
}
