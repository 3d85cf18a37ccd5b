using System.Collections.Immutable;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Finds whose word a claim is.</summary>
internal static class SourceChooser
{
    /// <summary>The attributions whose content covers a count, nearest first.</summary>
    public static ImmutableArray<Attribution> Choose(Speech.Speech speech, TextSpan count) =>
        [
            .. speech
                .Attributions.Where(attribution => attribution.Content.Contains(count))
                .OrderBy(attribution => attribution.Content.Length)
                .ThenBy(attribution => attribution.Source.Span),
        ];
}
