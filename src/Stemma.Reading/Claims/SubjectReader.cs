using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Finds the words for those counted; where the number stands alone, those that the article spoke of just before.</summary>
internal sealed class SubjectReader(TokenizedText text, EntityMentions mentions)
{
    private const int Reach = 14;

    private TokenRange lastPeople;
    private int lastSentence = -1;

    /// <summary>The subject of a count; counts must come in the order of the text.</summary>
    public Phrase? Read(ClaimSentence sentence, Counted counted)
    {
        var unit = counted.Unit;
        if (unit.Length == 1 && text.Has(unit.Start, WordClass.Pronoun) && NounAfter(sentence, counted) is { Length: > 0 } noun)
        {
            return PhraseOf(noun);
        }

        if (
            unit.Length == 0
            && counted.Rule.StartsWith("claim.amount", StringComparison.Ordinal)
            && NounBefore(sentence, counted) is { Length: > 0 } given
        )
        {
            return PhraseOf(given);
        }

        if (unit.Length > 0)
        {
            Remember(sentence, counted);
            return PhraseOf(unit);
        }

        if (lastSentence >= 0 && sentence.Index - lastSentence <= 2 && counted.IsJudged && !IsHeadline(sentence))
        {
            return PhraseOf(lastPeople);
        }

        return StateAfter(counted);
    }

    private bool IsHeadline(ClaimSentence sentence) =>
        text.ParagraphOf(sentence.Sentence).Kind == ParagraphKind.Headline && lastSentence != sentence.Index;

    private void Remember(ClaimSentence sentence, Counted counted)
    {
        var head = UnitReader.Head(text, counted.Unit);
        if (
            counted.IsOfPeople
            && counted.Quantity.Kind != QuantityKind.Ordinal
            && text.Has(head, WordClass.Person)
            && !text.Is(head, "others")
        )
        {
            (lastPeople, lastSentence) = (counted.Unit, sentence.Index);
        }
    }

    /// <summary><c>44 of them minors</c>, <c>of whom 12 were officers</c>.</summary>
    private TokenRange NounAfter(ClaimSentence sentence, Counted counted)
    {
        var at = counted.Phrase.End;
        var unit = UnitReader.Read(text, at, sentence.Sentence.Tokens.End, single: false);
        return unit.Length > 0 && text.Has(UnitReader.Head(text, unit), WordClass.Person) ? unit : default;
    }

    /// <summary><c>arrests rose to 238</c>, <c>those rescued</c>, <c>the injured now number 13</c>.</summary>
    private TokenRange NounBefore(ClaimSentence sentence, Counted counted)
    {
        var first = Math.Max(sentence.Sentence.Tokens.Start, counted.Phrase.Start - Reach);
        if (Enumerable.Range(first, counted.Phrase.Start - first).Any(at => text.Is(at, "toll")))
        {
            // «The toll from the sinking of the ferry rose to 30»: what stands between is no word for those counted.
            return default;
        }

        for (var at = counted.Phrase.Start - 1; at >= first; at--)
        {
            var isNoun =
                MeasureLexicon.Nouns.Match(text, at, at + 1, out _) > 0
                || MeasureLexicon.Predicates.Match(text, at, at + 1, out _) > 0 && text.Has(at - 1, WordClass.Determiner)
                || (text.Has(at, WordClass.Person | WordClass.Plural) && counted.Rule == "claim.amount");
            if (isNoun)
            {
                return text.Is(at - 1, "those") ? new TokenRange(at - 1, at + 1) : new TokenRange(at, at + 1);
            }
        }

        return default;
    }

    /// <summary><c>the 37 injured</c> are the injured.</summary>
    private Phrase? StateAfter(Counted counted) =>
        counted.Predicate is { Kind: PredicateKind.Verb or PredicateKind.State } predicate
        && predicate.Tokens.Start == counted.Phrase.End
        && text.Has(counted.Phrase.Start - 1, WordClass.Determiner)
            ? PhraseOf(predicate.Tokens)
            : null;

    private Phrase PhraseOf(TokenRange range)
    {
        var span = text.SpanOf(range);
        return new Phrase(span, text.Source.ToString(span), mentions.Covering(span));
    }
}
