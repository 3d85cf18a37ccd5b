using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Makes cues of the words that the trees show to attribute.</summary>
/// <param name="text">The words.</param>
/// <param name="cues">What the trees show, in the order of the text.</param>
internal sealed class ClauseCues(TokenizedText text, ImmutableArray<TreeCue> cues)
{
    private readonly Dictionary<int, TreeCue> byToken = cues.GroupBy(cue =>
            text.TokenAt(text.Parsed.Words[cue.Predicate].Span.Start)
        )
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>The cue whose word stands at the site; null where none does, or where it names nobody.</summary>
    public Cue? Read(CueSite site)
    {
        if (!byToken.TryGetValue(site.At, out var tree))
        {
            return null;
        }

        if (tree.IsNegated || tree.Rule == "speech.noun" && tree.Reporting.Kind != ReportKind.Assertion)
        {
            return null;
        }

        var inverted = Inverted(site, tree);
        var isInverted = !inverted.IsNone;
        var byTree = Clip(SourceOf(tree), site);
        var source = isInverted ? inverted : byTree;
        if (!IsBeside(source, site, tree))
        {
            source = Nearest(source, site, tree);
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
        var head = isBehind || !isOwn || IsRelative(tree) ? site.At : source.Whole.Start;
        var place = PlaceOf(site, tree, isInverted || isBehind, head, tail);
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
            Reason = ReasonFor(source, byTree, isInverted),
            Contents = isInverted || IsLong(tree) ? [] : [.. tree.Contents.Select(text.Parsed.SpanOf)],
        };
    }

    /// <summary>What is named «as» something, or led to by a preposition, may be a list, which a tree seldom holds together: <c>admits to three dead</c>.</summary>
    private bool IsLong(TreeCue tree) =>
        tree.Reporting.Takes(Frames.ObjectAs) && !tree.Reporting.Takes(Frames.Clause)
        || tree.Words.End > tree.Predicate + 1 && text.Parsed[tree.Words.End - 1].Relation == Relation.Case;

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

    /// <summary>Why this phrase is the source, and which reading lost.</summary>
    private string ReasonFor(SourcePhrase source, SourcePhrase byTree, bool isInverted)
    {
        if (source.Core == byTree.Core)
        {
            return "the tree makes it the subject, and it stands by the verb";
        }

        var why = isInverted ? "behind a quotation or a comma, what follows the verb speaks" : "it stands right before the verb";
        return byTree.IsNone
            ? $"{why}; the tree has no subject"
            : $"{why}; lost: «{text.Source.ToString(text.SpanOf(byTree.Core))}», the subject in the tree";
    }

    /// <summary>The time with which an entry of a live page begins is no part of the source.</summary>
    private static SourcePhrase Clip(SourcePhrase source, CueSite site) =>
        source.Whole.Start < site.Range.Start && source.Core.End > site.Range.Start
            ? new SourcePhrase(
                source.Core with
                {
                    Start = Math.Max(source.Core.Start, site.Range.Start),
                },
                source.Whole with
                {
                    Start = site.Range.Start,
                }
            )
            : source;

    /// <summary>True where the source stands right before or behind the verb, so that the words bear the tree out.</summary>
    private bool IsBeside(SourcePhrase source, CueSite site, TreeCue tree)
    {
        if (source.IsNone)
        {
            return false;
        }

        var first = Tokens(tree.Words).Start;
        return source.Whole.End >= first - 1 && source.Whole.Start < site.At || source.Whole.Start == site.At + 1;
    }

    /// <summary><c>“…,” said the mayor</c>: behind a quotation or a comma, the phrase behind the verb speaks, whatever the tree takes it for.</summary>
    private SourcePhrase Inverted(CueSite site, TreeCue tree)
    {
        var afterQuotation = site.At == site.From && site.FollowsQuotation;
        var afterComma = site.At > site.From && text[site.At - 1] is "," or "—" or "–";
        if (
            !afterQuotation && !afterComma
            || tree.Rule is "speech.noun" or "speech.origin"
            || tree.Reporting.Takes(Frames.Listener)
            || !tree.Reporting.Takes(Frames.Clause | Frames.Quote)
            || text[site.At].EndsWith("ing", StringComparison.Ordinal)
            || site.At + 1 >= site.Range.End
        )
        {
            return SourcePhrase.None;
        }

        var source = SourcePhraseReader.After(text, site.At + 1, site.NextQuotation(site.At + 1));
        var mayBe =
            !source.IsNone
            && !HoldsVerb(source.Core)
            && (
                SourcePhraseReader.MayBeSource(text, source.Core)
                || afterQuotation && SourcePhraseReader.IsDescription(text, source.Core)
            )
            && (afterQuotation || !SourcePhraseReader.IsPronoun(text, source.Core.Start));
        return mayBe && EndsPhrase(source.Core.End, site.Range.End) ? source : SourcePhrase.None;
    }

    /// <summary><c>…, said nine people died</c>: what follows is a clause.</summary>
    private bool HoldsVerb(TokenRange tokens)
    {
        var parsed = text.Parsed;
        var span = text.SpanOf(tokens);
        for (var word = parsed.WordAt(span.Start); word < parsed.Words.Length && parsed.Words[word].Span.Start < span.End; word++)
        {
            if (
                parsed[word].Upos is Upos.Verb or Upos.Aux
                && parsed[word].Xpos is PennTag.Vbd or PennTag.Vbz or PennTag.Vbp or PennTag.Md
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsPhrase(int token, int end)
    {
        if (token >= end || text.Tokens[token].Kind == TokenKind.Punctuation)
        {
            return true;
        }

        const WordKinds ends =
            WordKinds.Relative | WordKinds.Preposition | WordKinds.Time | WordKinds.Subordinator | WordKinds.Adverb;
        return (Lexicon.KindsOf(text[token]) & ends) != 0 && !text.Is(token, "that");
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

    /// <summary>Where the tree finds no subject beside the verb: the phrase before it; else what the tree found further off.</summary>
    private SourcePhrase Nearest(SourcePhrase source, CueSite site, TreeCue tree)
    {
        if (
            tree.Rule is "speech.noun" or "speech.passive" or "speech.origin"
            || IsRelative(tree)
            || text[site.At].EndsWith("ing", StringComparison.Ordinal)
        )
        {
            return source;
        }

        var before = SourcePhraseReader.Before(text, site.From, site.At);
        return before.IsNone ? source : before;
    }

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

        if (IsRelative(tree) && FirstBehind(tree) < int.MaxValue)
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
            && (Lexicon.KindsOf(text[tail + 1]) & WordKinds.Relative) == 0;
        return goesOn ? CuePlace.Between : CuePlace.Closing;
    }

    private SourcePhrase SourceOf(TreeCue tree)
    {
        if (tree.SourceHead < 0)
        {
            return SourcePhrase.None;
        }

        var parsed = text.Parsed;
        var (head, whole) = (tree.SourceHead, tree.Source[0]);
        if (
            parsed[head].Xpos is PennTag.Wp or PennTag.Wdt
            && parsed[tree.Predicate] is { Relation: Relation.AclRelcl, Head: >= 0 and var antecedent }
        )
        {
            var source = TreeSource.OfHead(parsed, antecedent, tree.Predicate);
            (head, whole) = (source.Head, source.Words[0]);
        }

        var isThing = parsed.Is(head, "this") || parsed.Is(head, "that") || parsed.Is(head, "these") || parsed.Is(head, "those");
        if (
            isThing
            || parsed[head].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.Det or Upos.X)
        )
        {
            return SourcePhrase.None;
        }

        var phrase = Tokens(whole);
        var core = Tokens(CoreOf(head, whole));
        var end = phrase.End > phrase.Start && text.Is(phrase.End - 1, ",") ? phrase.End - 1 : phrase.End;
        return core.End + 1 < end && text.Is(core.End, ",")
            ? SourcePhraseReader.NamedIn(text, core, new TokenRange(core.End + 1, end)) with
            {
                Whole = phrase with { End = end },
            }
            : new SourcePhrase(core, phrase with { End = end });
    }

    /// <summary>The phrase without appositions and clauses: <c>Pat Ryder</c> of <c>Pat Ryder, the spokesman</c>.</summary>
    private WordRange CoreOf(int head, WordRange whole)
    {
        var parsed = text.Parsed;
        var end = head + 1;
        while (end < whole.End && !EndsCore(parsed, end, head))
        {
            end++;
        }

        return new WordRange(whole.Start, end);
    }

    private static bool EndsCore(ParsedText parsed, int word, int head)
    {
        if (parsed.IsPoint(word) || parsed.Is(word, "(") || parsed.Is(word, "who"))
        {
            return !parsed.Is(word, "-");
        }

        return parsed[word].Head == head && parsed[word].Relation is Relation.Acl or Relation.AclRelcl;
    }

    private TokenRange Tokens(WordRange words) => text.TokensIn(text.Parsed.SpanOf(words));
}
