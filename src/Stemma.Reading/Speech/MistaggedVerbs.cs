using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Speech.Reports;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads a verb of saying that the parser took for a noun, by the words around it: <c>…, the News reports</c>.</summary>
internal static class MistaggedVerbs
{
    /// <summary>How far the complement of a verb is looked for, in tokens.</summary>
    private const int Near = 14;

    /// <summary>The cue at the site; null where the word is no verb of saying, or the tree read it as a verb.</summary>
    public static Cue? Read(CueSite site)
    {
        var (text, at) = (site.Text, site.At);
        if (
            text.Tokens[at].Kind != TokenKind.Word
            || ReportingWords.Verb(text[at]) is not { Kind: ReportKind.Assertion or ReportKind.Belief } verb
            || !verb.Takes(Frames.Clause)
            || text[at].EndsWith("ing", StringComparison.Ordinal)
            || IsName(site)
            || text.Parsed[text.Parsed.WordAt(text.Tokens[at].Span.Start)].Upos is Upos.Verb or Upos.Aux
        )
        {
            return null;
        }

        var source = SourcePhraseReader.Before(text, site.From, at);
        if (source.IsNone || source.Whole.End != at || !SourcePhraseReader.MayBeSource(text, source.Core))
        {
            return null;
        }

        var tail = CueTail.EndOf(site, at + 1, verb.Takes(Frames.Listener));
        var place = CuePlaces.Of(site, source.Whole.Start, tail);
        return place == CuePlace.Leading && !HasClause(site, at + 1)
            ? null
            : new Cue(
                site.Sentence,
                new TokenRange(at, at + 1),
                source,
                new TokenRange(source.Whole.Start, tail),
                place,
                "speech.verb-by-words"
            )
            {
                Kind = verb.Kind,
            };
    }

    /// <summary>Inside a sentence a capital shows a name; headlines may capitalise every word.</summary>
    private static bool IsName(CueSite site) =>
        char.IsUpper(site.Text[site.At][0])
        && site.Text.ParagraphOf(site.Text.Sentences[site.Sentence]).Kind
            is not (ParagraphKind.Headline or ParagraphKind.Heading);

    private static bool HasClause(CueSite site, int first)
    {
        var text = site.Text;
        for (var at = first; at < Math.Min(site.Range.End, first + Near); at++)
        {
            if (text.Is(at, "that") || (Lexicon.KindsOf(text[at]) & WordKinds.Auxiliary) != 0 && !text.IsPossessiveEnding(at))
            {
                return true;
            }

            if (text.Tokens[at].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return false;
    }
}
