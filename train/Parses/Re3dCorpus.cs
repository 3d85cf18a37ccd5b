using System.Text.Json;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>
/// Reads re3d (Dstl, «Relationship and Entity Extraction Evaluation Dataset»): reports on the conflict in Syria and Iraq, with spans of entities. Spans that are
/// descriptions and not names, or that mix both, teach nothing.
/// </summary>
internal static class Re3dCorpus
{
    private const int Unknown = -1;

    private sealed record Entity(int Begin, int End, string Type);

    /// <summary>A paragraph is an example.</summary>
    /// <param name="folder">The folder with a folder for each source.</param>
    public static IEnumerable<Example> Read(string folder)
    {
        foreach (var source in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var entities = Lines(source, "entities.json")
                .ToLookup(
                    e => e.GetProperty("documentId").GetString()!,
                    e => new Entity(
                        e.GetProperty("begin").GetInt32(),
                        e.GetProperty("end").GetInt32(),
                        e.GetProperty("type").GetString()!
                    )
                );
            foreach (var document in Lines(source, "documents.json"))
            {
                var text = document.GetProperty("text").GetString()!;
                var longestFirst = entities[document.GetProperty("_id").GetString()!]
                    .OrderByDescending(e => e.End - e.Begin)
                    .ThenBy(e => e.Begin)
                    .ToArray();
                foreach (var example in ExamplesOf(text, longestFirst))
                {
                    yield return example;
                }
            }
        }
    }

    /// <summary>The text of each document.</summary>
    public static IEnumerable<string> Texts(string folder) =>
        Directory
            .GetDirectories(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(source => Lines(source, "documents.json"))
            .Select(d => d.GetProperty("text").GetString()!);

    private static IEnumerable<JsonElement> Lines(string source, string file) =>
        File.ReadLines(Path.Combine(source, file))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<Example> ExamplesOf(string text, Entity[] entities)
    {
        foreach (var sentence in RawText.Sentences(text))
        {
            var classes = new int[sentence.Count];
            foreach (var entity in entities)
            {
                var first = sentence.FindIndex(w => w.Start >= entity.Begin && w.Start < entity.End);
                if (first < 0)
                {
                    continue;
                }

                var count = sentence.Skip(first).Count(w => w.Start < entity.End);
                Mark(classes.AsSpan(first, count), [.. sentence.Skip(first).Take(count).Select(w => w.Form)], entity.Type);
            }

            var forms = sentence.Select(w => w.Form).ToArray();
            Peoples.Mark(forms, classes);
            yield return new Example(forms, null, null, null, classes);
        }
    }

    private static void Mark(Span<int> classes, string[] forms, string type)
    {
        if (classes.IndexOfAnyExcept(NameTags.Outside) >= 0 || KindOf(type) is var kind && kind == NameKind.None)
        {
            return;
        }

        var start = 0;
        while (start < forms.Length && IsBeforeName(forms[start], kind))
        {
            start++;
        }

        if (start < forms.Length && IsName(forms[start..]))
        {
            NameTags.Mark(classes[start..], kind);
        }
        else if (forms.Any(f => char.IsUpper(f[0])))
        {
            classes.Fill(Unknown);
        }
    }

    private static bool IsBeforeName(string form, NameKind kind) =>
        form.Equals("the", StringComparison.OrdinalIgnoreCase)
        || kind == NameKind.Person
            && (NameWords.IsTitlePart(form) || NameWords.Roles.Contains(form) || Gazetteer.Demonym(form).Length > 0);

    // «Government» or «Syrian Forces» are descriptions; «Syrian Democratic Forces» is a name, and so is what the map knows.
    private static bool IsName(string[] forms)
    {
        var own = forms.Where(f => f is not ("of" or "and" or "the" or "-" or "al")).ToArray();
        return own.Length > 0
            && own.All(f => char.IsUpper(f[0]))
            && (own.Length > 2 || !own.Any(NameWords.IsCommon) || Gazetteer.Find(string.Join(' ', forms)) is not null);
    }

    private static NameKind KindOf(string type) =>
        type switch
        {
            "Person" => NameKind.Person,
            "Organisation" => NameKind.Organisation,
            "Location" => NameKind.Place,
            "Nationality" => NameKind.Group,
            _ => NameKind.None,
        };
}
