using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;

namespace Stemma.Reading.Claims;

/// <summary>Reads what an article states of people killed, injured, missing, captured, detained, deployed, displaced, rescued, and of other quantities.</summary>
public static class ClaimFinder
{
    /// <param name="text">The words.</param>
    /// <param name="entities">The names, for actors and places.</param>
    /// <param name="times">For when it happened; ascending.</param>
    /// <param name="quantities">The counts; ascending.</param>
    /// <param name="speech">For whose word it is.</param>
    /// <returns>By sentence; within one, numbers that are stated before those that are implied, each in the order of the text.</returns>
    public static ImmutableArray<Claim> Find(
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<ResolvedTime> times,
        ImmutableArray<Quantity> quantities,
        Speech.Speech speech
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speech);
        var isTime = InTimes(text, times);
        var mentions = new EntityMentions(entities);
        var sentences = Judged(text, isTime, quantities, mentions);
        var writer = new ClaimWriter(text, mentions, times, speech, isTime, sentences);
        return
        [
            .. writer
                .WriteAll()
                .OrderBy(claim => claim.Sentence)
                .ThenBy(claim => claim.Count.Implied)
                .ThenBy(claim => claim.Count.Span),
        ];
    }

    /// <summary>Each sentence of the reporting with its counts and what is said of them.</summary>
    private static List<ClaimSentence> Judged(
        TokenizedText text,
        bool[] isTime,
        ImmutableArray<Quantity> quantities,
        EntityMentions mentions
    )
    {
        var found = new List<ClaimSentence>();
        var (next, last, ofThings) = (0, Measure.Other, false);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            var counts = new List<Counted>();
            for (; next < quantities.Length && quantities[next].Tokens.Start < sentence.Tokens.End; next++)
            {
                if (quantities[next].Kind is QuantityKind.Count or QuantityKind.Ordinal)
                {
                    counts.Add(Counted.Of(text, quantities[next]));
                }
            }

            // What had to be cut is a list or a broken page, no sentence of reporting.
            if (sentence.IsCut || text.ParagraphOf(sentence).Kind is ParagraphKind.Boilerplate or ParagraphKind.Byline)
            {
                continue;
            }

            var predicates = PredicateFinder.Find(text, sentence.Tokens, token => isTime[token]);
            var judged = MeasureJudge.Judge(text, sentence.Tokens, counts, predicates, last, ofThings);
            last =
                judged.LastOrDefault(counted => counted.IsJudged)?.Measure
                ?? GroupReader.LastOf(text, sentence.Tokens, predicates)
                ?? last;
            ofThings = judged.Length == 0 ? ofThings : !judged[^1].IsOfPeople;
            var implied = ImpliedCounts.Find(
                text,
                sentence.Tokens,
                text.ParagraphOf(sentence).Kind == ParagraphKind.Headline,
                predicates,
                judged,
                mentions
            );
            var all = judged.Concat(implied).OrderBy(counted => counted.Phrase.Start).ToArray();
            found.Add(new ClaimSentence(index, sentence, all, predicates));
        }

        return found;
    }

    private static bool[] InTimes(TokenizedText text, ImmutableArray<ResolvedTime> times)
    {
        var marked = new bool[text.Tokens.Length];
        foreach (var time in times)
        {
            var tokens = text.TokensIn(time.Expression.Span);
            Array.Fill(marked, true, tokens.Start, tokens.Length);
        }

        return marked;
    }
}

/// <summary>A sentence of the reporting with what it counts.</summary>
/// <param name="Index">Its position in the text's sentences.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Counts">Its counts, judged; ascending.</param>
/// <param name="Predicates">Its predicates; ascending.</param>
internal sealed record ClaimSentence(int Index, Sentence Sentence, Counted[] Counts, List<Predicate> Predicates);
