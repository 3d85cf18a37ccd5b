using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Reads WNUT 2017 (Derczynski et al., «Novel and Emerging Entity Recognition», CC BY 4.0): short messages, a word and its class a line.</summary>
internal static class WnutCorpus
{
    public static IEnumerable<Example> Read(string path)
    {
        var forms = new List<string>();
        var classes = new List<string>();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].Length > 0)
            {
                forms.Add(cells[0]);
                classes.Add(cells[1].Trim());
            }
            else if (forms.Count > 0)
            {
                yield return ExampleOf([.. forms], [.. classes]);
                forms.Clear();
                classes.Clear();
            }
        }
    }

    private static Example ExampleOf(string[] forms, string[] classes)
    {
        var names = new int[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            if (!classes[i].StartsWith("B-", StringComparison.Ordinal))
            {
                continue;
            }

            var end = i + 1;
            while (end < forms.Length && classes[end].StartsWith("I-", StringComparison.Ordinal))
            {
                end++;
            }

            if (KindOf(classes[i][2..]) is var kind && kind != NameKind.None)
            {
                NameTags.Mark(names.AsSpan(i, end - i), kind);
            }
        }

        Peoples.Mark(forms, names);
        return new Example(forms, null, null, null, names);
    }

    // Its groups are teams, bands and the like.
    private static NameKind KindOf(string label) =>
        label switch
        {
            "person" => NameKind.Person,
            "corporation" or "group" => NameKind.Organisation,
            "location" => NameKind.Place,
            _ => NameKind.None,
        };
}
