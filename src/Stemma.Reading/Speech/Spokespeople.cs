using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Tells for whom a source speaks: <c>police spokesman John Smith</c>, <c>Roe, a spokeswoman for the ministry,</c>.</summary>
internal static class Spokespeople
{
    /// <summary>The longest name of the office, in words: <c>public affairs officer</c>.</summary>
    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, string> Nouns = WordList
        .Map("Speech/en/spokespeople.txt", StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words for the body that a source speaks for; empty where it speaks for itself.</summary>
    public static TokenRange BodyOf(TokenizedText text, SourcePhrase source)
    {
        for (var at = source.Whole.Start; at < source.Whole.End; at++)
        {
            if (OfficeAt(text, at, source.Whole.End) is not { } office)
            {
                continue;
            }

            var behind = Behind(text, office.Words.End, source.Whole.End);
            return behind.Length > 0 ? behind : Before(text, source.Whole.Start, office.Words.Start, office.IsAny);
        }

        return default;
    }

    private static (TokenRange Words, bool IsAny)? OfficeAt(TokenizedText text, int first, int limit)
    {
        for (var length = Math.Min(MostWords, limit - first); length > 0; length--)
        {
            var words = new TokenRange(first, first + length);
            if (Lookup.TryGetValue(text.Source.Slice(text.SpanOf(words)), out var tie))
            {
                return (words, tie == "any");
            }
        }

        return null;
    }

    /// <summary><c>for the ministry</c>.</summary>
    private static TokenRange Behind(TokenizedText text, int preposition, int limit) =>
        preposition + 1 < limit && text[preposition] is "for" or "of" or "with" or "at"
            ? SourcePhraseReader.After(text, preposition + 1, limit).Core
            : default;

    /// <summary><c>the governor’s | spokesman</c>, <c>Interior Ministry | spokesman</c>.</summary>
    private static TokenRange Before(TokenizedText text, int start, int office, bool isAny)
    {
        var end = office;
        var isPossessor = end - 1 > start && text.IsPossessiveEnding(end - 1);
        if (!isPossessor && !isAny)
        {
            return default;
        }

        end = isPossessor ? end - 1 : end;
        var first = end;
        while (first > start && text.Tokens[first - 1].Kind == TokenKind.Word && !IsDeterminer(text, first - 1))
        {
            first--;
        }

        var words = new TokenRange(first, end);
        return words.Length > 0 && SourcePhraseReader.MayBeSource(text, words) ? words : default;
    }

    private static bool IsDeterminer(TokenizedText text, int token) =>
        (Lexicon.KindsOf(text[token]) & (WordKinds.Determiner | WordKinds.Indefinite)) != 0;
}
