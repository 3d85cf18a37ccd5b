namespace Stemma.Reading.Parses;

/// <summary>
/// Parses of sentences met lately. Articles on one event copy one another, and a sentence's parse depends on its own letters alone, so each wording is worth
/// parsing once. The latest to come takes a place: which sentences are kept changes the time, never the outcome.
/// </summary>
/// <remarks>Safe for several threads: an entry never changes, a place goes from one entry to another at once.</remarks>
internal sealed class KnownSentences
{
    /// <summary>A power of two; at most so many sentences are kept, of about 1 kB each.</summary>
    private const int Places = 1 << 13;

    /// <summary>Longer ones are rarely met again, and would make the memory's bound meaningless.</summary>
    private const int LongestKept = 1_000;

    private readonly KnownSentence?[] sentences = new KnownSentence?[Places];

    /// <summary>The parse of a sentence, heads counted from its first word; null where it is not kept.</summary>
    /// <param name="letters">The sentence.</param>
    public ParsedWord[]? Find(ReadOnlySpan<char> letters)
    {
        var known = Volatile.Read(ref sentences[PlaceOf(letters)]);
        return known is not null && letters.SequenceEqual(known.Letters) ? known.Words : null;
    }

    /// <summary>Keeps a sentence.</summary>
    /// <param name="letters">The sentence.</param>
    /// <param name="words">Its parse, heads counted from its first word; not changed from here on.</param>
    public void Keep(ReadOnlySpan<char> letters, ReadOnlySpan<ParsedWord> words)
    {
        if (letters.Length <= LongestKept)
        {
            Volatile.Write(ref sentences[PlaceOf(letters)], new KnownSentence(letters.ToString(), words.ToArray()));
        }
    }

    private static int PlaceOf(ReadOnlySpan<char> letters) =>
        string.GetHashCode(letters, StringComparison.Ordinal) & (Places - 1);

    private sealed record KnownSentence(string Letters, ParsedWord[] Words);
}
