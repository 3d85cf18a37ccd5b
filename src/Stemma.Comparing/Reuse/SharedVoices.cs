using System.Collections.Immutable;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>Counts whose words two articles share: one statement has one speaker, while several speakers in both were gathered by one reporter.</summary>
internal static class SharedVoices
{
    /// <summary>Number of speakers and sources, as the second article names them, whose words stand in a passage of either article.</summary>
    public static int Count(
        ImmutableArray<(TextSpan Span, string Name)> first,
        ImmutableArray<(TextSpan Span, string Name)> second,
        IEnumerable<Passage> passages
    ) =>
        passages
            .Select(passage =>
                VoiceIn(second, passage.To.Span) is { Length: > 0 } voice && VoiceIn(first, passage.From.Span).Length > 0
                    ? voice
                    : string.Empty
            )
            .Where(voice => voice.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count();

    /// <summary>Speakers and sources, by the last word of their names, with the spans of what they say.</summary>
    public static ImmutableArray<(TextSpan Span, string Name)> Of(Speech speech) =>
        [
            .. speech
                .Quotes.Where(quote => quote.Speaker is not null)
                .Select(quote => (quote.Span, LastWord(quote.Speaker!.Value.Name)))
                .Concat(speech.Attributions.Select(attribution => (attribution.Content, LastWord(attribution.Name)))),
        ];

    private static string VoiceIn(ImmutableArray<(TextSpan Span, string Name)> voices, TextSpan passage) =>
        voices
            .Where(voice => voice.Span.Overlaps(passage))
            .OrderByDescending(voice => voice.Span.OverlapLength(passage))
            .Select(voice => voice.Name)
            .FirstOrDefault(string.Empty);

    private static string LastWord(string name) => name.Split(' ')[^1].ToLowerInvariant();
}
