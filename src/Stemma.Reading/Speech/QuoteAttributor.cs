using System.Collections.Immutable;

namespace Stemma.Reading.Speech;

/// <summary>Ties each quotation to the cue that tells whose words it holds.</summary>
internal static class QuoteAttributor
{
    /// <returns>For each quotation, in their order, its cue's position (−1 where none) and the rule that chose it.</returns>
    public static ImmutableArray<QuoteTie> Tie(
        TokenizedText text,
        QuotedTokens quoted,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<Cue> cues
    )
    {
        var ties = ImmutableArray.CreateBuilder<QuoteTie>(quotations.Length);
        for (var index = 0; index < quotations.Length; index++)
        {
            var place = new QuotePlace(text, quotations, quoted.Ranges[index], index, cues);
            ties.Add(Beside(place) ?? InSentence(place) ?? FromBefore(place, ties) ?? QuoteTie.None);
        }

        // A quotation that a later paragraph carries on has its cue there.
        for (var index = quotations.Length - 2; index >= 0; index--)
        {
            if (!ties[index].IsKnown && !quotations[index].IsClosed && quotations[index + 1].GoesOn)
            {
                ties[index] = ties[index + 1] with { Rule = "quote.goes-on" };
            }
        }

        return ties.MoveToImmutable();
    }

    /// <summary>A cue right behind the closing mark, or right before the opening one.</summary>
    private static QuoteTie? Beside(QuotePlace place)
    {
        foreach (var index in place.CuesNear())
        {
            var cue = place.Cues[index];
            var gap = cue.Clause.Start - place.Range.End;
            if (gap is 0 or 1 && cue.Place != CuePlace.Leading && OnlyMarks(place.Text, place.Range.End, cue.Clause.Start))
            {
                return new QuoteTie(index, "quote.cue-behind");
            }
        }

        foreach (var index in place.CuesNear())
        {
            var cue = place.Cues[index];
            if (cue.Clause.End <= place.Range.Start && OnlyLink(place.Text, cue.Clause.End, place.Range.Start))
            {
                return new QuoteTie(index, "quote.cue-before");
            }
        }

        return null;
    }

    /// <summary>The nearest cue of the sentence whose content holds the quotation, else any cue of the sentence.</summary>
    private static QuoteTie? InSentence(QuotePlace place)
    {
        var best = -1;
        var bestLength = int.MaxValue;
        foreach (var index in place.CuesOfSentence())
        {
            foreach (var content in place.Cues[index].Contents)
            {
                if (content.Contains(place.Quotation.Inner.Start) && content.Length <= bestLength)
                {
                    (best, bestLength) = (index, content.Length);
                }
            }
        }

        return best >= 0 ? new QuoteTie(best, "quote.within-content") : null;
    }

    /// <summary>Without a cue of its own, a quotation goes on with the speaker before it.</summary>
    private static QuoteTie? FromBefore(QuotePlace place, ImmutableArray<QuoteTie>.Builder ties)
    {
        var index = place.Index;
        var quotations = place.Quotations;
        if (Trailer(place) is { } trailer)
        {
            return trailer;
        }

        var direct = place.IsSentences;
        if (index > 0 && direct && ties[index - 1].IsKnown)
        {
            var before = quotations[index - 1];
            var sameParagraph = place.IsInParagraphOf(before);
            var nextParagraph = place.FollowsParagraph(before);
            if (place.Quotation.GoesOn)
            {
                return ties[index - 1] with { Rule = "quote.goes-on" };
            }

            if (sameParagraph && !place.HasCueBetween(before.Span.End))
            {
                return ties[index - 1] with { Rule = "quote.same-paragraph" };
            }

            if (
                nextParagraph
                && place.OpensParagraph
                && place.EndsParagraph(before) is var ends
                && (
                    ends
                    || ties[index - 1].Rule
                        is "quote.cue-behind"
                            or "quote.list"
                            or "quote.next-paragraph"
                            or "quote.same-paragraph"
                )
                && !place.HasCueBetween(before.Span.End)
            )
            {
                return ties[index - 1] with { Rule = "quote.next-paragraph" };
            }
        }

        return direct && place.CueJustBefore() is >= 0 and var cue
            ? new QuoteTie(cue, cue >= 0 && place.Cues[cue].Rule == "speech.list" ? "quote.list" : "quote.after-cue")
            : null;
    }

    /// <summary><c>“…” — Jane Roe, resident</c>.</summary>
    private static QuoteTie? Trailer(QuotePlace place)
    {
        var (text, end) = (place.Text, place.Range.End);
        var limit = end < text.Tokens.Length ? text.Sentences[text.SentenceAt(text.Tokens[end].Span.Start)].Tokens.End : 0;
        if (end + 1 >= limit || text[end] is not ("-" or "–" or "—" or "--"))
        {
            return null;
        }

        var source = SourcePhraseReader.After(text, end + 1, limit);
        return source.IsNone || !char.IsUpper(text[source.Core.Start][0])
            ? null
            : new QuoteTie(-1, "quote.trailer") { Source = source };
    }

    private static bool OnlyMarks(TokenizedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text[at] is not ("," or "—" or "–" or "-" or "." or "--"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Only <c>:</c>, <c>,</c>, <c>that</c>, <c>only</c> or an article between the cue and the quotation.</summary>
    private static bool OnlyLink(TokenizedText text, int first, int end)
    {
        if (end - first > 3)
        {
            return false;
        }

        for (var at = first; at < end; at++)
        {
            if (text[at] is not (":" or "," or "that" or "only" or "as" or "saying" or "—" or "–" or "-"))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Whose words a quotation holds.</summary>
/// <param name="Cue">Position of the cue; −1 where none tells.</param>
/// <param name="Rule">The rule that chose it.</param>
internal sealed record QuoteTie(int Cue, string Rule)
{
    /// <summary>Nothing tells.</summary>
    public static QuoteTie None { get; } = new(-1, "quote.unattributed");

    /// <summary>A source that stands alone behind the quotation, without a cue.</summary>
    public SourcePhrase Source { get; init; } = SourcePhrase.None;

    /// <summary>True where a source is known.</summary>
    public bool IsKnown => Cue >= 0 || !Source.IsNone;
}
