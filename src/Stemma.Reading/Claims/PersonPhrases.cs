using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Finds the words for one person: a name, or a noun with its article, which headlines leave out.</summary>
/// <param name="text">The words.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="isHeadline">True where articles are left out.</param>
/// <param name="mentions">Persons by name.</param>
internal sealed class PersonPhrases(TokenizedText text, TokenRange sentence, bool isHeadline, EntityMentions mentions)
{
    private const int LongestPhrase = 8;

    /// <summary>The phrase for one person that ends with a token; empty where none does.</summary>
    public TokenRange EndingAt(int at)
    {
        foreach (var (span, entity) in mentions.In(text.Tokens[at].Span))
        {
            if (mentions.Entities[entity].Type == EntityType.Person && !IsDateline(span))
            {
                return text.TokensIn(span);
            }
        }

        var isPerson =
            text.Has(at, WordClass.Person) && !text.Has(at, WordClass.Plural | WordClass.Collective)
            || People.IsAgeNoun(text[at]);
        return isPerson && StartOf(at) is var start and >= 0 ? new TokenRange(start, at + 1) : default;
    }

    /// <summary>Where the article or possessive stands that begins the phrase; −1 where none does, or a number stands between.</summary>
    private int StartOf(int head)
    {
        for (var at = head - 1; at >= Math.Max(sentence.Start, head - LongestPhrase); at--)
        {
            if (text.Is(at, "no") || text.Is(at, "each") || text.Is(at, "every") || text.Is(at, "any"))
            {
                return -1;
            }

            if (text.Has(at, WordClass.Determiner | WordClass.Possessive))
            {
                return at;
            }

            if (text.IsPossessiveEnding(at) || People.IsAgeNoun(text[at]))
            {
                continue;
            }

            if (EndsPhrase(at))
            {
                return isHeadline || People.IsAgeNoun(text[at + 1]) ? Bare(at + 1, head) : -1;
            }
        }

        return isHeadline || People.IsAgeNoun(text[sentence.Start]) ? Bare(sentence.Start, head) : -1;
    }

    /// <summary>A phrase without an article, unless a number stands before it.</summary>
    private int Bare(int start, int head) =>
        head - start < LongestPhrase && (start == sentence.Start || !NumberReader.Read(text, start - 1, start).IsRead)
            ? start
            : -1;

    private bool EndsPhrase(int at) =>
        text.Tokens[at].Kind == TokenKind.Punctuation
        || text.Has(at, WordClass.Closed)
        || NumberReader.Read(text, at, at + 1).IsRead
        || MeasureLexicon.Predicates.Match(text, at, at + 1, out _) > 0 && IsVerbHere(at);

    /// <summary>The verb of <c>that killed a boy</c> and of <c>Fire kills boy</c> is no part of the phrase; that of <c>the injured boy</c> is.</summary>
    private bool IsVerbHere(int at) =>
        isHeadline || text.Is(at - 1, "that") || text.Is(at - 1, "who") || text.Is(at - 1, "which");

    /// <summary><c>VELIN COUNTY (Agency)</c>: capitals that open a paragraph before a mark are where the report comes from.</summary>
    private bool IsDateline(TextSpan name)
    {
        var tokens = text.TokensIn(name);
        return tokens.Start == sentence.Start
            && tokens.End < sentence.End
            && text[tokens.End] is "(" or "–" or "—" or "-" or "--" or ","
            && !text.Source.Slice(name).ContainsAnyInRange('a', 'z');
    }
}
