using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Reads a poll that a sentence rests on without a verb of saying: <c>In a Gallup poll, 54 percent backed it</c>.</summary>
internal static class PollCues
{
    /// <summary>How far behind the noun its comma may stand, in tokens: <c>In a poll of 800 voters released on Monday,</c>.</summary>
    private const int Longest = 12;

    private static readonly FrozenSet<string> Polls = WordList.Set("Speech/en/polls.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Polls.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The cue that begins at the site; null where none does.</summary>
    public static Cue? Read(CueSite site)
    {
        var (text, at) = (site.Text, site.At);
        if (!text.Is(at, "in") || at != site.From || at + 2 >= site.Range.End)
        {
            return null;
        }

        var limit = Math.Min(site.NextQuotation(at + 1), site.Range.End);
        var noun = at + 1;
        while (
            noun < Math.Min(limit, at + Longest)
            && text.Tokens[noun].Kind != TokenKind.Punctuation
            && !Lookup.Contains(text[noun])
        )
        {
            noun++;
        }

        if (noun >= limit || !Lookup.Contains(text[noun]))
        {
            return null;
        }

        var end = noun + 1;
        while (end < Math.Min(limit, noun + Longest) && text.Tokens[end].Kind != TokenKind.Punctuation)
        {
            end++;
        }

        if (!text.Is(end, ",") || end + 1 >= site.Range.End)
        {
            return null;
        }

        var phrase = new SourcePhrase(new TokenRange(at + 1, noun + 1), new TokenRange(at + 1, end));
        return new Cue(
            site.Sentence,
            new TokenRange(at, at + 1),
            phrase,
            new TokenRange(at, end),
            CuePlace.Leading,
            "speech.in-poll"
        );
    }
}
