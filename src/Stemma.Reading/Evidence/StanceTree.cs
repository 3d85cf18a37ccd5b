using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>Tells what a word such as <c>verified</c> or <c>fake</c> is said of, and whether it is said at all.</summary>
internal static class StanceTree
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Undoing = FrozenSet.ToFrozenSet(
        ["not", "n't", "n’t", "no", "never", "without", "neither", "nor", "whether", "if", "cannot", "unable"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> GoingBack = FrozenSet.ToFrozenSet(
        [
            "it",
            "its",
            "they",
            "them",
            "both",
            "location",
            "locations",
            "date",
            "authenticity",
            "metadata",
            "buildings",
            "surroundings",
            "terrain",
            "landmarks",
            "imagery",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Ourselves = FrozenSet.ToFrozenSet(
        [
            "we",
            "this newspaper",
            "this paper",
            "the newspaper",
            "the paper",
            "this website",
            "this site",
            "our reporters",
            "our team",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True where the outlet speaks of itself.</summary>
    public static bool IsWe(string words) => Ourselves.Contains(words);

    /// <summary>True where a sentence goes back to what was spoken of before.</summary>
    public static bool PointsBack(TokenizedText text, TokenRange sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (GoingBack.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False behind a denial (<c>not fake</c>), a question (<c>whether it was staged</c>) or a wish, and where another thing is meant (<c>fake passports</c>).</summary>
    public static bool IsStated(TokenizedText text, TokenRange sentence, int token)
    {
        for (var at = Math.Max(sentence.Start, token - Reach); at < token; at++)
        {
            var isWish = at == token - 1 && text.Is(at, "to") && !IsAble(text, at);
            if (isWish || Undoing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]))
            {
                return false;
            }
        }

        return !EvidenceTree.IsAsked(text) || IsOfEvidence(text.Parsed, text.Parsed.WordAt(text.Tokens[token].Span.Start));
    }

    /// <summary><c>was able to verify</c>, <c>appears to be genuine</c>: what follows holds.</summary>
    private static bool IsAble(TokenizedText text, int to) =>
        text.Is(to - 1, "able")
        || text.Is(to - 1, "managed")
        || text.Is(to - 1, "appears")
        || text.Is(to - 1, "appeared")
        || text.Is(to - 1, "appear")
        || text.Is(to - 1, "found")
        || text.Is(to - 1, "seems");

    private static bool IsOfEvidence(ParsedText parsed, int word)
    {
        if (word >= parsed.Words.Length || EvidenceWords.Noun(parsed.Form(word)) is not null)
        {
            return true;
        }

        return parsed[word].Relation switch
        {
            Relation.Amod or Relation.Acl or Relation.Compound => parsed[word].Head is >= 0 and var head
                && EvidenceWords.Noun(parsed.Form(head)) is not null,
            Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj when parsed[word].Upos == Upos.Noun =>
                parsed.DependentOf(word, Relation.Case) is >= 0 and var mark && parsed.Form(mark) is "as",
            _ => true,
        };
    }
}
