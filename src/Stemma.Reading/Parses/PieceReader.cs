namespace Stemma.Reading.Parses;

/// <summary>Cuts an article's sentences into batches, and overlong sentences into pieces.</summary>
/// <param name="sentences">The sentences, one behind the other.</param>
internal ref struct PieceReader(ReadOnlySpan<WordRange> sentences)
{
    private readonly ReadOnlySpan<WordRange> sentences = sentences;
    private int next;
    private int at;

    /// <summary>The pieces of the next batch.</summary>
    /// <param name="pieces">Gets them, counted from the batch's first word; never an empty one.</param>
    /// <param name="start">Position of the batch's first word in the article.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>False where no words are left.</returns>
    public bool TryFill(Span<WordRange> pieces, out int start, out int count)
    {
        start = at;
        count = 0;
        while (next < sentences.Length && at - start < ParserBuffers.BatchWords)
        {
            var end = Math.Min(sentences[next].End, at + ParserBuffers.LongestPiece);
            if (end > at)
            {
                pieces[count++] = new WordRange(at - start, end - start);
            }

            at = end;
            next += at == sentences[next].End ? 1 : 0;
        }

        return count > 0;
    }
}
