namespace Stemma.Reading.Speech.Reports;

/// <summary>Tells what is said by the article itself from what stands within somebody's words.</summary>
internal static class Nesting
{
    /// <summary>The reports whose cue stands in no other's content.</summary>
    public static List<Draft> Outermost(List<Draft> drafts)
    {
        foreach (var phrase in drafts.Where(draft => draft.Rule == "speech.according-to"))
        {
            foreach (var other in drafts.Where(draft => draft != phrase))
            {
                other.CutAt(phrase.Region);
            }
        }

        var kept = new List<Draft>();
        foreach (
            var draft in drafts
                .Where(draft => draft.Contents.Count > 0)
                .OrderByDescending(draft => draft.Contents.Sum(content => content.Length))
        )
        {
            if (!kept.Exists(outer => outer.Contents.Exists(content => content.Overlaps(draft.Cue))))
            {
                kept.Add(draft);
            }
        }

        kept.Sort(static (one, other) => one.Cue.CompareTo(other.Cue));
        return kept;
    }
}
