using System.Collections.Immutable;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Finds whose word a count is: the attributions whose content covers it.</summary>
internal sealed class SourceChooser(Speech.Speech speech)
{
    /// <summary>Attributions are looked at back to this many; contents that hold a count begin close before it.</summary>
    private const int Reach = 64;

    private readonly Attribution[] byContent = [.. speech.Attributions.OrderBy(attribution => attribution.Content)];

    /// <summary>The attributions whose content covers a count, nearest first.</summary>
    public ImmutableArray<Attribution> Choose(TextSpan count)
    {
        var (low, high) = (0, byContent.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = byContent[middle].Content.Start <= count.Start ? (middle + 1, high) : (low, middle);
        }

        return
        [
            .. byContent[Math.Max(0, low - Reach)..low]
                .Where(attribution => attribution.Content.Contains(count))
                .OrderBy(attribution => attribution.Content.Length)
                .ThenBy(attribution => attribution.Source.Span)
                .DistinctBy(attribution => attribution.Source.Span),
        ];
    }
}
