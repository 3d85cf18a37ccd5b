using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Tells marks that open and close a quotation from apostrophes, inches and feet.</summary>
internal static class QuotationMarks
{
    /// <summary>How far a single quotation mark may look for its partner.</summary>
    private const int Reach = 2000;

    /// <summary>Stands for two single marks that are written for a double one: <c>''</c>, <c>``</c>.</summary>
    public const char Doubled = '\u2033';

    /// <summary>The mark at a character; <see cref="Doubled"/> where it is one of two.</summary>
    public static char At(SourceText text, TextSpan within, int at) =>
        text[at] is ('\'' or '`') && at + 1 < within.End && text[at + 1] == text[at] ? Doubled : text[at];

    /// <summary>How many characters a mark is written with.</summary>
    public static int WidthOf(char mark) => mark == Doubled ? 2 : 1;

    /// <summary>True where the character opens a quotation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The paragraph.</param>
    /// <param name="at">The character.</param>
    public static bool Opens(SourceText text, TextSpan within, int at) =>
        At(text, within, at) switch
        {
            Doubled => OpensDoubled(text, within, at),
            '“' or '«' or '„' or '‟' => true,
            '"' => IsFree(text, within, at - 1) || !IsFree(text, within, at + 1) && IsOpener(text, within, at - 1),
            '‘' or '\'' or '`' => OpensSingle(text, within, at),
            _ => false,
        };

    /// <summary>True where the character closes a quotation that <paramref name="opening"/> opened.</summary>
    public static bool Closes(SourceText text, TextSpan within, char opening, int at) =>
        opening switch
        {
            Doubled => text[at] == '\'' && At(text, within, at) == Doubled && !IsLetter(text, within, at + 2),
            '“' or '‟' => text[at] is '”' || text[at] == '"' && !IsLetter(text, within, at + 1),
            '„' => text[at] is '“' or '”',
            '«' => text[at] is '»',
            '"' => text[at] is '"' or '”',
            '‘' => text[at] == '’' && ClosesSingle(text, within, at, '‘'),
            _ => text[at] is '\'' or '’' && ClosesSingle(text, within, at, opening),
        };

    /// <summary>True for a mark that can only close: a stop or a letter before it, white space or the end behind it.</summary>
    public static bool IsLoneClosing(SourceText text, TextSpan within, int at) =>
        at > within.Start && text[at] is ('"' or '”') && !char.IsWhiteSpace(text[at - 1]) && IsFree(text, within, at + 1);

    private static bool OpensDoubled(SourceText text, TextSpan within, int at) =>
        !IsFree(text, within, at + 2)
        && text[at + 2] != text[at]
        && (IsFree(text, within, at - 1) || IsOpener(text, within, at - 1));

    private static bool OpensSingle(SourceText text, TextSpan within, int at)
    {
        var startsWord =
            at + 1 < within.End && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '…' or '.' or '[' or '"' or '“');
        if (!startsWord || !IsFree(text, within, at - 1) && !IsOpener(text, within, at - 1))
        {
            return false;
        }

        var mayStayOpen = char.IsUpper(text[at + 1]) && (at == within.Start || IsIntroduced(text, within, at));
        return mayStayOpen || (text[at] == '‘' || !IsElision(text, within, at)) && HasClosing(text, within, at);
    }

    /// <summary>After a stop, a comma or a colon, a quotation may begin that only a later paragraph closes.</summary>
    private static bool IsIntroduced(SourceText text, TextSpan within, int at) =>
        at - 2 >= within.Start && text[at - 1] == ' ' && text[at - 2] is ('.' or ',' or ':' or '!' or '?');

    private static bool HasClosing(SourceText text, TextSpan within, int opening)
    {
        var end = Math.Min(within.End, opening + Reach);
        for (var at = opening + 2; at < end; at++)
        {
            if (text[at] is '\'' or '’' && !char.IsWhiteSpace(text[at - 1]) && !IsLetter(text, within, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single mark closes where no letter follows; after a plural's -s only where no later mark of the kind fits better.</summary>
    private static bool ClosesSingle(SourceText text, TextSpan within, int at, char opening)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1]) || IsLetter(text, within, at + 1))
        {
            return false;
        }

        var afterPlural = text[at - 1] is 's' or 'S';
        var wordFollows = at + 2 < within.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);
        return !afterPlural || !wordFollows || !ClosesLater(text, within, at + 1, opening);
    }

    private static bool ClosesLater(SourceText text, TextSpan within, int start, char opening)
    {
        var end = Math.Min(within.End, start + Reach);
        for (var at = start; at < end; at++)
        {
            var free = at == start || !char.IsLetterOrDigit(text[at - 1]);
            if (free && text[at] == opening && IsLetter(text, within, at + 1))
            {
                return false;
            }

            if (text[at] is '\'' or '’' && !IsLetter(text, within, at + 1) && text[at - 1] is '.' or ',' or '!' or '?' or '…')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>'em</c>, <c>'til</c>, <c>'90s</c>: an apostrophe at the head of a word.</summary>
    private static bool IsElision(SourceText text, TextSpan within, int at)
    {
        var end = at + 1;
        while (end < within.End && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.Slice(new TextSpan(at + 1, end));
        return Elisions.Contains(word) || word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> ElisionWords = WordList.Set("Speech/en/elisions.txt");
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        ElisionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsFree(SourceText text, TextSpan within, int at) =>
        at < within.Start || at >= within.End || char.IsWhiteSpace(text[at]);

    private static bool IsOpener(SourceText text, TextSpan within, int at) =>
        at >= within.Start
        && at < within.End
        && text[at] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '“' or '"' or '.' or ',' or '|' or '•';

    private static bool IsLetter(SourceText text, TextSpan within, int at) => at < within.End && char.IsLetterOrDigit(text[at]);
}
