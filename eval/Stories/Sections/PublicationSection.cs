using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Whether each article's publication window is right.</summary>
internal static class PublicationSection
{
    private const int SpareDays = 4;

    public static void Score(GoldFile gold, ScoredStory story, ScoreSheet sheet)
    {
        var right = 0;
        foreach (var article in story.Articles)
        {
            if (!gold.Published.TryGetValue(article.Stem, out var wanted))
            {
                continue;
            }

            var got = article.Part.Published;
            if (Fits(got, wanted))
            {
                right++;
            }
            else
            {
                sheet.Miss("published", $"{article.Stem} wants {wanted[0]}..{wanted[1]}, got {got?.From}..{got?.To}");
            }
        }

        sheet.Enter("published", (double)right / Math.Max(1, gold.Published.Count));
    }

    // Meets the wanted window, and is no more than four days longer.
    private static bool Fits(WindowPart? got, ImmutableArray<string> wanted) =>
        Day(got?.From) is { } from
        && Day(got?.To) is { } to
        && Day(wanted[0]) is { } wantedFrom
        && Day(wanted[1]) is { } wantedTo
        && from <= to
        && from <= wantedTo
        && wantedFrom <= to
        && to.DayNumber - from.DayNumber <= wantedTo.DayNumber - wantedFrom.DayNumber + SpareDays;

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
