namespace Stemma.Eval.Stories.Sections;

/// <summary>How many of the places where a video, photo, recording or document is spoken of are joined to one item.</summary>
internal static class EvidenceSection
{
    public static void Score(GoldFile gold, ScoredStory story, ScoreSheet sheet)
    {
        var got = story
            .File.Evidence.OrEmpty()
            .Select(item => (item.Kind, Mentions: item.Mentions.OrEmpty().Select(story.StretchOf).ToList()))
            .ToList();

        var (right, total) = (0, 0);
        foreach (var wanted in gold.Evidence)
        {
            var places = wanted.Mentions.Select(mention => story.Find(mention[0], mention[1])).ToList();
            var best = got.Where(item => item.Kind == wanted.Kind)
                .Select(item => places.Count(place => item.Mentions.Exists(mention => Stretch.Near(place, mention))))
                .DefaultIfEmpty(0)
                .Max();
            right += best;
            total += places.Count;
            if (best < places.Count)
            {
                sheet.Miss("evidence", $"{wanted.Id} ({wanted.What}): {best} of {places.Count} mentions in one item");
            }
        }

        sheet.EnterShare("evidence", right, total);
    }
}
