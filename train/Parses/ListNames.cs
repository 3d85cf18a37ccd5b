using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Parses;

/// <summary>
/// Names for a treebank that marks none, from its tags and Stemma's lists: a run of proper nouns that is a state, a region or a city, that ends as
/// organisations or places do, or that begins with a title or a first name. Other proper nouns teach nothing; all other words are in no name.
/// </summary>
internal static class ListNames
{
    private const int Unknown = -1;
    private const int CityThousands = 100;
    private const int LongestPerson = 3;

    /// <summary>The class of each word of <see cref="NameTags"/>; -1 where it is not known.</summary>
    public static int[] Of(ConlluSentence sentence)
    {
        var forms = sentence.Words.Select(w => w.Form).ToArray();
        var classes = new int[forms.Length];
        for (var start = 0; start < forms.Length; start++)
        {
            if (!IsProper(sentence, start))
            {
                continue;
            }

            var end = start + 1;
            while (end < forms.Length && IsProper(sentence, end))
            {
                end++;
            }

            Mark(classes.AsSpan(start, end - start), forms[start..end]);
            if (IsJoined(sentence, start, end))
            {
                classes.AsSpan(start, end - start).Fill(Unknown);
            }

            start = end;
        }

        Peoples.Mark(forms, classes);
        return classes;
    }

    private static void Mark(Span<int> classes, string[] run)
    {
        var titles = 0;
        while (titles < run.Length - 1 && NameWords.IsTitle(run[titles]))
        {
            titles++;
        }

        var name = run[titles..];
        if (KindOf(name, hasTitle: titles > 0) is var kind && kind != NameKind.None)
        {
            NameTags.Mark(classes[titles..], kind);
        }
        else if (!name.All(NameWords.Never.Contains))
        {
            classes[titles..].Fill(Unknown);
        }
    }

    private static NameKind KindOf(string[] name, bool hasTitle)
    {
        var place = Gazetteer.Find(string.Join(' ', name));
        var isCity = place is { Kind: GazetteerKind.Town, Thousands: >= CityThousands };
        return hasTitle && name.Length <= LongestPerson ? NameKind.Person
            : place is { Kind: GazetteerKind.State or GazetteerKind.Region } ? NameKind.Place
            : isCity && !NameWords.IsGiven(name[0]) ? NameKind.Place
            : name.Length > 1 && NameWords.OrganisationHeads.Contains(name[^1]) ? NameKind.Organisation
            : name.Length > 1 && NameWords.PlaceHeads.Contains(name[^1]) ? NameKind.Place
            : name.Length <= LongestPerson && place is null && NameWords.IsGiven(name[0]) && !name.Any(NameWords.IsCommon)
                ? NameKind.Person
            : NameKind.None;
    }

    // «Bank of America»: what «America» is there, the list cannot tell.
    private static bool IsJoined(ConlluSentence sentence, int start, int end) =>
        IsJoint(sentence, start - 1) && IsProper(sentence, start - 2) || IsJoint(sentence, end) && IsProper(sentence, end + 1);

    private static bool IsJoint(ConlluSentence sentence, int word) =>
        word >= 0 && word < sentence.Words.Length && sentence.Words[word].Form is "of" or "for" or "&" or "-" or "'s" or "@";

    private static bool IsProper(ConlluSentence sentence, int word) =>
        word >= 0 && word < sentence.Words.Length && sentence.Words[word].Xpos is "NNP" or "NNPS";
}
