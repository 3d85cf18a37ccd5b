using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads a source that is described, not named: <c>the Ukrainian president</c>, <c>two officers at the scene</c>.</summary>
internal static class Descriptions
{
    /// <summary>What the description shows of whom it means.</summary>
    public static Heard Of(TokenizedText text, TokenRange core)
    {
        var head = HeadOf(text, core);
        var kind = Lexicon.KindOfNoun(text[head]);
        var number = NumberOf(text, head, kind);
        return new Heard(
            NameOf(text, core),
            EntityRef.None,
            Genders.OfNoun(text[head]),
            number,
            IsPersonNoun(text, head, kind, number),
            head,
            core.Start
        );
    }

    private static GrammaticalNumber NumberOf(TokenizedText text, int head, SourceKind kind)
    {
        var parsed = text.Parsed;
        var word = parsed.WordAt(text.Tokens[head].Span.Start);
        var isPlural = word < parsed.Words.Length && parsed[word].Xpos is PennTag.Nns or PennTag.Nnps;
        return isPlural ? GrammaticalNumber.Plural
            : kind is SourceKind.Official or SourceKind.Outlet && !PersonNouns.IsOne(text[head]) ? GrammaticalNumber.Either
            : GrammaticalNumber.Singular;
    }

    private static bool IsPersonNoun(TokenizedText text, int head, SourceKind kind, GrammaticalNumber number) =>
        kind == SourceKind.Person && number != GrammaticalNumber.Plural && !text[head].EndsWith("s", StringComparison.Ordinal)
        || kind == SourceKind.Official && PersonNouns.IsOne(text[head])
        || kind == SourceKind.None && char.IsUpper(text[head][0]);

    /// <summary>The last word before <c>of</c>, <c>for</c>, <c>at</c> …</summary>
    private static int HeadOf(TokenizedText text, TokenRange core)
    {
        for (var at = core.Start + 1; at < core.End; at++)
        {
            if ((Lexicon.KindsOf(text[at]) & WordKinds.Preposition) != 0 && !char.IsUpper(text[at][0]))
            {
                return at - 1;
            }
        }

        return core.End - 1;
    }

    private static string NameOf(TokenizedText text, TokenRange core)
    {
        var kinds = Lexicon.KindsOf(text[core.Start]);
        var article = core.Length > 1 && text[core.Start] is "the" or "The" or "a" or "A" or "an" or "An";
        return text.Source.ToString(
            text.SpanOf(article && kinds != WordKinds.None ? core with { Start = core.Start + 1 } : core)
        );
    }
}
