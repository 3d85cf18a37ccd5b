using System.Globalization;
using Stemma.Reading.Names;
using Stemma.Reading.Parses;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Parses;

/// <summary>
/// The names in GUM, from its <c>Entity</c> annotation of every mention (wiki.gucorpling.org/gum/entities): those of persons, organisations and places whose
/// head is a proper noun, cut down to the name as Universal NER has it: no titles, nothing that follows a comma; of nested names the longest.
/// </summary>
internal static class GumNames
{
    private const string Key = "Entity=";

    // The place of the article in Wikipedia, which only names that have one give.
    private const int LinkField = 7;

    // Small words that a name of an organisation or a place may hold between its proper nouns.
    private static readonly HashSet<string> Inside = new(StringComparer.OrdinalIgnoreCase)
    {
        "of",
        "the",
        "for",
        "&",
        "-",
        "'s",
        "de",
        "del",
        "la",
        "von",
        "van",
    };

    private sealed record Mention(string Kind, int Start, int End, int[] Core, bool IsKnown);

    /// <summary>The mentions that are open where a sentence begins, as some span several, are not followed.</summary>
    public static int[] Of(ConlluSentence sentence)
    {
        var classes = new int[sentence.Words.Length];
        var names = Mentions(sentence)
            .Select(m => (Kind: KindOf(m, sentence), Span: NameOf(m, sentence)))
            .Where(n => n.Span.Start < n.Span.End && n.Kind != NameKind.None)
            .Select(n => IsState(sentence, n.Span) ? n with { Kind = NameKind.Place } : n)
            .OrderByDescending(n => n.Span.End - n.Span.Start)
            .ThenBy(n => n.Span.Start);
        foreach (var (kind, (start, end)) in names)
        {
            var words = classes.AsSpan(start, end - start);
            if (words.IndexOfAnyExcept(NameTags.Outside) < 0)
            {
                NameTags.Mark(words, kind);
            }
        }

        Peoples.Mark([.. sentence.Words.Select(w => w.Form)], classes);
        return classes;
    }

    // GUM calls a state that acts an organisation.
    private static bool IsState(ConlluSentence sentence, (int Start, int End) span) =>
        Gazetteer.FindState(string.Join(' ', sentence.Words[span.Start..span.End].Select(w => w.Form))) is not null;

    private static NameKind KindOf(Mention mention, ConlluSentence sentence) =>
        mention.Kind switch
        {
            "person" => sentence.Words[mention.Core[0]].Xpos == "NNPS" ? NameKind.Group : NameKind.Person,
            "organization" => NameKind.Organisation,
            "place" => NameKind.Place,
            _ => NameKind.None,
        };

    // The run of proper nouns about the head; of «the singer Mara Lind» the run behind it.
    private static (int Start, int End) NameOf(Mention mention, ConlluSentence sentence)
    {
        var words = sentence.Words;
        var head = mention.Core[0];
        if (!IsProper(head) && mention.Kind == "person")
        {
            head++;
        }

        if (head >= mention.End || !IsProper(head))
        {
            return (0, 0);
        }

        var start = head;
        var end = head + 1;
        while (Step(start - 1, -1) is var before && before >= 0)
        {
            start = before;
        }

        while (Step(end, 1) is var after && after >= 0)
        {
            end = after + 1;
        }

        while (mention.Kind == "person" && start < end - 1 && NameWords.IsTitle(words[start].Form))
        {
            start++;
        }

        // «the President» and «this Chamber» are no names; «Congress», whose article is known, is one.
        var name = words[start..end];
        return name.All(w => NameWords.IsTitle(w.Form)) || !mention.IsKnown && name.All(w => NameWords.IsCommon(w.Form))
            ? (0, 0)
            : (start, end);

        bool IsProper(int at) => words[at].Xpos is "NNP" or "NNPS";

        bool IsWithin(int at) => at >= mention.Start && at < mention.End;

        bool Joins(int at) =>
            mention.Kind == "person" ? words[at].Form is "-" or "de" or "von" or "van" : Inside.Contains(words[at].Form);

        int Step(int at, int by)
        {
            var next = at;
            while (IsWithin(next) && Joins(next) && Math.Abs(next - at) < 2)
            {
                next += by;
            }

            return IsWithin(next) && IsProper(next) ? next : -1;
        }
    }

    private static List<Mention> Mentions(ConlluSentence sentence)
    {
        var mentions = new List<Mention>();
        var open = new List<(string Id, string[] Fields, int Start)>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var misc = sentence.Words[i].Misc.Split('|').FirstOrDefault(m => m.StartsWith(Key, StringComparison.Ordinal));
            foreach (var part in Parts(misc is null ? string.Empty : misc[Key.Length..]))
            {
                if (part[0] == '(')
                {
                    var fields = part.Trim('(', ')').Split('-', 8);
                    open.Add((fields[0], fields, i));
                }

                if (part[^1] == ')')
                {
                    var id = part.Trim('(', ')').Split('-')[0];
                    var at = open.FindLastIndex(o => o.Id == id);
                    if (at >= 0)
                    {
                        mentions.Add(MentionOf(open[at].Fields, open[at].Start, i + 1));
                        open.RemoveAt(at);
                    }
                }
            }
        }

        return mentions;
    }

    private static Mention MentionOf(string[] fields, int start, int end) =>
        new(
            fields.ElementAtOrDefault(1) ?? string.Empty,
            start,
            end,
            [
                .. (fields.ElementAtOrDefault(5) ?? "1")
                    .Split(',')
                    .Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var at) ? start + at - 1 : start)
                    .Where(at => at < end)
                    .DefaultIfEmpty(start),
            ],
            fields.Length > LinkField
        );

    // «(3-person…(4-place…)» and «4)3)» are two parts each.
    private static IEnumerable<string> Parts(string entity)
    {
        var start = 0;
        for (var i = 1; i <= entity.Length; i++)
        {
            if (i == entity.Length || entity[i] == '(' || entity[i - 1] == ')')
            {
                yield return entity[start..i];
                start = i;
            }
        }
    }
}
