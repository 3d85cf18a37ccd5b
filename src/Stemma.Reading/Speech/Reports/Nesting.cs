using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Tells what is said by the article itself from what stands within somebody's words.</summary>
internal static class Nesting
{
    /// <summary>How many reports on either side a phrase such as <c>according to</c> may end the content of.</summary>
    private const int Around = 8;

    /// <summary>The reports whose cue stands in no other's content; of two that hold each other the longer one.</summary>
    /// <param name="text">The parsed article.</param>
    /// <param name="drafts">By cue.</param>
    /// <returns>By cue.</returns>
    public static List<Draft> Outermost(ParsedText text, List<Draft> drafts)
    {
        CutAtPhrases(drafts);
        var holders = new Draft?[text.Words.Length + 1];
        var kept = new List<Draft>();
        foreach (
            var draft in drafts
                .Where(draft => draft.Contents.Count > 0)
                .OrderByDescending(draft => draft.Contents.Sum(content => content.Length))
        )
        {
            if (HolderOf(text, draft.Cue, holders) is { } holder)
            {
                holder.Inside.Add(draft.Cue);
                continue;
            }

            kept.Add(draft);
            draft.Contents.ForEach(content => Mark(text, content, draft, holders));
        }

        kept.Sort(static (one, other) => one.Cue.CompareTo(other.Cue));
        return kept;
    }

    private static void CutAtPhrases(List<Draft> drafts)
    {
        for (var index = 0; index < drafts.Count; index++)
        {
            if (drafts[index].Rule != "speech.according-to")
            {
                continue;
            }

            for (var other = Math.Max(0, index - Around); other < Math.Min(drafts.Count, index + Around); other++)
            {
                if (other != index)
                {
                    drafts[other].CutAt(drafts[index].Region);
                }
            }
        }
    }

    private static Draft? HolderOf(ParsedText text, TextSpan cue, Draft?[] holders)
    {
        for (var word = text.WordAt(cue.Start); word < text.Words.Length && text.Words[word].Span.Start < cue.End; word++)
        {
            if (holders[word] is { } holder)
            {
                return holder;
            }
        }

        return null;
    }

    private static void Mark(ParsedText text, TextSpan content, Draft draft, Draft?[] holders)
    {
        for (var word = text.WordAt(content.Start); word < text.Words.Length && text.Words[word].Span.Start < content.End; word++)
        {
            holders[word] ??= draft;
        }
    }
}
