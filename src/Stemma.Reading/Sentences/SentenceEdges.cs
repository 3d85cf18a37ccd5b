using System.Collections.Immutable;
using Stemma.Reading.Models;
using Stemma.Reading.Names;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>What is to be seen at the places in a paragraph where a sentence may end, from left to right.</summary>
internal ref struct SentenceEdges
{
    /// <summary>The most features that a place has.</summary>
    public const int MostFeatures = 48;

    private const int LongestDateline = 14;
    private const int LongestLabel = 4;

    private readonly SourceText text;
    private readonly ImmutableArray<Token> tokens;
    private readonly TokenRange paragraph;
    private readonly uint paragraphEnd;
    private TokenLook before3;
    private TokenLook before2;
    private TokenLook before;
    private TokenLook after;
    private TokenLook after2;
    private TokenLook after3;
    private TokenLook first;
    private int start;
    private int nextStop;
    private uint previousEnd;
    private int capitals;
    private int brackets;
    private bool isQuoteOpen;
    private bool isQuoteOpenAhead;

    /// <param name="text">The text.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="paragraph">The paragraph's; at least one.</param>
    public SentenceEdges(SourceText text, ImmutableArray<Token> tokens, TokenRange paragraph)
    {
        (this.text, this.tokens, this.paragraph) = (text, tokens, paragraph);
        start = paragraph.Start;
        paragraphEnd = TokenLook.Of(text.Slice(tokens[paragraph.End - 1].Span), tokens[paragraph.End - 1].Kind).Sort;
        after = first = LookAt(paragraph.Start);
        after2 = LookAt(paragraph.Start + 1);
        after3 = LookAt(paragraph.Start + 2);
        At = paragraph.Start;
    }

    /// <summary>Position of the token before which the sentence may end.</summary>
    public int At { get; private set; }

    /// <summary>True where a full stop, question or exclamation mark stands before, closing quotation marks and brackets apart.</summary>
    public bool FollowsStop { get; private set; }

    /// <summary>
    /// True where a sentence cannot end: after a semicolon; after the dash of a dateline, <c>HARN (AP) —</c>, and the colon of a label,
    /// <c>Officials:</c>, which belong to what they open; between a time of day and its day, <c>10 p.m. Wednesday</c>.
    /// </summary>
    public readonly bool IsHeld =>
        before.IsSemicolon
        || IsBeforeDay
        || (
            start == paragraph.Start
            && (
                (before.IsDash && first.IsAllCapitals && At - start <= LongestDateline)
                || (before.IsColon && At - start <= LongestLabel)
            )
        );

    /// <summary>True where a sentence surely ends: before the signature of a quotation, <c>“It is gone.” —Jane, a neighbour</c>.</summary>
    public readonly bool IsCertain =>
        FollowsStop
        && before.Sort == TokenLook.ClosingQuote
        && (after.IsDash || after.IsHyphen)
        && after2.IsCapital
        && tokens[At - 1].Span.End < tokens[At].Span.Start;

    /// <summary>Goes on to the next place; false where the paragraph has no more.</summary>
    public bool MoveNext()
    {
        while (At + 1 < paragraph.End)
        {
            Step();
            if (before.IsMark || tokens[At - 1].Span.End < tokens[At].Span.Start || before.EndsInStop)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes note that a sentence ends here.</summary>
    public void End()
    {
        (start, first, previousEnd) = (At, after, before.Sort);
        (capitals, brackets) = (0, 0);
    }

    /// <summary>Adds what is to be seen here.</summary>
    public readonly void Describe(ref FeatureList features)
    {
        var gap = IsApart ? 1u : 0;
        var length = Bucket(At - start);
        var rest = Bucket(paragraph.End - At);
        var (p1, p2, n1, n2) = (before.Word, before2.Word, after.Word, after2.Word);
        var sorts = (before.Sort << 8) | after.Sort;
        features.Add(0, 0);
        features.Add(1, p1, gap);
        features.Add(2, n1, gap);
        features.Add(3, p1, n1);
        features.Add(4, sorts, gap);
        features.Add(5, p2, p1);
        features.Add(6, n1, n2);
        features.Add(7, before2.Sort, sorts);
        features.Add(8, sorts, after2.Sort);
        features.Add(9, p1, after.Sort, gap);
        features.Add(10, before.Sort, n1, gap);
        features.Add(11, p2, p1, after.Sort);
        features.Add(12, p2, sorts);
        features.Add(13, (before3.Sort << 8) | before2.Sort, sorts, (after2.Sort << 8) | after3.Sort);
        features.Add(14, before2.Sort, sorts, after2.Sort);
        features.Add(15, length, sorts);
        features.Add(16, rest, sorts);
        features.Add(17, isQuoteOpen ? 1u : 0, p1, after.Sort);
        features.Add(18, (uint)Math.Min(brackets, 2), p1, after.Sort);
        features.Add(19, first.Sort, length, sorts);
        features.Add(20, first.Word, length, before.Sort);
        features.Add(21, previousEnd, sorts);
        features.Add(22, paragraphEnd, sorts);
        features.Add(23, paragraphEnd, previousEnd, sorts);
        features.Add(24, (uint)Math.Min(capitals, 4), sorts);
        features.Add(25, before.Sort, n1, n2);
        features.Add(26, before.Sort, after.Sort, n2);
        features.Add(27, before.Ending, sorts);
        features.Add(28, after.Ending, sorts);
        features.Add(29, before2.Ending, sorts);
        features.Add(30, paragraphEnd, length, (rest << 16) | sorts);
        features.Add(31, (before.IsNeverLast ? 2u : 0) | gap, after.Sort);
        features.Add(32, before2.Sort, p1, n1);
        features.Add(33, p1, n1, n2);
        var (small1, small2) = (IsSmall(At - 1), IsSmall(At));
        features.Add(34, small2, sorts);
        features.Add(35, (small1 << 2) | small2, sorts, after2.Sort);
        features.Add(39, p1, small2, after.Sort);
        features.Add(40, length, before2.Sort, sorts);
        var stop = Bucket(nextStop - At);
        features.Add(36, stop, sorts);
        features.Add(37, stop, (length << 16) | sorts, (small1 << 2) | small2);
        features.Add(38, (small1 << 2) | small2, (before2.Sort << 16) | sorts, after2.Sort);
    }

    private readonly bool IsBeforeDay =>
        before.EndsInStop
        && after.IsCapital
        && At - start >= 2
        && tokens[At - 2].Kind == TokenKind.Number
        && text.Slice(tokens[At - 1].Span) is "p.m." or "a.m." or "P.M." or "A.M."
        && (
            CalendarWords.WeekdayNamed(text.Slice(tokens[At].Span)) is not null
            || CalendarWords.MonthNamed(text.Slice(tokens[At].Span)) is not null
        );

    // Some pages lose the space between the quotations of two speakers.
    private readonly bool IsApart =>
        tokens[At - 1].Span.End < tokens[At].Span.Start
        || (FollowsStop && (before.Sort == TokenLook.ClosingQuote || after.Sort == TokenLook.OpeningQuote));

    private void Step()
    {
        At++;
        if (nextStop < At)
        {
            nextStop = At;
            while (nextStop < paragraph.End && !TokenLook.Of(text.Slice(tokens[nextStop].Span), tokens[nextStop].Kind).IsStop)
            {
                nextStop++;
            }
        }

        (before3, before2, before) = (before2, before, after);
        (after, after2, after3) = (after2, after3, LookAt(At + 2));
        isQuoteOpen = before.Sort == TokenLook.OpeningQuote || (isQuoteOpen && before.Sort != TokenLook.ClosingQuote);
        capitals = before.IsCapital ? capitals + 1 : 0;
        FollowsStop = before.IsStop || (FollowsStop && before.IsCloser);
        brackets += before.Sort switch
        {
            TokenLook.OpeningBracket => 1,
            TokenLook.ClosingBracket when brackets > 0 => -1,
            _ => 0,
        };
    }

    // 1: English writes the word small; 2: it does not.
    private readonly uint IsSmall(int token)
    {
        if (tokens[token].Kind != TokenKind.Word)
        {
            return 0;
        }

        Span<char> small = stackalloc char[24];
        var word = text.Slice(tokens[token].Span);
        if (word.Length > small.Length)
        {
            return 2;
        }

        word.ToLowerInvariant(small);
        return Vocabulary.Contains(small[..word.Length]) ? 1u : 2u;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Vocabulary = CompressedList
        .Lines("Names/en/vocabulary.txt.br")
        .ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Called once for each token, in order, as it decides by those before whether a straight quotation mark opens or closes.
    private TokenLook LookAt(int token)
    {
        if (token >= paragraph.End)
        {
            return default;
        }

        var look = TokenLook.Of(text.Slice(tokens[token].Span), tokens[token].Kind);
        if (look.IsQuote)
        {
            look = Directed(look, token);
            isQuoteOpenAhead = look.Sort == TokenLook.OpeningQuote || (isQuoteOpenAhead && look.Sort != TokenLook.ClosingQuote);
        }

        return look;
    }

    private readonly TokenLook Directed(TokenLook look, int token)
    {
        var touchesBefore = token > paragraph.Start && tokens[token - 1].Span.End == tokens[token].Span.Start;
        var touchesAfter = token + 1 < paragraph.End && tokens[token + 1].Span.Start == tokens[token].Span.End;
        return look.Sort switch
        {
            TokenLook.StraightQuote => TokenLook.OfMark(
                (touchesBefore == touchesAfter ? isQuoteOpenAhead : touchesBefore)
                    ? TokenLook.ClosingQuote
                    : TokenLook.OpeningQuote
            ),

            // A single one may be an apostrophe, but hardly behind another mark.
            TokenLook.SingleQuote when touchesBefore && tokens[token - 1].Kind == TokenKind.Punctuation => TokenLook.OfMark(
                TokenLook.ClosingQuote
            ),
            TokenLook.SingleQuote when !touchesBefore && touchesAfter => TokenLook.OfMark(TokenLook.OpeningQuote),
            _ => look,
        };
    }

    private static uint Bucket(int count) =>
        count switch
        {
            <= 4 => (uint)count,
            <= 6 => 5,
            <= 9 => 6,
            <= 14 => 7,
            <= 24 => 8,
            _ => 9,
        };
}
