using System.Collections.Immutable;
using Stemma.Eval.Lineage.Styles;

namespace Stemma.Eval.Lineage;

/// <summary>Lets reports be copied, cut, rewritten and changed on their way, by seeded chance: who drew on whom, and what changed, is known.</summary>
internal static class StoryMaker
{
    private const double ChangeShare = 0.3;
    private const double CreditShare = 0.45;
    private const double UndatedShare = 0.35;
    private const double UndatedReportShare = 0.15;

    /// <summary>Which earlier article each is made from: 0 and 1 are the first two reports, made articles follow.</summary>
    private static readonly int[][] Shapes =
    [
        [0, 2, 0, 1],
        [0, 0, 3, 1],
        [0, 2, 3, 1],
        [1, 0, 2, 0],
        [0, 1, 3, 2],
    ];

    /// <param name="about">The event.</param>
    /// <param name="styles">How articles may be made out of others; taken in turn.</param>
    /// <param name="seed">The same gives the same.</param>
    /// <returns>The reports and what was made of them.</returns>
    public static ImmutableArray<Draft> Make(
        ReportedEvent about,
        ImmutableArray<(string Name, Rewriting Rewrite)> styles,
        int seed
    )
    {
        var random = new Random(seed);
        var outlets = Outlets.Names.ToArray();
        random.Shuffle(outlets);
        var reports = about.Reports.Select(report => ReportOf(report, random)).ToList();
        var made = new List<Draft>(reports.Take(2));
        foreach (var parent in Shapes[seed % Shapes.Length])
        {
            var style = StyleFor(made[parent], styles, seed + made.Count);
            made.Add(Derive(made[parent], style, outlets[made.Count], about, random));
        }

        return Name([.. made, .. reports.Skip(2)], random);
    }

    /// <summary>The style whose turn it is; another hand's where there is none is passed over.</summary>
    private static (string Name, Rewriting Rewrite) StyleFor(
        Draft parent,
        ImmutableArray<(string Name, Rewriting Rewrite)> styles,
        int turn
    )
    {
        var style = styles[turn % styles.Length];
        return style.Name == "retold" && !Retold.Fits(parent) ? styles[(turn + 1) % styles.Length] : style;
    }

    private static Draft ReportOf(SourceReport report, Random random) =>
        new(
            report.Name,
            null,
            string.Empty,
            report.Outlet,
            report.Published,
            report.Headline,
            [.. report.Units.Select(unit => new DraftUnit(unit.Id, unit.Text))],
            report
                .Units.Where(unit => unit.Retold.Length > 0)
                .ToImmutableDictionary(unit => unit.Id, unit => unit.Retold, StringComparer.Ordinal),
            []
        )
        {
            Retitle = report.Retitle,
            IsUndated = random.NextDouble() < UndatedReportShare,
        };

    private static Draft Derive(
        Draft parent,
        (string Name, Rewriting Rewrite) style,
        string outlet,
        ReportedEvent about,
        Random random
    )
    {
        var draft = style.Rewrite(
            parent with
            {
                Parent = parent,
                Style = style.Name,
                Outlet = outlet,
                Published = parent.Published.AddMinutes(50 + random.Next(30 * 60)),
                IsUndated = random.NextDouble() < UndatedShare,
                IsUpdate = false,
            },
            about,
            random
        );
        draft = draft.IsUpdate
            ? draft with
            {
                Outlet = parent.Outlet,
                Published = parent.Published.AddHours(25 + random.Next(8)),
                IsUndated = parent.IsUndated,
            }
            : draft;
        draft = Change(draft, about, random);
        return draft.IsUpdate || random.NextDouble() >= CreditShare ? draft : Credit(draft, parent.Outlet, random);
    }

    private static Draft Change(Draft draft, ReportedEvent about, Random random)
    {
        var groups = draft
            .Units.SelectMany(unit => MarkedText.SlotsIn(unit.Text))
            .Select(index => about.Slots[index])
            .Where(slot => slot.Changed is not null)
            .Select(slot => slot.Group)
            .Distinct()
            .Order()
            .ToList();
        var changed = draft.Changed.Union(groups.Where(_ => random.NextDouble() < ChangeShare));
        return draft with
        {
            Changed = changed,
            Headline = Apply(draft.Headline),
            Retitle = Apply(draft.Retitle),
            Units = [.. draft.Units.Select(unit => unit with { Text = Apply(unit.Text) }).Where(unit => !IsEmpty(unit))],
            Retold = draft.Retold.ToImmutableDictionary(entry => entry.Key, entry => Apply(entry.Value), StringComparer.Ordinal),
        };

        string Apply(string text) => MarkedText.Change(text, about.Slots, slot => changed.Contains(slot.Group));
    }

    private static bool IsEmpty(DraftUnit unit) => string.IsNullOrWhiteSpace(MarkedText.Plain(unit.Text));

    private static Draft Credit(Draft draft, string outlet, Random random)
    {
        var (at, words) = random.Next(4) switch
        {
            0 => (draft.Units.Length, $"Source: {outlet}"),
            1 => (1, $"The {WithoutArticle(outlet)} was the first to report it."),
            2 => (draft.Units.Length, $"This article is based on a report by {outlet}."),
            _ => (Math.Min(2, draft.Units.Length), $"{outlet} reported the news first."),
        };
        return at < draft.Units.Length && draft.Units[at - 1].Joined
            ? draft
            : draft with
            {
                Units = draft.Units.Insert(at, new DraftUnit(string.Empty, words)),
            };
    }

    private static string WithoutArticle(string outlet) =>
        outlet.StartsWith("The ", StringComparison.Ordinal) ? outlet[4..] : outlet;

    /// <summary>Names that do not tell which came first.</summary>
    private static ImmutableArray<Draft> Name(ImmutableArray<Draft> drafts, Random random)
    {
        var numbers = Enumerable.Range(1, drafts.Length).ToArray();
        random.Shuffle(numbers);
        var named = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        var result = ImmutableArray.CreateBuilder<Draft>(drafts.Length);
        foreach (var draft in drafts)
        {
            var parent = draft.Parent is { } unnamed ? named[unnamed] : null;
            named[draft] = draft with { Name = $"{numbers[result.Count]:00}", Parent = parent };
            result.Add(named[draft]);
        }

        return result.ToImmutable();
    }
}
