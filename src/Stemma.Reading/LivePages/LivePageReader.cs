using System.Collections.Immutable;
using System.Globalization;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.LivePages;

/// <summary>Tells whether an article is a live page, and when each of its posts was written.</summary>
public static class LivePageReader
{
    private const int Fewest = 3;

    // Words that may stand before or behind the time of a post: «Posted at 14:05 GMT», «2:05 p.m. ET», «14:05 (UTC)».
    private const int MostBeside = 3;

    /// <param name="article">What its page marks comes first.</param>
    /// <param name="text">The words.</param>
    /// <param name="expressions">The times that it speaks of, ascending.</param>
    /// <param name="published">The first day of a page whose posts tell only the time of day.</param>
    public static LivePage Read(
        Article article,
        TokenizedText text,
        ImmutableArray<TimeExpression> expressions,
        PublicationWindow published
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(published);
        return article.MarkedPosts.IsEmpty ? ByStamps(text, expressions, published) : Marked(article.MarkedPosts);
    }

    private static LivePage Marked(ImmutableArray<MarkedPost> posts) =>
        new(
            [
                .. posts.Select(post => new LivePost(
                    post.Span,
                    post.At.Date,
                    post.At.Instant is { } instant ? TimeOnly.FromDateTime(instant.DateTime) : null
                )),
            ],
            IsBefore(posts[^1].At, posts[0].At),
            Explanation.Of("live.page", posts[0].At.Field)
        );

    private static bool IsBefore(StatedTime one, StatedTime other) =>
        one.Instant is { } first && other.Instant is { } second ? first < second : one.Date < other.Date;

    /// <summary>Paragraphs that begin with a time of day, whose times run one way.</summary>
    private static LivePage ByStamps(TokenizedText text, ImmutableArray<TimeExpression> expressions, PublicationWindow published)
    {
        var stamps = Stamps(text, expressions, published);
        if (stamps.Count < Fewest || Direction(stamps) is not { } isNewestFirst)
        {
            return LivePage.None;
        }

        var days = Days(stamps, isNewestFirst, published.Days is null ? null : published.Anchor);
        var posts = ImmutableArray.CreateBuilder<LivePost>(stamps.Count);
        for (var i = 0; i < stamps.Count; i++)
        {
            var end = i + 1 < stamps.Count ? stamps[i + 1].Start : text.Source.Length;
            posts.Add(new LivePost(new TextSpan(stamps[i].Start, end), days[i], stamps[i].Clock));
        }

        return new LivePage(
            posts.MoveToImmutable(),
            isNewestFirst,
            Explanation.Of("live.stamps", $"{stamps.Count} paragraphs begin with a time of day")
        );
    }

    private static List<Stamp> Stamps(TokenizedText text, ImmutableArray<TimeExpression> expressions, PublicationWindow published)
    {
        var stamps = new List<Stamp>();
        var paragraph = 0;
        DateOnly? heading = null;
        foreach (var expression in expressions)
        {
            while (paragraph < text.Paragraphs.Length && text.Paragraphs[paragraph].Span.End <= expression.Span.Start)
            {
                paragraph++;
            }

            heading = HeadingDay(text, paragraph, expression, published) ?? heading;
            if (
                expression.Kind == TimeKind.Time
                && paragraph < text.Paragraphs.Length
                && ClockOf(expression.OfDay) is { } clock
                && IsStamp(text, text.Paragraphs[paragraph].Span, expression.Span)
            )
            {
                stamps.Add(new Stamp(text.Paragraphs[paragraph].Span.Start, clock, heading));
            }
        }

        return stamps;
    }

    /// <summary>The day that a paragraph of nothing else names: <c>Thursday 19 June 2025</c> above the posts of that day.</summary>
    private static DateOnly? HeadingDay(
        TokenizedText text,
        int paragraph,
        TimeExpression expression,
        PublicationWindow published
    ) =>
        expression.Kind == TimeKind.Date
        && paragraph < text.Paragraphs.Length
        && NamesDay(expression.Meaning, published)
        && text.Paragraphs[paragraph].Span is var line
        && line.Start == expression.Span.Start
        && line.End - expression.Span.End <= 1
        && DayReckoner.Days(expression.Meaning, published.Anchor, default, Tense.Unsaid) is { Days: 1 } day
            ? day.From
            : null;

    /// <summary>True of a date with its year, and of one without where it is known from when it is seen.</summary>
    private static bool NamesDay(TimeMeaning meaning, PublicationWindow published) =>
        meaning is TimeMeaning.Calendar { Year: not null, Day: not null }
        || (
            meaning is TimeMeaning.Calendar { Day: not null } or TimeMeaning.WeekdayRun { Days: 1 }
            && published.Days is { From.Year: >= PeriodDays.FirstYear, To.Year: <= PeriodDays.LastYear }
        );

    private static TimeOnly? ClockOf(string ofDay) =>
        TimeOnly.TryParseExact(ofDay, "'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? clock
            : null;

    /// <summary>At the head of its paragraph, before a mark, a new sentence or the end; <c>2:31 the sirens</c> is told within a post.</summary>
    private static bool IsStamp(TokenizedText text, TextSpan paragraph, TextSpan time)
    {
        var (first, last) = (text.TokenAt(paragraph.Start), text.TokenAt(paragraph.End));
        var (start, behind) = (text.TokenAt(time.Start), text.TokenAt(time.End));
        if (start > first && !(start - first <= MostBeside && IsPosting(text, first)))
        {
            return false;
        }

        for (var at = behind; at < last && at < behind + MostBeside; at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Punctuation && text[at] is not ("(" or ")"))
            {
                return text[at] is not ("," or "’" or "'");
            }

            // «GMT» may go with the time; «A» begins a sentence.
            if (!IsUpper(text[at]) || text[at].Length == 1)
            {
                return char.IsUpper(text[at][0]) || text[at] is "(" or ")";
            }
        }

        return behind >= last || char.IsUpper(text[Math.Min(last - 1, behind + MostBeside - 1)][0]);
    }

    private static bool IsPosting(TokenizedText text, int token) =>
        text.Is(token, "posted") || text.Is(token, "published") || text.Is(token, "updated") || text.Is(token, "at");

    private static bool IsUpper(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>True where the newest stands first, false where the oldest does; null where the times run neither way. Past midnight they begin again.</summary>
    private static bool? Direction(List<Stamp> stamps)
    {
        var half = TimeSpan.FromHours(12);
        var (up, down) = (0, 0);
        for (var i = 1; i < stamps.Count; i++)
        {
            var step = stamps[i].Clock.ToTimeSpan() - stamps[i - 1].Clock.ToTimeSpan();
            up += (step > TimeSpan.Zero && step < half) || step < -half ? 1 : 0;
            down += (step < TimeSpan.Zero && step > -half) || step > half ? 1 : 0;
        }

        var most = stamps.Count / 8;
        return up <= most && down > up ? true
            : down <= most && up > down ? false
            : null;
    }

    /// <summary>
    /// The day of the heading above. Where none stands there, the oldest is of the first day, and where the clock goes back from one post to the next one written a day has passed.
    /// </summary>
    private static DateOnly?[] Days(List<Stamp> stamps, bool isNewestFirst, DateOnly? first)
    {
        var days = new DateOnly?[stamps.Count];
        var (day, before) = (first, TimeOnly.MinValue);
        for (var i = 0; i < stamps.Count; i++)
        {
            var at = isNewestFirst ? stamps.Count - 1 - i : i;
            day = stamps[at].Heading ?? (stamps[at].Clock < before ? day?.AddDays(1) : day);
            (days[at], before) = (day, stamps[at].Clock);
        }

        return days;
    }

    /// <summary>A paragraph that begins with a time of day.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Clock">The time.</param>
    /// <param name="Heading">The day in the last heading above it; null where none stands there.</param>
    private readonly record struct Stamp(int Start, TimeOnly Clock, DateOnly? Heading);
}
