using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Speech;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>Reads who published a piece of evidence, where and when.</summary>
internal sealed class EvidencePosters(TokenizedText text, ImmutableArray<Entity> entities, ImmutableArray<ResolvedTime> times)
{
    private readonly EntityMentions mentions = new(text, entities);
    private readonly PostingTimes when = new(text, times);

    /// <summary>Those who posted, shared, released it, or whose channel it stands on.</summary>
    public ImmutableArray<Phrase> Of(TokenRange near)
    {
        for (var at = near.Start; at < near.End; at++)
        {
            if (EvidenceWords.IsPosting(text[at]) && PosterAt(near, at) is { IsNone: false } source)
            {
                return [PhraseOf(source)];
            }
        }

        return OwnerOfChannel(near);
    }

    /// <summary>Where it was posted; empty where not said.</summary>
    public string PlatformIn(TokenRange near)
    {
        for (var at = near.Start; at < near.End; at++)
        {
            if (EvidenceWords.Platform(text[at]) is { Length: > 0 } name && char.IsUpper(text[at][0]))
            {
                return name;
            }

            if (text[at] is "X" && at > 0 && text.Is(at - 1, "on"))
            {
                return "X";
            }
        }

        return string.Empty;
    }

    /// <summary>When it was published; null where not said.</summary>
    public ResolvedTime? WhenIn(TokenRange near) => when.In(near);

    /// <summary>A post taken into the article whole: its link to a picture, then a dash and the name of the one who posted it.</summary>
    public EvidenceMention Embedded(int sentence, int link)
    {
        var paragraph = text.ParagraphOf(text.Sentences[sentence]).Span;
        var limit = text.TokenAt(paragraph.End);
        var dash = BehindLink(link, limit);
        var source =
            dash < limit && text[dash] is ("—" or "–" or "-" or "--")
                ? SourcePhraseReader.After(text, dash + 1, limit)
                : SourcePhrase.None;
        return new EvidenceMention(
            EvidenceKind.Photo,
            sentence,
            paragraph,
            EvidenceReference.New,
            source.IsNone ? [] : [PhraseOf(source)],
            "Twitter",
            when.Behind(link, paragraph)
        );
    }

    /// <summary>A link goes on to the first space, however many tokens it is.</summary>
    private int BehindLink(int link, int limit)
    {
        var next = link + 1;
        while (next < limit && text.Tokens[next].Span.Start == text.Tokens[next - 1].Span.End)
        {
            next++;
        }

        return next;
    }

    private SourcePhrase PosterAt(TokenRange near, int verb)
    {
        for (var at = verb + 1; at < Math.Min(near.End, verb + 8); at++)
        {
            if (text.Is(at, "by"))
            {
                return SourcePhraseReader.After(text, at + 1, near.End);
            }
        }

        var passive = verb > near.Start && text[verb - 1] is "was" or "were" or "been" or "is" or "are";
        var reduced = verb > near.Start && EvidenceWords.Noun(text[verb - 1]) is not null;
        return passive || reduced ? SourcePhrase.None : SourcePhraseReader.Before(text, near.Start, verb);
    }

    /// <summary><c>on the president’s Telegram channel</c>.</summary>
    private ImmutableArray<Phrase> OwnerOfChannel(TokenRange near)
    {
        for (var at = near.Start + 2; at < near.End; at++)
        {
            var isOwned = EvidenceWords.Platform(text[at]).Length > 0 && text.IsPossessiveEnding(at - 1);
            if (isOwned && SourcePhraseReader.Before(text, BehindOn(near.Start, at), at - 1) is { IsNone: false } owner)
            {
                return [PhraseOf(owner)];
            }
        }

        return [];
    }

    /// <summary>Of <c>a clip on the president’s channel</c> only the president owns it.</summary>
    private int BehindOn(int start, int end)
    {
        var first = end;
        while (first > start && !text.Is(first - 1, "on"))
        {
            first--;
        }

        return first;
    }

    private Phrase PhraseOf(SourcePhrase source)
    {
        // «On 3 May 2024 the ministry»: the year is no part of the one who posts.
        var core = source.Core;
        var isYearFirst = core.Length > 1 && text.Tokens[core.Start].Kind == TokenKind.Number && text.Is(core.Start + 1, "the");
        var span = text.SpanOf(isYearFirst ? new TokenRange(core.Start + 1, core.End) : core);
        return new Phrase(span, text.Source.ToString(span), mentions.HeadOf(source));
    }
}
