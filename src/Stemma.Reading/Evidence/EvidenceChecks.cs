using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Finds the passages in which an article says that a piece of evidence was verified, was not, or is not what it is said to be.</summary>
internal sealed class EvidenceChecks
{
    private static readonly WordingList<StanceWording> Wordings = new("Evidence/en/stances.txt");

    private readonly TokenizedText text;
    private readonly Speech.Speech speech;
    private readonly OwnOutlet own;
    private readonly ImmutableArray<Caveat> caveats;
    private readonly Doubters doubters;
    private readonly ILookup<int, EvidenceMention> bySentence;

    public EvidenceChecks(
        Article article,
        TokenizedText text,
        ImmutableArray<Entity> entities,
        Speech.Speech speech,
        ImmutableArray<Caveat> caveats,
        ImmutableArray<EvidenceMention> mentions
    )
    {
        this.text = text;
        bySentence = mentions.ToLookup(mention => mention.Sentence);
        this.speech = speech;
        this.caveats = [.. caveats.Where(caveat => caveat.Kind is CaveatKind.Unverified or CaveatKind.Disputed)];
        own = OwnOutlet.Of(article);
        doubters = new Doubters(text, entities);
    }

    /// <summary>What the article says of the checking of one item; ascending.</summary>
    /// <param name="mentions">The item's mentions.</param>
    public ImmutableArray<EvidenceCheck> Of(List<EvidenceMention> mentions)
    {
        var checks = new List<EvidenceCheck>();
        foreach (var caveat in caveats)
        {
            if (mentions.Any(mention => IsOf(caveat, mention)) || GoesBackTo(caveat, mentions))
            {
                var stance = caveat.Kind == CaveatKind.Disputed ? EvidenceStance.Disputed : EvidenceStance.Unverified;
                checks.Add(new EvidenceCheck(stance, caveat.By, caveat.Span, caveat.Why));
            }
        }

        foreach (var sentence in mentions.SelectMany(mention => new[] { mention.Sentence, mention.Sentence + 1 }).Distinct())
        {
            AddFrom(sentence, mentions, checks);
        }

        return [.. checks.OrderBy(check => check.Span)];
    }

    /// <summary>A doubt is of what it applies to; a denial, only of what its own words name; and <c>the videos</c> are all that came before.</summary>
    private bool IsOf(Caveat caveat, EvidenceMention mention) =>
        caveat.Span.Overlaps(mention.Span)
        || (caveat.Kind != CaveatKind.Disputed && caveat.AppliesTo.Overlaps(mention.Span))
        || (caveat.Span.Start > mention.Span.Start && NamesAll(caveat.Span, mention.Kind));

    /// <summary><c>could not confirm when it was filmed</c>, in a sentence that names no evidence: of the last one in the sentence before.</summary>
    private bool GoesBackTo(Caveat caveat, List<EvidenceMention> mentions)
    {
        var sentence = text.SentenceAt(caveat.Span.Start);
        return caveat.Kind == CaveatKind.Unverified
            && !bySentence.Contains(sentence)
            && bySentence[sentence - 1].LastOrDefault() is { } last
            && mentions.Contains(last)
            && StanceTree.PointsBack(text, text.TokensIn(caveat.Span));
    }

    private bool NamesAll(TextSpan span, EvidenceKind kind)
    {
        var range = text.TokensIn(span);
        for (var at = range.Start; at < range.End; at++)
        {
            if (text[at][^1] == 's' && EvidenceWords.Noun(text[at]) is { } noun && noun.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void AddFrom(int sentence, List<EvidenceMention> mentions, List<EvidenceCheck> checks)
    {
        if (sentence >= text.Sentences.Length)
        {
            return;
        }

        var range = text.Sentences[sentence].Tokens;
        for (var at = range.Start; at < range.End; at++)
        {
            if (Match(at, range) is not { } hit)
            {
                continue;
            }

            if (Nearest(sentence, hit.Tokens) is { } nearest && mentions.Contains(nearest))
            {
                checks.Add(CheckOf(hit.Kind, hit.Wording, hit.Tokens));
            }

            at = hit.Tokens.End - 1;
        }
    }

    private (StanceWording Kind, string Wording, TokenRange Tokens)? Match(int at, TokenRange range)
    {
        foreach (var (kind, pattern) in Wordings.BeginningWith(text[at]))
        {
            if (pattern.Match(text, at, range.End) is var (after, _) && StanceTree.IsStated(text, range, at))
            {
                var tokens = new TokenRange(at, after);
                return caveats.Any(caveat => caveat.Span.Overlaps(text.SpanOf(tokens))) ? null : (kind, pattern.Wording, tokens);
            }
        }

        return null;
    }

    /// <summary>The mention that a wording is of: the nearest in its sentence, else the last of the sentence before, where the words go back to it.</summary>
    private EvidenceMention? Nearest(int sentence, TokenRange tokens)
    {
        var span = text.SpanOf(tokens);
        var here = bySentence[sentence].MinBy(mention => Distance(mention.Span, span));
        return here
            ?? (StanceTree.PointsBack(text, text.Sentences[sentence].Tokens) ? bySentence[sentence - 1].LastOrDefault() : null);
    }

    private static int Distance(TextSpan one, TextSpan other) =>
        one.Overlaps(other) ? 0
        : one.End <= other.Start ? other.Start - one.End
        : one.Start - other.End;

    private EvidenceCheck CheckOf(StanceWording kind, string wording, TokenRange tokens)
    {
        var span = text.SpanOf(tokens);
        var why = Explanation.Of("evidence.stance", $"the words «{text.Source.ToString(span)}»", $"the wording «{wording}»");
        var by = kind == StanceWording.Verified ? doubters.In(tokens) : DisputerOf(tokens);
        by = by is { } agent && !IsThing(agent) ? by : SourceOf(span);
        var stance =
            kind == StanceWording.Disputed ? EvidenceStance.Disputed
            : by is { } who && IsOutlet(who) ? EvidenceStance.Verified
            : EvidenceStance.ReportedVerified;
        return new EvidenceCheck(stance, by is { } source && IsThing(source) ? null : by, span, why);
    }

    /// <summary>Of <c>the ministry dismissed the video as a fake</c>: the ministry.</summary>
    private Phrase? DisputerOf(TokenRange tokens)
    {
        if (!EvidenceTree.IsAsked(text))
        {
            return null;
        }

        var word = text.Parsed.WordAt(text.Tokens[tokens.Start].Span.Start);
        return word < text.Parsed.Words.Length && doubters.VerbOver(word) is var verb && verb != word ? doubters.Of(verb) : null;
    }

    private Phrase? SourceOf(TextSpan span)
    {
        foreach (var attribution in speech.Attributions)
        {
            if (attribution.Content.Overlaps(span))
            {
                return attribution.Source;
            }
        }

        return null;
    }

    /// <summary>The thing itself, which <c>was authentic</c>, checks nothing.</summary>
    private bool IsThing(Phrase phrase)
    {
        var tokens = text.TokensIn(phrase.Span);
        return EvidenceWords.Noun(text[tokens.End - 1]) is not null || phrase.Text is "it" or "It" or "they" or "They";
    }

    /// <summary><c>we</c>, <c>this newspaper</c>, or the outlet by its name, with a desk behind it: <c>the Courier’s verification desk</c>.</summary>
    private bool IsOutlet(Phrase phrase) => StanceTree.IsWe(phrase.Text) || own.Is(phrase.Text) || own.IsWithin(phrase.Text);

    /// <summary>What a wording of the list says.</summary>
    private enum StanceWording
    {
        Verified,
        Disputed,
    }
}
