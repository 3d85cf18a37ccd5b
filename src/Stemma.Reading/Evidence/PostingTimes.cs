using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>Tells by the tree when a piece of evidence was published: the time that hangs on <c>posted</c>, <c>released</c>, <c>emerged</c>.</summary>
internal sealed class PostingTimes(TokenizedText text, ImmutableArray<ResolvedTime> times)
{
    // «posted on the evening of 3 May»: a time hangs no deeper below its verb.
    private const int MostSteps = 4;

    /// <summary>The time of the first posting in a stretch; null where none is said.</summary>
    public ResolvedTime? In(TokenRange near)
    {
        if (times.IsEmpty || !EvidenceTree.IsAsked(text))
        {
            return null;
        }

        for (var at = near.Start; at < near.End; at++)
        {
            if (
                EvidenceWords.IsAppearing(text[at])
                && On(text.Parsed.WordAt(text.Tokens[at].Span.Start), text.SpanOf(near)) is { } time
            )
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>The day that stands behind a post that was taken into the article.</summary>
    public ResolvedTime? Behind(int token, TextSpan paragraph)
    {
        var start = text.Tokens[token].Span.End;
        ResolvedTime? last = null;
        foreach (var time in times)
        {
            last = IsTime(time) && time.Expression.Span.Start >= start && time.Expression.Span.End <= paragraph.End ? time : last;
        }

        return last;
    }

    private ResolvedTime? On(int verb, TextSpan near)
    {
        foreach (var time in times)
        {
            if (
                IsTime(time)
                && near.Contains(time.Expression.Span)
                && (IsRightBehind(time.Expression.Span, verb) || HangsOn(time.Expression.Span, verb))
            )
            {
                return time;
            }
        }

        return null;
    }

    private static bool IsTime(ResolvedTime time) => time.Expression.Kind is TimeKind.Date or TimeKind.Time;

    /// <summary><c>emerged on Monday</c>, <c>posted late on Monday</c>, whatever the tree says.</summary>
    private bool IsRightBehind(TextSpan time, int verb)
    {
        var word = text.Parsed.WordAt(time.Start);
        return word > verb && word - verb <= 2 && (word - verb == 1 || text.Parsed[verb + 1].Upos is Upos.Adp or Upos.Adv);
    }

    private bool HangsOn(TextSpan time, int verb)
    {
        var parsed = text.Parsed;
        var word = parsed.WordAt(time.Start);
        var below = Relation.Obl;
        for (var step = 0; step < MostSteps && word >= 0 && word < parsed.Words.Length; step++)
        {
            if (word == verb)
            {
                // «A video from 2019 was shared»: the year is the video's.
                return below is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Conj);
            }

            if (step > 0 && parsed[word].Upos == Upos.Verb)
            {
                return false;
            }

            below = parsed[word].Relation;
            word = parsed[word].Head;
        }

        return false;
    }
}
