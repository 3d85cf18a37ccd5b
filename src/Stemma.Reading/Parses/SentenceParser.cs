using System.Buffers;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Parses;

/// <summary>Parses those sentences of an article that are worth it, and each wording once.</summary>
internal static class SentenceParser
{
    private static readonly KnownSentences Known = new();

    /// <summary>Parses an article.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentences">Its sentences; together they hold every word.</param>
    /// <param name="isReporting">For each sentence, whether it is worth the time; the others' words stay untagged, and hang from their first one.</param>
    /// <returns>What the parser says of each word.</returns>
    public static ParsedWord[] Parse(
        SourceText text,
        ImmutableArray<Word> words,
        ImmutableArray<WordRange> sentences,
        ReadOnlySpan<bool> isReporting
    )
    {
        var parses = new ParsedWord[words.Length];
        var unknown = new List<WordRange>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            var room = parses.AsSpan(sentence.Start, sentence.Length);
            if (sentence.Length == 0)
            {
                continue;
            }

            if (!isReporting[i])
            {
                LeaveUntagged(room, sentence.Start);
            }
            else if (Known.Find(LettersOf(text, words, sentence)) is { } known && known.Length == sentence.Length)
            {
                Place(known, room, sentence.Start);
            }
            else
            {
                unknown.Add(sentence);
            }
        }

        ParseUnknown(text, words, unknown, parses);
        return parses;
    }

    // They move together, so that the network gets full batches.
    private static void ParseUnknown(SourceText text, ImmutableArray<Word> words, List<WordRange> unknown, ParsedWord[] parses)
    {
        var count = unknown.Sum(sentence => sentence.Length);
        var gathered = ArrayPool<Word>.Shared.Rent(count);
        var parsed = ArrayPool<ParsedWord>.Shared.Rent(count);
        var ranges = new WordRange[unknown.Count];
        var end = 0;
        for (var i = 0; i < ranges.Length; i++)
        {
            words.AsSpan(unknown[i].Start, unknown[i].Length).CopyTo(gathered.AsSpan(end));
            ranges[i] = new WordRange(end, end + unknown[i].Length);
            end = ranges[i].End;
        }

        Parser.Parse(text.Content, gathered.AsSpan(0, count), ranges, parsed.AsSpan(0, count));
        for (var i = 0; i < ranges.Length; i++)
        {
            var own = parsed.AsSpan(ranges[i].Start, ranges[i].Length);
            Place(own, own, -ranges[i].Start);
            Known.Keep(LettersOf(text, words, unknown[i]), own);
            Place(own, parses.AsSpan(unknown[i].Start, own.Length), unknown[i].Start);
        }

        ArrayPool<Word>.Shared.Return(gathered);
        ArrayPool<ParsedWord>.Shared.Return(parsed);
    }

    private static ReadOnlySpan<char> LettersOf(SourceText text, ImmutableArray<Word> words, WordRange sentence) =>
        text.Slice(new TextSpan(words[sentence.Start].Span.Start, words[sentence.End - 1].Span.End));

    // Heads are moved by so many words.
    private static void Place(ReadOnlySpan<ParsedWord> words, Span<ParsedWord> room, int by)
    {
        for (var i = 0; i < words.Length; i++)
        {
            room[i] = words[i].Head < 0 ? words[i] : words[i] with { Head = words[i].Head + by };
        }
    }

    private static void LeaveUntagged(Span<ParsedWord> room, int first)
    {
        room.Fill(ParsedWord.Untagged with { Head = first, Relation = Relation.Parataxis });
        room[0] = ParsedWord.Untagged;
    }
}
