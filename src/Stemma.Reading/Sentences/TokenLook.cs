using Stemma.Reading.Models;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Sentences;

/// <summary>How a token looks to the splitter of sentences. Marks that mean the same look the same: <c>“</c> and <c>"</c>, <c>–</c> and <c>--</c>.</summary>
/// <param name="Word">Hash of the word, case apart, or of what the mark means; 0 where there is no token.</param>
/// <param name="Ending">Hash of its last three letters; 0 for a mark.</param>
/// <param name="Sort">Capitals, letters, digits, or which mark; below 256.</param>
internal readonly record struct TokenLook(uint Word, uint Ending, uint Sort)
{
    /// <summary>An opening quotation mark.</summary>
    public const uint OpeningQuote = Mark | 1;

    /// <summary>A closing one.</summary>
    public const uint ClosingQuote = Mark | 2;

    /// <summary>One that does not show which of the two it is.</summary>
    public const uint StraightQuote = Mark | 3;

    /// <summary>A single one, or an apostrophe.</summary>
    public const uint SingleQuote = Mark | 6;

    /// <summary>An opening bracket.</summary>
    public const uint OpeningBracket = Mark | 4;

    /// <summary>A closing one.</summary>
    public const uint ClosingBracket = Mark | 5;

    private const uint Mark = 128;
    private const uint OtherMark = 63;
    private const uint FullStop = 8;
    private const uint Ellipsis = 9;
    private const uint Exclamation = 10;
    private const uint Question = 11;
    private const uint Semicolon = 13;
    private const uint Colon = 14;
    private const uint Hyphen = 15;
    private const uint Dash = 16;
    private const uint Stop = 64;
    private const uint NeverLast = 32;
    private const uint SingleCapital = 1;
    private const uint AllCapitals = 2;
    private const uint Capitalised = 3;

    /// <summary>True for a mark of punctuation.</summary>
    public bool IsMark => Sort >= Mark;

    /// <summary>True for a full stop, question or exclamation mark, or several.</summary>
    public bool IsStop => IsMark && (Sort & ~Mark) is FullStop or Ellipsis or Exclamation or Question;

    /// <summary>True for a closing bracket or quotation mark.</summary>
    public bool IsCloser => Sort is ClosingQuote or ClosingBracket or SingleQuote;

    /// <summary>True for a quotation mark or an apostrophe.</summary>
    public bool IsQuote => Sort is OpeningQuote or ClosingQuote or StraightQuote or SingleQuote;

    /// <summary>True for a colon.</summary>
    public bool IsColon => Sort == (Mark | Colon);

    /// <summary>True for a semicolon.</summary>
    public bool IsSemicolon => Sort == (Mark | Semicolon);

    /// <summary>True for a hyphen.</summary>
    public bool IsHyphen => Sort == (Mark | Hyphen);

    /// <summary>True for a dash that is no hyphen.</summary>
    public bool IsDash => Sort == (Mark | Dash);

    /// <summary>True for an abbreviation with its full stop.</summary>
    public bool EndsInStop => !IsMark && (Sort & Stop) != 0;

    /// <summary>True for a title before a name.</summary>
    public bool IsNeverLast => !IsMark && (Sort & NeverLast) != 0;

    /// <summary>True for a word with a capital.</summary>
    public bool IsCapital => (Sort & ~(Stop | NeverLast)) is SingleCapital or AllCapitals or Capitalised;

    /// <summary>True for a word all in capitals.</summary>
    public bool IsAllCapitals => (Sort & ~(Stop | NeverLast)) == AllCapitals;

    /// <summary>How a token looks by itself.</summary>
    public static TokenLook Of(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind == TokenKind.Punctuation)
        {
            var sort = SortOfMark(word);
            return sort == (Mark | OtherMark) ? new TokenLook(FeatureList.Of(word), 0, sort) : OfMark(sort);
        }

        var stop = word[^1] == '.' ? Stop : 0;
        var title = stop != 0 && Abbreviations.NeverEndsSentence(word) ? NeverLast : 0;
        return new TokenLook(
            FeatureList.Of(word),
            FeatureList.Of(word[^Math.Min(3, word.Length)..]),
            SortOfWord(word) | stop | title
        );
    }

    /// <summary>A mark of that sort.</summary>
    public static TokenLook OfMark(uint sort) => new(sort * 0x9E3779B1, 0, sort);

    private static uint SortOfWord(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) ? SortOfNumber(word)
        : word[0] is '@' or '#' || word.IndexOfAny("/@") > 0 ? 20u
        : !char.IsUpper(word[0]) ? (char.IsLetter(word[0]) ? 10u : 11u)
        : word.Length == 1 || (word.Length == 2 && word[1] == '.') ? SingleCapital
        : char.IsUpper(word[1]) || word[1] == '.' ? AllCapitals
        : Capitalised;

    private static uint SortOfNumber(ReadOnlySpan<char> word)
    {
        var hasLetter = false;
        var hasMark = false;
        foreach (var c in word)
        {
            hasLetter |= char.IsLetter(c);
            hasMark |= !char.IsLetterOrDigit(c);
        }

        return hasLetter ? (hasMark ? 12u : 13u)
            : hasMark ? 14u
            : 15u + (uint)Math.Min(word.Length - 1, 4);
    }

    private static uint SortOfMark(ReadOnlySpan<char> word) =>
        Mark
        | (
            word[0] switch
            {
                '.' => word.Length == 1 ? FullStop : Ellipsis,
                '…' => Ellipsis,
                '!' => Exclamation,
                '?' => Question,
                ',' => 12u,
                ';' => Semicolon,
                ':' => Colon,
                '-' => word.Length == 1 ? Hyphen : Dash,
                '–' or '—' => Dash,
                '“' or '«' or '„' or '‘' => 1u,
                '”' or '»' => 2u,
                '"' => 3u,
                '(' or '[' => 4u,
                ')' or ']' => 5u,
                '’' or '\'' => 6u,
                '*' => word.Length == 1 ? 20u : 21u,
                '_' or '=' or '~' or '+' => 21u,
                '•' or '·' or '●' => 20u,
                '<' => 22u,
                '>' => 23u,
                '/' or '|' or '\\' => 24u,
                '$' or '€' or '£' => 25u,
                '%' => 26u,
                _ => OtherMark,
            }
        );
}
