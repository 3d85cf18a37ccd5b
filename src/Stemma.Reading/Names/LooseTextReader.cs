using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Finds names where capitals mean nothing, as in headlines and captions: only those known from elsewhere.</summary>
internal sealed class LooseTextReader(TokenizedText text, WordCases cases, IReadOnlySet<string> known)
{
    private const int Longest = 6;

    /// <summary>The words that were asked for so far: each stands in several runs.</summary>
    private readonly string?[] words = new string?[text.Tokens.Length];

    /// <summary>Wordings already found to be no known name, by their number of words: captions and menus repeat themselves.</summary>
    private readonly HashSet<string>[] unknown =
    [
        .. Enumerable.Range(0, Longest + 1).Select(_ => new HashSet<string>(StringComparer.Ordinal)),
    ];

    /// <summary>The names of one sentence; ascending, apart from one another.</summary>
    public IEnumerable<NameCandidate> Read(Sentence sentence)
    {
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; )
        {
            var found = IsWord(at) ? LongestAt(at, sentence.Tokens.End) : null;
            if (found is not null)
            {
                yield return found;
            }

            at = found?.Tokens.End ?? at + 1;
        }
    }

    private NameCandidate? LongestAt(int at, int limit)
    {
        for (var end = Math.Min(at + Longest, limit); end > at; end--)
        {
            var range = new TokenRange(at, end);
            if (IsWord(end - 1) && Known(range) is { } candidate)
            {
                return candidate;
            }
        }

        return Person(at, limit);
    }

    private NameCandidate? Known(TokenRange range)
    {
        var wording = text.Source.Slice(text.SpanOf(range));
        var strangers = unknown[range.Length].GetAlternateLookup<ReadOnlySpan<char>>();
        if (strangers.Contains(wording))
        {
            return null;
        }

        var found = Judge(range);
        if (found is null)
        {
            strangers.Add(wording);
        }

        return found;
    }

    private NameCandidate? Judge(TokenRange range)
    {
        var written = Words(range);
        var name = string.Join(' ', written);
        if (Gazetteer.Demonym(name) is { Length: > 0 } people)
        {
            var candidate = new NameCandidate(range, [people]);
            candidate.Add(EntityType.Group, 8, "a people’s name");
            return candidate;
        }

        var plain = new NameCandidate(range, [.. Enumerable.Range(range.Start, range.Length).Select(Word)]);
        var isKnown =
            known.Contains(plain.Key) && (range.Length > 1 || cases.IsSeenAsName(written[0]) || !NameWords.IsCommon(written[0]));
        var isPlace =
            Gazetteer.Find(name) is { } place
            && (
                place.Kind != GazetteerKind.Town
                || name.Length > 3 && !written.Any(NameWords.IsCommon) && !NameWords.IsGiven(name)
            );
        return isKnown || isPlace ? plain : null;
    }

    /// <summary>A first name and one or two words that are no common nouns.</summary>
    private NameCandidate? Person(int at, int limit)
    {
        var end = at + 1;
        while (
            end < limit
            && end - at < 3
            && IsWord(end)
            && !NameWords.IsCommon(Word(end))
            && !cases.IsCommon(Word(end))
            && Gazetteer.Find(Word(end)) is null
        )
        {
            end++;
        }

        var first = Word(at);
        return end - at > 1 && NameWords.IsGiven(first) && !NameWords.IsCommon(first)
            ? new NameCandidate(new TokenRange(at, end), Words(new TokenRange(at, end)))
            : null;
    }

    private string Word(int at) => words[at] ??= text[at].ToString();

    private bool IsWord(int at) =>
        text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text[at][0]) && !NameWords.Never.Contains(Word(at));

    /// <summary>The words, those in capitals alone written as names are.</summary>
    private string[] Words(TokenRange range) =>
        [
            .. Enumerable
                .Range(range.Start, range.Length)
                .Select(Word)
                .Select(w => WordCases.IsAllCapitals(w) && w.Length > 3 ? w[0] + w[1..].ToLowerInvariant() : w),
        ];
}
