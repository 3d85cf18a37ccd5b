using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Chooses who says it, of the subject that the tree shows and the phrase that stands beside the verb.</summary>
internal sealed class ClauseSources(TokenizedText text, QuotedTokens quoted)
{
    /// <summary>Each word that attributes with its source.</summary>
    /// <param name="cues">What the trees show, in the order of the text.</param>
    /// <returns>In their order.</returns>
    public ImmutableArray<ClauseSource> Choose(ImmutableArray<TreeCue> cues)
    {
        var chosen = ImmutableArray.CreateBuilder<ClauseSource>(cues.Length);
        foreach (var cue in cues)
        {
            var source = Choose(cue);
            chosen.Add(chosen.Count > 0 && Shares(source, chosen[^1]) ? source.Sharing(chosen[^1].Phrase) : source);
        }

        return chosen.MoveToImmutable();
    }

    /// <summary><c>“…,” the mayor said, adding that</c>: a participle behind a cue has its source, where the tree gives it none of its own.</summary>
    private bool Shares(ClauseSource participle, ClauseSource before) =>
        participle.Tree.Reporting.Kind == ReportKind.Assertion
        && text.Parsed[participle.Tree.Predicate].Xpos == PennTag.Vbg
        && text.Is(participle.Token - 1, ",")
        && (participle.Phrase.IsNone || HoldsQuotation(participle.Phrase.Whole))
        && before.Tree.Reporting.Kind == ReportKind.Assertion
        && !before.Phrase.IsNone
        && text.SentenceAt(text.Tokens[before.Token].Span.Start) == text.SentenceAt(text.Tokens[participle.Token].Span.Start);

    private bool HoldsQuotation(TokenRange tokens) => quoted.NextFrom(tokens.Start) < tokens.End;

    private ClauseSource Choose(TreeCue tree)
    {
        var site = CueSite.Of(text, quoted, text.TokenAt(text.Parsed.Words[tree.Predicate].Span.Start));
        var inverted = Inverted(site, tree);
        var byTree = Clip(SourceOf(tree), site);
        var source = inverted.IsNone ? byTree : inverted;
        if (!IsBeside(source, site, tree))
        {
            source = Nearest(source, site, tree);
        }

        return new ClauseSource(tree, site.At, source, !inverted.IsNone, ReasonFor(source, byTree, !inverted.IsNone));
    }

    /// <summary><c>the mayor, who said</c>.</summary>
    private bool IsRelative(TreeCue tree) => text.Parsed[tree.Predicate].Relation == Relation.AclRelcl;

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
        if (core.Length > 1 && text.IsPossessiveEnding(core.End - 1))
        {
            core = core with { End = core.End - 1 };
            end = Math.Min(end, core.End);
        }

        return core.End + 1 < end && text.Is(core.End, ",")
            ? Appositions.NamedIn(text, core, new TokenRange(core.End + 1, end)) with
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

    private TokenRange Tokens(WordRange words) => text.TokensIn(text.Parsed.SpanOf(words));
}

/// <summary>A word that attributes, with the source chosen for it.</summary>
/// <param name="Tree">What the tree shows.</param>
/// <param name="Token">The word.</param>
/// <param name="Phrase">Who says it; none where nobody is named.</param>
/// <param name="IsInverted">True where the phrase behind the verb speaks: <c>said the mayor</c>.</param>
/// <param name="Reason">Why this phrase, and which reading lost.</param>
internal sealed record ClauseSource(TreeCue Tree, int Token, SourcePhrase Phrase, bool IsInverted, string Reason)
{
    /// <summary>True where it has the source of the cue before.</summary>
    public bool IsShared { get; private init; }

    /// <summary>The same with the source of the cue before.</summary>
    public ClauseSource Sharing(SourcePhrase phrase) =>
        this with
        {
            Phrase = phrase,
            IsShared = true,
            IsInverted = false,
            Reason = "it goes on with the source of the verb before",
        };
}
