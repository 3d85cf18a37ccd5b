using Stemma.Reading.Names;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Marks nationalities, peoples and faiths, which no corpus of names here annotates throughout, by the list that Stemma has.</summary>
internal static class Peoples
{
    /// <summary>Marks those among words that no name covers.</summary>
    /// <param name="forms">The words of a sentence.</param>
    /// <param name="classes">Their classes of <see cref="NameTags"/>.</param>
    public static void Mark(string[] forms, Span<int> classes)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            var length =
                i + 1 < forms.Length && IsPeople($"{forms[i]} {forms[i + 1]}") ? 2
                : IsPeople(forms[i]) ? 1
                : 0;
            if (length > 0 && classes.Slice(i, length).IndexOfAnyExcept(NameTags.Outside) < 0)
            {
                NameTags.Mark(classes.Slice(i, length), NameKind.Group);
                i += length - 1;
            }
        }
    }

    private static bool IsPeople(string words) => char.IsUpper(words[0]) && Gazetteer.Demonym(words).Length > 0;
}
