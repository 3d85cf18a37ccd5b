using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Tells where a source's noun phrase ends.</summary>
internal static class PhraseBounds
{
    public static bool TrailsPhrase(TokenizedText text, int token)
    {
        var kinds = Lexicon.KindsOf(text[token]);
        return (kinds & (WordKinds.Preposition | WordKinds.Coordinator | WordKinds.Time | WordKinds.Adverb)) != 0
            && (kinds & WordKinds.Pronoun) == 0;
    }

    /// <summary>True for what cannot stand inside a source's noun phrase, read in either direction.</summary>
    public static bool StopsBefore(TokenizedText text, int token)
    {
        if (IsMark(text, token))
        {
            return !IsPluralGenitive(text, token);
        }

        var word = text[token];
        var kinds = Lexicon.KindsOf(word);
        if (
            (kinds & (WordKinds.Relative)) != 0
            || word.Equals("that", StringComparison.OrdinalIgnoreCase) && !text.Is(token + 1, "same")
        )
        {
            return true;
        }

        if (text.IsPossessiveEnding(token))
        {
            return false;
        }

        if ((kinds & WordKinds.Auxiliary) != 0)
        {
            return !char.IsUpper(word[0]) || text.Is(token, "not");
        }

        if ((kinds & WordKinds.Subordinator) != 0)
        {
            return (kinds & WordKinds.Preposition) == 0 && !char.IsUpper(word[0]) || word is "because" or "while" or "as";
        }

        return word is "but" or "or" or "nor" || ReportingWords.Verb(word) is { } verb && verb.Takes(Frames.Free);
    }

    /// <summary>The mark of <c>the dockers’ union</c>.</summary>
    public static bool IsPluralGenitive(TokenizedText text, int token) =>
        token > 0
        && token + 1 < text.Tokens.Length
        && text[token] is ("'" or "’")
        && text[token - 1].EndsWith("s", StringComparison.Ordinal)
        && text.Tokens[token - 1].Span.End == text.Tokens[token].Span.Start
        && text.Tokens[token + 1].Span.Start > text.Tokens[token].Span.End;

    /// <summary>True for what ends a phrase that is read rightward, though it may begin one.</summary>
    public static bool EndsPhrase(TokenizedText text, int token, int first)
    {
        if (token == first)
        {
            return false;
        }

        var word = text[token];
        var kinds = Lexicon.KindsOf(word);
        if ((kinds & WordKinds.Pronoun) != 0 && !char.IsUpper(word[0]))
        {
            return true;
        }

        if (
            IsHead(text, token - 1)
            && ReportingWords.Verb(word) is not null
            && !ReportingWords.IsBase(word)
            && Lexicon.KindOfNoun(word) == SourceKind.None
            && char.IsLower(word[0])
        )
        {
            return true;
        }

        if (
            SourcePhraseReader.IsPronoun(text, first)
            || (kinds & (WordKinds.Determiner | WordKinds.Indefinite)) != 0 && IsHead(text, token - 1)
        )
        {
            return true;
        }

        if (
            text.Is(token, "on")
            || text.Is(token, "in")
            || text.Is(token, "at")
            || text.Is(token, "during")
            || text.Is(token, "after")
        )
        {
            return !IsPartOfTitle(text, token, first);
        }

        return (kinds & WordKinds.Time) != 0
            && char.IsUpper(word[0])
            && !LeadIn.IsPossessor(text, token)
            && token + 1 < text.Tokens.Length
            && !char.IsUpper(text[token + 1][0]);
    }

    public static bool IsHead(TokenizedText text, int token) => Lexicon.KindsOf(text[token]) == WordKinds.None;

    /// <summary><c>an official at the interior ministry</c>: a place in the name of an office, not of the saying.</summary>
    public static bool IsPartOfTitle(TokenizedText text, int preposition, int first)
    {
        var before = preposition - 1;
        var after = preposition + 1;
        return before >= first
            && after < text.Tokens.Length
            && Lexicon.KindOfNoun(text[before]) is SourceKind.Official or SourceKind.Person
            && (Lexicon.KindsOf(text[after]) & WordKinds.Time) == 0
            && (text.Is(after, "the") || text.Is(after, "its") || text.Is(after, "a") || char.IsUpper(text[after][0]));
    }

    public static bool IsMark(TokenizedText text, int token)
    {
        if (token >= text.Tokens.Length)
        {
            return true;
        }

        return text.Tokens[token].Kind == TokenKind.Punctuation
            && text[token] is not ("&" or "/" or "@")
            && (text[token] is not "-" || StandsFree(text, token));
    }

    /// <summary>The hyphen that stands for a dash: <c>TARVO - The ministry said</c>.</summary>
    private static bool StandsFree(TokenizedText text, int token) =>
        token > 0
        && token + 1 < text.Tokens.Length
        && text.Tokens[token - 1].Span.End < text.Tokens[token].Span.Start
        && text.Tokens[token].Span.End < text.Tokens[token + 1].Span.Start;
}
