using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Eval.NewsYear;

/// <summary>The kinds of event, from the files of <c>en/kinds</c>; what several kinds tell alike is in <c>en/common.txt</c>.</summary>
internal static class KindStock
{
    /// <summary>The rank from which on facts are those of many kinds: they come after what is told of one kind only.</summary>
    public const int SharedRank = 14;

    private const string GroupMark = "group ";

    /// <summary>All, in the order of their names.</summary>
    public static ImmutableArray<EventKind> Kinds { get; } = Read();

    private static ImmutableArray<EventKind> Read()
    {
        var groups = Groups();
        return [.. YearData.Names("kinds/").Select(name => KindOf(name, YearData.Lines(name), groups))];
    }

    private static Dictionary<string, List<string>> Groups()
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var group = new List<string>();
        foreach (var line in YearData.Lines("common.txt"))
        {
            if (line.StartsWith(GroupMark, StringComparison.Ordinal))
            {
                groups[line[GroupMark.Length..]] = group = [];
            }
            else
            {
                group.Add(line);
            }
        }

        return groups;
    }

    private static EventKind KindOf(string file, IEnumerable<string> lines, Dictionary<string, List<string>> groups)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var own = lines.ToList();
        var measures = own.Where(line => line.StartsWith("measure: ", StringComparison.Ordinal))
            .Select(MeasureOf)
            .ToImmutableArray();
        var used = own.Single(line => line.StartsWith("use: ", StringComparison.Ordinal))["use: ".Length..].Split(' ');
        var facts = FactsOf(
                own.Where(line =>
                    !line.Contains(": ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)
                )
            )
            .Concat(used.SelectMany(group => FactsOf(groups[group], SharedRank)))
            .Where(fact => CanTell(fact, measures));
        return new EventKind(name, measures, [.. facts]);
    }

    /// <summary>A shared fact that counts what the kind does not is left out.</summary>
    private static bool CanTell(Fact fact, ImmutableArray<KindMeasure> measures) =>
        fact
            .Hands.SelectMany(hand => hand.Slots)
            .Select(Setting.MeasureIn)
            .OfType<string>()
            .All(slot => measures.Any(measure => measure.Name == slot));

    private static KindMeasure MeasureOf(string line)
    {
        var cells = line["measure: ".Length..].Split(' ');
        return new KindMeasure(
            cells[0],
            int.Parse(cells[1], CultureInfo.InvariantCulture),
            int.Parse(cells[2], CultureInfo.InvariantCulture),
            Enum.Parse<Course>(cells[3], ignoreCase: true)
        );
    }

    private static IEnumerable<Fact> FactsOf(IEnumerable<string> lines, int rank = 0)
    {
        var (head, hands) = (string.Empty, new List<Wording>());
        foreach (var line in lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                hands.Add(Wording.Parse(line[2..]));
                continue;
            }

            if (hands.Count > 0)
            {
                yield return FactOf(head, rank++, hands);
                hands = [];
            }

            head = line;
        }

        yield return FactOf(head, rank, hands);
    }

    private static Fact FactOf(string head, int rank, List<Wording> hands)
    {
        var words = head.Split(' ');
        return new Fact(words[^1], Enum.Parse<FactPart>(words[0], ignoreCase: true), rank, [.. hands]);
    }
}
