using System.Collections.Immutable;
using Stemma.Eval.Stories.Sections;

namespace Stemma.Eval.Stories;

/// <summary>Scores a story, as <c>stemma trace --format json</c> writes it, against a reading by hand.</summary>
public static class StoryScorer
{
    /// <summary>Scores every section for which the gold has something to say.</summary>
    /// <returns>Scores from 0 to 1, their mean, and what is missing or wrong.</returns>
    public static StoryScores Score(GoldFile gold, StoryFile file)
    {
        var story = new ScoredStory(file);
        var annotated = gold.Published.Keys.ToImmutableHashSet(StringComparer.Ordinal);
        var sheet = new ScoreSheet();

        PublicationSection.Score(gold, story, sheet);
        BoilerplateSection.Score(gold, story, sheet);
        var claims = ClaimSection.Score(gold, story, annotated, sheet);
        FigureSection.Score(gold, story, claims, sheet);
        var quotes = QuoteSection.Score(gold, story, annotated, sheet);
        QuoteGroupSection.Score(gold, story, quotes, sheet);
        RelationSection.Score(gold.Relations, story, sheet);
        EntitySection.Score(gold.Entities, story, sheet);
        DriftSection.Score(gold, story, claims, quotes, sheet);
        CaveatSection.Score(gold, story, annotated, sheet);
        EvidenceSection.Score(gold, story, sheet);

        return sheet.Close();
    }
}
