using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Finds quotations and reported speech, and whose they are.</summary>
public static class SpeechFinder
{
    /// <param name="text">The words.</param>
    /// <param name="entities">The article’s entities.</param>
    /// <param name="times">For when something was said.</param>
    public static Speech Find(TokenizedText text, ImmutableArray<Entity> entities, ImmutableArray<ResolvedTime> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quotations = QuotationFinder.Find(text);
        var quoted = new QuotedTokens(text, quotations);
        // the parse is dear: a text without a word that attributes, such as a million marks, does without it
        var trees = TreeCueFinder.MayHoldCue(text)
            ? TreeCueFinder.Find(text.Parsed, new QuotedWords(text.Parsed, quotations))
            : [];
        var sourced = new ClauseSources(text, quoted).Choose(trees);
        var cues = CueContents.Fill(text, CueFinder.Find(text, quoted, new ClauseCues(text, sourced)), quotations);
        var ties = QuoteAttributor.Tie(text, quoted, quotations, cues);

        var cast = new SourceCast(text, quoted, entities);
        var speakers = Speakers(cues, cast);
        var quotes = Quotes(text, quotations, ties, cues, speakers, cast);
        var attributions = AttributionBuilder.Build(text, entities, times, quotations, cues, speakers, quotes);
        return new Speech([.. quotes.Select(quote => quote.Quote)], attributions)
        {
            Reports = ReportFinder.Find(text, quotations, sourced, cues),
        };
    }

    /// <summary>Whom each cue's source means; a cue without one of its own shares that of the cue before.</summary>
    private static ImmutableArray<Speaker> Speakers(ImmutableArray<Cue> cues, SourceCast cast)
    {
        var speakers = ImmutableArray.CreateBuilder<Speaker>(cues.Length);
        foreach (var cue in cues)
        {
            speakers.Add(cue.Source.IsNone ? speakers[^1] : cast.Hear(cue.Source));
        }

        return speakers.MoveToImmutable();
    }

    private static ImmutableArray<(Quote Quote, int Cue)> Quotes(
        TokenizedText text,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<QuoteTie> ties,
        ImmutableArray<Cue> cues,
        ImmutableArray<Speaker> speakers,
        SourceCast cast
    )
    {
        var quotes = ImmutableArray.CreateBuilder<(Quote, int)>(quotations.Length);
        foreach (var (quotation, tie) in quotations.Zip(ties))
        {
            if (!QuoteForms.IsSpeech(text, quotation, tie))
            {
                continue;
            }

            Speaker? speaker =
                tie.Cue >= 0 ? speakers[tie.Cue]
                : tie.IsKnown ? cast.Hear(tie.Source)
                : null;
            Phrase? cue = tie.Cue >= 0 ? CuePhrase(text, cues[tie.Cue].Words) : null;
            var words = text.Source.ToString(quotation.Inner);
            var why = WhyOf(text, cues, tie, speaker);
            quotes.Add((new Quote(quotation.Span, words, QuoteForms.Of(text, quotation), speaker, cue, why), tie.Cue));
        }

        return quotes.DrainToImmutable();
    }

    /// <summary>Why a quotation is this speaker's, and which cue of its sentence lost.</summary>
    private static Explanation WhyOf(TokenizedText text, ImmutableArray<Cue> cues, QuoteTie tie, Speaker? speaker)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(speaker is { } known ? $"«{known.Phrase.Text}» is the source" : "no source is told");
        if (tie.Cue >= 0 && cues[tie.Cue].Reason.Length > 0)
        {
            reasons.Add(cues[tie.Cue].Reason);
        }

        for (var other = Math.Max(0, tie.Cue - 1); tie.Cue >= 0 && other <= Math.Min(cues.Length - 1, tie.Cue + 1); other++)
        {
            if (other != tie.Cue && cues[other].Sentence == cues[tie.Cue].Sentence && !cues[other].Source.IsNone)
            {
                reasons.Add(
                    $"lost: «{text.Source.ToString(text.SpanOf(cues[other].Source.Core))}» with «{text.Source.ToString(text.SpanOf(cues[other].Words))}», further off"
                );
            }
        }

        return new Explanation(tie.Rule, reasons.DrainToImmutable());
    }

    internal static Phrase CuePhrase(TokenizedText text, TokenRange words) =>
        new(text.SpanOf(words), text.Source.ToString(text.SpanOf(words)), EntityRef.None);
}
