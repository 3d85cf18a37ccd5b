namespace Stemma.Eval.Stories.Sections;

/// <summary>Which names are joined as one entity.</summary>
internal static class EntitySection
{
    public static void Score(GoldEntities gold, ScoredStory story, ScoreSheet sheet)
    {
        var home = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var entity in story.File.Entities.OrEmpty())
        {
            foreach (var name in entity.Variants.OrEmpty().Select(variant => variant.Text).Prepend(entity.Name))
            {
                var folded = Wording.FoldSpaces(name);
                if (!home.TryGetValue(folded, out var owners))
                {
                    home[folded] = owners = new HashSet<string>(StringComparer.Ordinal);
                }

                owners.Add(entity.Id ?? "");
            }
        }

        bool AreOne((string First, string Second) pair) =>
            home.TryGetValue(Wording.FoldSpaces(pair.First), out var first)
            && home.TryGetValue(Wording.FoldSpaces(pair.Second), out var second)
            && first.Overlaps(second);

        var same = gold
            .Same.SelectMany(names => names.SelectMany((name, index) => names.Skip(index + 1).Select(other => (name, other))))
            .ToList();
        var missing = same.Where(pair => !AreOne(pair)).ToList();
        var wrong = gold.Different.Select(pair => (pair[0], pair[1])).Where(AreOne).ToList();
        sheet.Misses("entities", "not joined", missing, Tell);
        sheet.Misses("entities", "wrongly joined", wrong, Tell);
        if (same.Count > 0)
        {
            var found = same.Count - missing.Count;
            sheet.Enter("entities", ScoreSheet.F1(found, found + wrong.Count, same.Count));
        }
    }

    private static string Tell((string First, string Second) pair) => $"{pair.First} + {pair.Second}";
}
