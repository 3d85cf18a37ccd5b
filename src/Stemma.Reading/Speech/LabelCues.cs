using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads a source that stands before a colon: <c>Officials: Four dead</c>, <c>Jane Roe, a resident: “…”</c>.</summary>
internal static class LabelCues
{
    private const int Longest = 12;

    /// <summary>The cue of the sentence; null where it does not begin with a source and a colon.</summary>
    public static Cue? Read(TokenizedText text, int sentence)
    {
        var range = LiveStamp.After(text, text.Sentences[sentence].Tokens);
        if (text.Is(range.End - 1, ":"))
        {
            return ReadList(text, sentence, range);
        }

        var colon = range.Start + 1;
        while (colon < range.End - 1 && colon - range.Start < Longest && !text.Is(colon, ":"))
        {
            colon++;
        }

        if (colon >= range.End - 1 || !text.Is(colon, ":"))
        {
            return null;
        }

        var headline =
            text.Sentences[sentence].Paragraph == 0 || text.ParagraphOf(text.Sentences[sentence]).Kind == ParagraphKind.Headline;
        var quoted = IsMark(text, colon + 1);
        if (!headline && !quoted)
        {
            return null;
        }

        var source = SourcePhraseReader.After(text, range.Start, colon);
        if (
            source.IsNone
            || source.Whole.End != colon
            || !SourcePhraseReader.MayBeSource(text, source.Core)
            || headline && !quoted && !IsSpeaker(text, source.Core)
        )
        {
            return null;
        }

        return new Cue(
            sentence,
            new TokenRange(colon, colon + 1),
            source,
            new TokenRange(range.Start, colon + 1),
            CuePlace.Leading,
            "speech.label"
        );
    }

    /// <summary><c>Quotes from Sheriff Roe:</c> stands over the quotations that follow.</summary>
    private static Cue? ReadList(TokenizedText text, int sentence, TokenRange range)
    {
        for (var at = range.Start + 1; at < Math.Min(range.End - 1, range.Start + Longest); at++)
        {
            if (!text.Is(at, "from") && !text.Is(at, "by") && !text.Is(at, "of"))
            {
                continue;
            }

            var source = SourcePhraseReader.After(text, at + 1, range.End - 1);
            return source.IsNone || !SourcePhraseReader.MayBeSource(text, source.Core)
                ? null
                : new Cue(sentence, new TokenRange(at, at + 1), source, range, CuePlace.Leading, "speech.list");
        }

        return null;
    }

    /// <summary>A headline's label is a source where its last word is a role or a single name: <c>Police: …</c>, <c>Kim: …</c>.</summary>
    private static bool IsSpeaker(TokenizedText text, TokenRange phrase) =>
        Lexicon.KindOfNoun(text[phrase.End - 1]) != SourceKind.None
        || phrase.Length <= 2 && char.IsUpper(text[phrase.End - 1][0]);

    private static bool IsMark(TokenizedText text, int token) => text[token] is "“" or "\"" or "‘" or "'" or "«" or "„";
}
