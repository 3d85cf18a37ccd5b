namespace Stemma.Eval.Stories.Sections;

/// <summary>How much of what is not reporting is marked.</summary>
internal static class BoilerplateSection
{
    private const double Need = 0.8;

    public static void Score(GoldFile gold, ScoredStory story, ScoreSheet sheet)
    {
        var marked = story
            .Articles.SelectMany(article =>
                article.Part.Boilerplate.OrEmpty().Select(mark => article.StretchOf(mark.Start, mark.End))
            )
            .ToList();
        var wanted = gold
            .Boilerplate.SelectMany(article => article.Value.Select(snippet => (Stem: article.Key, Snippet: snippet)))
            .ToList();

        var right = 0;
        foreach (var (stem, snippet) in wanted)
        {
            var where = story.Find(stem, snippet);
            if (marked.Any(mark => Stretch.Overlap(where, mark) >= Need))
            {
                right++;
            }
            else
            {
                sheet.Miss("boilerplate", $"{stem}: {snippet}");
            }
        }

        sheet.EnterShare("boilerplate", right, wanted.Count);
    }
}
