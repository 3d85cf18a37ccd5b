using System.Collections.Immutable;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Finds every attribution of an article in the wide sense: on the trees, by quotation marks, and by phrases such as <c>according to</c>.</summary>
internal static class ReportFinder
{
    /// <param name="text">The words.</param>
    /// <param name="quotations">What stands between quotation marks.</param>
    /// <param name="trees">Words that attribute, off the trees, each with its source.</param>
    /// <param name="cues">The cues of quotes; those that are no verbs the words alone show.</param>
    /// <returns>By cue.</returns>
    public static ImmutableArray<Report> Find(
        TokenizedText text,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<ClauseSource> trees,
        ImmutableArray<Cue> cues
    )
    {
        var drafts = new List<Draft>();
        drafts.AddRange(cues.Where(cue => cue.IsPhrase).Select(cue => Draft.Of(text, cue)));
        if (drafts.Count == 0 && trees.IsEmpty)
        {
            return [];
        }

        var parsed = text.Parsed;
        var byToken = cues.GroupBy(cue => cue.Words.Start).ToDictionary(group => group.Key, group => group.First());
        drafts.AddRange(
            trees.Where(tree => !IsPhrase(tree)).Select(tree => Draft.Of(text, tree, byToken.GetValueOrDefault(tree.Token)))
        );

        // «citing» hands the word to whom it names, whatever the tree makes of it
        bool IsPhrase(ClauseSource tree) => byToken.TryGetValue(tree.Token, out var cue) && cue.IsPhrase;
        drafts.Sort(static (one, other) => one.Cue.CompareTo(other.Cue));
        QuotationOwners.Give(text, quotations, drafts);
        return [.. Nesting.Outermost(parsed, drafts).Select(draft => draft.ToReport(text))];
    }
}
