using System.Collections.Immutable;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Whether what articles say is not known or verified is found.</summary>
internal static class CaveatSection
{
    private const double Need = 0.6;
    private const double Touching = 0.3;

    public static void Score(GoldFile gold, ScoredStory story, ImmutableHashSet<string> annotated, ScoreSheet sheet)
    {
        var got = story
            .File.Caveats.OrEmpty()
            .Select(caveat => story.StretchOf(caveat.Span))
            .OfType<Stretch>()
            .Where(stretch => annotated.Contains(stretch.Stem))
            .ToList();
        var places = gold.Caveats.Select(caveat => (Caveat: caveat, Where: story.Find(caveat))).ToList();
        var must = places.Where(place => !place.Caveat.Optional).ToList();
        var missing = must.Where(place => !got.Exists(stretch => Stretch.Overlap(place.Where, stretch) >= Need)).ToList();
        var spurious = got.Where(stretch => !places.Exists(place => Stretch.Overlap(place.Where, stretch) >= Touching)).ToList();

        sheet.Misses("caveats", "not found", missing, place => $"{place.Caveat.Article}: {place.Caveat.Snippet}");
        sheet.Misses("caveats", "not in gold", spurious, story.Tell);
        if (must.Count > 0)
        {
            var found = must.Count - missing.Count;
            sheet.Enter("caveats", ScoreSheet.F1(found, found + spurious.Count, must.Count));
        }
    }
}
