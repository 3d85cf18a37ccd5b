using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads cues that are no verbs: <c>according to</c>, <c>citing</c>, <c>in the words of</c>.</summary>
internal static class PhraseCues
{
    /// <summary>The cue that begins at the site; null where none does.</summary>
    public static Cue? Read(CueSite site)
    {
        var (text, at) = (site.Text, site.At);
        foreach (var phrase in Lexicon.CuePhrases)
        {
            if (!Stands(text, at, site.Range.End, phrase))
            {
                continue;
            }

            var source = SourceAt(site, at + phrase.Length);
            if (source.IsNone || IsNobody(text, source.Core) || !SourcePhraseReader.MayBeSource(text, source.Whole))
            {
                return null;
            }

            var words = new TokenRange(at, at + phrase.Length);
            var clause = new TokenRange(at, source.Whole.End);
            return new Cue(site.Sentence, words, source, clause, PlaceOf(site, clause), "speech.according-to");
        }

        return ReadPossessive(site);
    }

    /// <summary><c>by the governor's count</c>, <c>in the ministry's account</c>.</summary>
    private static Cue? ReadPossessive(CueSite site)
    {
        const int longest = 10;
        var (text, at) = (site.Text, site.At);
        if (!(text.Is(at, "by") || text.Is(at, "on") || text.Is(at, "in")))
        {
            return null;
        }

        for (var mark = at + 2; mark < Math.Min(site.NextQuotation(at + 1) - 1, at + longest); mark++)
        {
            if (text.Tokens[mark].Kind == TokenKind.Punctuation && text[mark] is not ("'" or "’"))
            {
                return null;
            }

            if (text[mark] is not ("'s" or "’s" or "'" or "’"))
            {
                continue;
            }

            var noun =
                text.Is(mark + 1, "own") || text.Is(mark + 1, "latest") || text.Is(mark + 1, "official") ? mark + 2 : mark + 1;
            var source = SourcePhraseReader.After(text, at + 1, mark);
            return
                noun >= site.Range.End
                || !Lexicon.IsReckoning(text[noun])
                || source.IsNone
                || source.Whole.End != mark
                || !SourcePhraseReader.MayBeSource(text, source.Core)
                ? null
                : CueOf(site, source, noun + 1);
        }

        return null;
    }

    private static Cue CueOf(CueSite site, SourcePhrase source, int end)
    {
        var clause = new TokenRange(site.At, end);
        return new Cue(
            site.Sentence,
            new TokenRange(site.At, site.At + 1),
            source,
            clause,
            PlaceOf(site, clause),
            "speech.by-count"
        );
    }

    /// <summary>At the head of a sentence, what follows the comma is an apposition only where another comma ends it.</summary>
    private static SourcePhrase SourceAt(CueSite site, int first)
    {
        var (text, limit) = (site.Text, site.NextQuotation(first));
        var source = SourcePhraseReader.After(text, first, limit);
        if (site.At - site.Range.Start > 1 || source.IsNone || source.Whole.End < limit && text.Is(source.Whole.End, ","))
        {
            return source;
        }

        var comma = first;
        while (comma < source.Whole.End && !text.Is(comma, ","))
        {
            comma++;
        }

        return SourcePhraseReader.After(text, first, comma);
    }

    /// <summary><c>according to reports</c> names nobody.</summary>
    private static bool IsNobody(TokenizedText text, TokenRange core) =>
        core.Length == 1
        && text[core.Start] is ("reports" or "rumours" or "rumors" or "accounts" or "estimates" or "plan" or "law" or "schedule");

    private static CuePlace PlaceOf(CueSite site, TokenRange clause)
    {
        var opens = clause.Start == site.Range.Start || clause.Start - site.Range.Start <= 1;
        var closes =
            clause.End >= site.Range.End
            || !site.Text.Is(clause.End, ",")
            || clause.End + 1 < site.Range.End && (Lexicon.KindsOf(site.Text[clause.End + 1]) & WordKinds.Relative) != 0;
        return opens ? CuePlace.Leading
            : closes ? CuePlace.Closing
            : CuePlace.Between;
    }

    private static bool Stands(TokenizedText text, int at, int end, string[] phrase)
    {
        if (at + phrase.Length >= end)
        {
            return false;
        }

        for (var word = 0; word < phrase.Length; word++)
        {
            if (!text.Is(at + word, phrase[word]))
            {
                return false;
            }
        }

        return phrase[^1] != "per" || text[at].StartsWith("p", StringComparison.Ordinal) && IsNameAfter(text, at + phrase.Length);
    }

    /// <summary>«per the ministry», «per AP»; not «per cent», «per day».</summary>
    private static bool IsNameAfter(TokenizedText text, int token) => text.Is(token, "the") || char.IsUpper(text[token][0]);
}
