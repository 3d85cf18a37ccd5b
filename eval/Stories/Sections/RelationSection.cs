using System.Collections.Immutable;

namespace Stemma.Eval.Stories.Sections;

/// <summary>Which articles are said to derive from which.</summary>
internal static class RelationSection
{
    public static void Score(GoldRelations gold, ScoredStory story, ScoreSheet sheet)
    {
        var derived = story
            .File.Relations.OrEmpty()
            .Where(relation => relation.Kind is "copy" or "rewrite" or "excerpt")
            .Select(relation => (From: story.StemOf(relation.From), To: story.StemOf(relation.To)))
            .ToHashSet();
        var joined = derived
            .Where(pair => pair is { From: not null, To: not null })
            .Select(pair => IdPair.Of(pair.From!, pair.To!))
            .ToHashSet();

        ImmutableArray<ImmutableArray<string>> wanted = [.. gold.Derived, .. gold.DerivedUndirected];
        var missing = wanted.Where(pair => !joined.Contains(Either(pair))).ToList();
        var wrong = gold.NotDerived.Where(pair => joined.Contains(Either(pair))).ToList();
        sheet.Misses("relations", "not found", missing, Tell);
        sheet.Misses("relations", "wrongly derived", wrong, Tell);
        if (wanted.Length > 0)
        {
            var found = wanted.Length - missing.Count;
            sheet.Enter("relations", ScoreSheet.F1(found, found + wrong.Count, wanted.Length));
        }
        else if (gold.NotDerived.Length > 0)
        {
            sheet.Enter("relations", wrong.Count == 0 ? 1 : 0);
        }

        var reversed = gold.Derived.Where(pair => !derived.Contains((pair[0], pair[1]))).ToList();
        sheet.EnterShare("relations.direction", gold.Derived.Length - reversed.Count, gold.Derived.Length);
        sheet.Misses("relations.direction", "not found", reversed, Tell);
    }

    private static IdPair Either(ImmutableArray<string> pair) => IdPair.Of(pair[0], pair[1]);

    private static string Tell(ImmutableArray<string> pair) => $"{pair[0]} → {pair[1]}";
}
