using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Finds verbs, adjectives and nouns that attribute, outside quotation marks.</summary>
internal static class TreeCueFinder
{
    /// <summary>How many cues behind one are looked at.</summary>
    private const int NearbyCues = 2;

    /// <summary>True where a token is written like a word that attributes, whatever it is in its sentence.</summary>
    public static bool MayHoldCue(TokenizedText text)
    {
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word && ReportingWords.MayAttribute(text[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<TreeCue> Find(ParsedText text, QuotedWords quoted)
    {
        var cues = ReadAll(text, quoted).ToList();
        // «refused to endorse» is one cue: that of «endorse», which begins at «refused»
        return
        [
            .. cues.Where(
                (cue, index) => !cues.Skip(index + 1).Take(NearbyCues).Any(other => other.Words.Start <= cue.Predicate)
            ),
        ];
    }

    private static IEnumerable<TreeCue> ReadAll(ParsedText text, QuotedWords quoted)
    {
        for (var word = 0; word < text.Words.Length; word++)
        {
            if (!quoted.Contains(word) && Read(text, word) is { } cue)
            {
                yield return cue;
            }
        }
    }

    private static TreeCue? Read(ParsedText text, int word) =>
        text[word].Upos switch
        {
            Upos.Verb => VerbReader.Read(text, word) ?? AdjectiveReader.Read(text, word) ?? OriginReader.Read(text, word),
            Upos.Adj => AdjectiveReader.Read(text, word),
            Upos.Noun => NounReader.Read(text, word) ?? OriginReader.Read(text, word),
            Upos.Propn => OriginReader.Read(text, word),
            _ => null,
        };
}
