using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Makes cues of the words that the trees show to attribute.</summary>
/// <param name="text">The words.</param>
/// <param name="cues">What the trees show, each with its source, in the order of the text.</param>
internal sealed class ClauseCues(TokenizedText text, ImmutableArray<ClauseSource> cues)
{
    private readonly Dictionary<int, ClauseSource> byToken = cues.GroupBy(cue => cue.Token)
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>The cue whose word stands at the site; null where none does, or where it names nobody.</summary>
    public Cue? Read(CueSite site)
    {
        if (!byToken.TryGetValue(site.At, out var chosen))
        {
            return null;
        }

        var (tree, source, isInverted) = (chosen.Tree, chosen.Phrase, chosen.IsInverted);
        if (tree.IsNegated || tree.Rule == "speech.noun" && tree.Reporting.Kind != ReportKind.Assertion)
        {
            return null;
        }

        if (source.IsNone || NeedsQuotation(tree) && !IsByQuotation(site, source))
        {
            return null;
        }

        var isBehind = source.Core.Start > site.At;
        var tail = CueTail.EndOf(
            site,
            isBehind ? source.Whole.End : site.At + 1,
            tree.Reporting.Takes(Frames.Listener) && !isBehind
        );
        tail = isInverted ? tail : Math.Min(tail, Math.Max(site.At + 1, FirstBehind(tree)));
        var isOwn = source.Whole.Start >= site.From && source.Whole.Start < site.Range.End;
        var isGoingOn = chosen.IsShared || IsLooseParticiple(site);
        var head = isBehind || !isOwn || isGoingOn || IsRelative(tree) ? site.At : source.Whole.Start;
        var place =
            isGoingOn && FirstBehind(tree) < int.MaxValue
                ? CuePlace.Leading
                : PlaceOf(site, tree, isInverted || isBehind, head, tail);
        if (
            place == CuePlace.Leading
            && tree.Contents.IsEmpty
            && !tree.Reporting.Takes(Frames.Free)
            && !IsByQuotation(site, source)
            && !Introduces(site, tail)
        )
        {
            return null;
        }

        return new Cue(site.Sentence, new TokenRange(site.At, site.At + 1), source, new TokenRange(head, tail), place, tree.Rule)
        {
            Kind = tree.Reporting.Kind,
            HasListener = tree.Reporting.Takes(Frames.Listener),
            Reason = chosen.Reason,
            Contents = isInverted || IsLong(tree) ? [] : [.. tree.Contents.Select(text.Parsed.SpanOf)],
        };
    }

    /// <summary>What is named «as» something, or led to by a preposition, may be a list, which a tree seldom holds together: <c>admits to three dead</c>.</summary>
    private bool IsLong(TreeCue tree) =>
        tree.Reporting.Takes(Frames.ObjectAs) && !tree.Reporting.Takes(Frames.Clause)
        || tree.Words.End > tree.Predicate + 1 && text.Parsed[tree.Words.End - 1].Relation == Relation.Case;

    /// <summary><c>…, the mayor said, adding that</c>: what it adds stands behind it.</summary>
    private bool IsLooseParticiple(CueSite site) =>
        text.Is(site.At - 1, ",") && text[site.At].EndsWith("ing", StringComparison.Ordinal);

    /// <summary><c>the mayor, who said</c>.</summary>
    private bool IsRelative(TreeCue tree) => text.Parsed[tree.Predicate].Relation == Relation.AclRelcl;

    /// <summary>The first token of what the tree shows as content behind the verb: nothing from there on goes with the verb alone.</summary>
    private int FirstBehind(TreeCue tree)
    {
        foreach (var content in tree.Contents)
        {
            if (content.Start > tree.Predicate)
            {
                return Tokens(content).Start;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Verbs such as <c>laughed</c> and <c>continued</c> say something only with a quotation.</summary>
    private static bool NeedsQuotation(TreeCue tree) =>
        tree.Contents.IsEmpty && tree.Reporting.Takes(Frames.Quote) && !tree.Reporting.Takes(Frames.Clause);

    private static bool Introduces(CueSite site, int tail) =>
        site.Text.Is(tail, "that")
        || site.Text.Is(tail, ":")
        || site.NextQuotation(tail) is var next && next < site.Range.End && next <= tail + 2;

    private static bool IsByQuotation(CueSite site, SourcePhrase source) =>
        site.FollowsQuotation && Math.Min(source.Whole.Start, site.At) <= site.From + 1
        || site.NextQuotation(site.At + 1) is var next && next < site.Range.End && next <= site.At + 3;

    private CuePlace PlaceOf(CueSite site, TreeCue tree, bool isInverted, int head, int tail)
    {
        if (tree.Rule == "speech.origin")
        {
            return CuePlace.Passive;
        }

        if (tree.Rule == "speech.passive")
        {
            return tree.Contents.Length > 0 && tree.Contents[0].End <= tree.Words.Start ? CuePlace.Passive : CuePlace.Leading;
        }

        if ((IsRelative(tree) || tree.Rule == "speech.noun") && FirstBehind(tree) < int.MaxValue)
        {
            return CuePlace.Leading;
        }

        if (!isInverted)
        {
            return CuePlaces.Of(site, head, tail);
        }

        var goesOn =
            text.Is(tail, ",")
            && tail + 1 < site.Range.End
            && !(site.At == site.From && site.FollowsQuotation)
            && (Lexicon.KindsOf(text[tail + 1]) & WordKinds.Relative) == 0
            && !CuePlaces.Ends(text, CueTail.EndOf(site, tail + 1, hasListener: false), site.Range.End);
        return goesOn ? CuePlace.Between : CuePlace.Closing;
    }

    private TokenRange Tokens(WordRange words) => text.TokensIn(text.Parsed.SpanOf(words));
}
