using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Web.Report;
using Stemma.Web.Wording;

namespace Stemma.Web.Drawing;

/// <summary>
/// Lays out who drew on whom: time runs from left to right, a column for each day and, within a day, for each step of derivation;
/// what derives from one article stands in rows below one another.
/// </summary>
public sealed class FamilyTreeLayout
{
    private const int Left = 12;
    private const int Top = 44;
    private const int ColumnStep = TreeNode.Width + 44;
    private const int RowStep = TreeNode.Height + 18;
    private const int MostSources = 12;

    /// <summary>Names of sources stand left of their circles and are longer than those of outlets.</summary>
    private const int SourceNames = 64;

    private readonly StoryIndex index;
    private readonly ImmutableArray<ArticleRef> articles;
    private readonly ImmutableArray<UnseenSource> sources;
    private readonly Dictionary<ArticleRef, Descent> parents;
    private readonly ILookup<ArticleRef, ArticleRef> children;
    private readonly Dictionary<ArticleRef, (DateOnly Day, int Step)> columnKeys = [];
    private readonly ImmutableArray<(DateOnly Day, int Step)> columns;
    private readonly Dictionary<ArticleRef, int> rows = [];
    private readonly HashSet<(int Column, int Row)> taken = [];

    private FamilyTreeLayout(StoryIndex index, ImmutableArray<ArticleRef> articles)
    {
        this.index = index;
        this.articles = articles;
        var shown = articles.ToHashSet();
        sources =
        [
            .. index
                .Story.Tree.UnseenSources.Select(source => source with { Articles = [.. source.Articles.Where(shown.Contains)] })
                .Where(source => source.Articles.Length > 0)
                .Take(MostSources),
        ];
        parents = index
            .Story.Tree.Descents.Where(descent => shown.Contains(descent.Article) && shown.Contains(descent.Parent))
            .ToDictionary(descent => descent.Article);
        children = parents.Values.ToLookup(descent => descent.Parent, descent => descent.Article);
        foreach (var article in articles)
        {
            ColumnKey(article);
        }

        columns = [.. columnKeys.Values.Distinct().Order()];
        PlaceRows();
    }

    /// <summary>Lays out some of a story's articles.</summary>
    /// <param name="index">The story.</param>
    /// <param name="articles">The articles to show; ascending.</param>
    public static TreeDrawing Of(StoryIndex index, ImmutableArray<ArticleRef> articles)
    {
        ArgumentNullException.ThrowIfNull(index);
        return new FamilyTreeLayout(index, articles).Draw();
    }

    private int FirstColumn => sources.IsEmpty ? 0 : 1;

    private int LeftOf(int column) => Left + (column * ColumnStep) + (FirstColumn > 0 && column > 0 ? SourceNames : 0);

    private bool Descends(ArticleRef article, ArticleRef ancestor)
    {
        for (var at = article; ; at = parents[at].Parent)
        {
            if (at == ancestor)
            {
                return true;
            }

            if (!parents.ContainsKey(at))
            {
                return false;
            }
        }
    }

    private (DateOnly Day, int Step) ColumnKey(ArticleRef article)
    {
        if (columnKeys.TryGetValue(article, out var known))
        {
            return known;
        }

        var day = index.Story[article].Published.Days?.From ?? default;
        var key = (Day: day, Step: 0);
        if (parents.TryGetValue(article, out var descent))
        {
            var parent = ColumnKey(descent.Parent);
            key = parent.Day >= day ? (parent.Day, parent.Step + 1) : key;
        }

        columnKeys.Add(article, key);
        return key;
    }

    private int ColumnOf(ArticleRef article) => FirstColumn + columns.BinarySearch(columnKeys[article]);

    /// <summary>Families that derive one below the other; articles that stand alone fill the rows after them.</summary>
    private void PlaceRows()
    {
        var roots = articles
            .Where(article => !parents.ContainsKey(article))
            .OrderBy(ColumnOf)
            .ThenBy(article => article)
            .ToList();
        var next = 0;
        foreach (var root in roots.Where(root => children[root].Any()))
        {
            next = PlaceTree(root, next) + 1;
        }

        foreach (var root in roots.Where(root => !children[root].Any()))
        {
            var row = next;
            while (taken.Contains((ColumnOf(root), row)))
            {
                row++;
            }

            Take(root, row);
        }
    }

    /// <returns>The lowest row that the tree takes.</returns>
    private int PlaceTree(ArticleRef article, int row)
    {
        Take(article, row);
        var lowest = row;
        var isFirst = true;
        foreach (var child in children[article].OrderBy(ColumnOf).ThenBy(child => child))
        {
            lowest = PlaceTree(child, isFirst ? row : lowest + 1);
            isFirst = false;
        }

        return lowest;
    }

    private void Take(ArticleRef article, int row)
    {
        rows.Add(article, row);
        taken.Add((ColumnOf(article), row));
    }

    private TreeDrawing Draw()
    {
        var nodes = articles.Select(Node).Concat(sources.Select(SourceNode)).ToImmutableArray();
        var edges = ArticleEdges().Concat(SourceEdges()).ToImmutableArray();
        var lastColumn = FirstColumn + columns.Length;
        var height = nodes.IsEmpty ? Top : nodes.Max(node => node.Y) + TreeNode.Height + Left;
        return new TreeDrawing(LeftOf(lastColumn), height, Headings(), nodes, [.. edges.Select(edge => WithPath(edge, nodes))]);
    }

    private TreeNode Node(ArticleRef article) =>
        new(
            article,
            string.Empty,
            index.Label(article),
            Detail(article),
            LeftOf(ColumnOf(article)),
            Top + (rows[article] * RowStep),
            !parents.ContainsKey(article) && children[article].Any()
        );

    private string Detail(ArticleRef article)
    {
        var time = index.Story[article].Published.Days is { } days ? PlainWords.Short(days) : "date not known";
        return parents.TryGetValue(article, out var descent)
            ? $"{time} · {PlainWords.Of(descent.Relation.Kind)} {PlainWords.Share(descent.Share)}"
            : time;
    }

    private TreeNode SourceNode(UnseenSource source, int position) =>
        new(
            null,
            ((char)('α' + position)).ToString(),
            source.Name,
            source.Kind == UnseenSourceKind.Report ? "credited, not seen" : "heard by several",
            Left + SourceNames,
            Top + (position * RowStep),
            false
        );

    private ImmutableArray<TreeColumn> Headings()
    {
        var headings = ImmutableArray.CreateBuilder<TreeColumn>();
        if (FirstColumn > 0)
        {
            headings.Add(new TreeColumn(Left, LeftOf(1) - Left, "Unseen sources"));
        }

        for (var start = 0; start < columns.Length; )
        {
            var end = start;
            while (end < columns.Length && columns[end].Day == columns[start].Day)
            {
                end++;
            }

            var heading = columns[start].Day == default ? "Date not known" : Day(columns[start].Day, start == 0);
            headings.Add(new TreeColumn(LeftOf(FirstColumn + start), (end - start) * ColumnStep, heading));
            start = end;
        }

        return headings.ToImmutable();
    }

    private static string Day(DateOnly day, bool isFirst) =>
        isFirst || day is { Month: 1, Day: 1 } ? PlainWords.Of(day) : day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>The tree's own lines, and credits between articles that the tree does not tie.</summary>
    private IEnumerable<TreeEdge> ArticleEdges()
    {
        var positions = articles
            .Select((article, position) => (article, position))
            .ToDictionary(pair => pair.article, pair => pair.position);
        foreach (var article in articles.Where(parents.ContainsKey))
        {
            yield return Edge(parents[article], positions);
        }

        foreach (var relation in index.Story.Relations.Where(relation => relation.Kind == RelationKind.Credit))
        {
            var isShown = positions.ContainsKey(relation.From) && positions.ContainsKey(relation.To);
            if (isShown && !Descends(relation.To, relation.From))
            {
                yield return CreditEdge(relation, positions);
            }
        }
    }

    private TreeEdge Edge(Descent descent, Dictionary<ArticleRef, int> positions) =>
        new(
            positions[descent.Parent],
            positions[descent.Article],
            descent.Relation.Kind,
            string.Empty,
            $"{index.Label(descent.Article)} {PlainWords.Of(descent.Relation.Kind)} {index.Label(descent.Parent)}: {PlainWords.Share(descent.Share)} of its own words are there"
                + (descent.Confidence > 0 ? string.Empty : "; which of the two came first is not established")
        );

    private TreeEdge CreditEdge(Relation credit, Dictionary<ArticleRef, int> positions) =>
        new(
            positions[credit.From],
            positions[credit.To],
            credit.Kind,
            string.Empty,
            $"{index.Label(credit.To)} {PlainWords.Of(credit.Kind)} {index.Label(credit.From)}"
        );

    private IEnumerable<TreeEdge> SourceEdges()
    {
        for (var position = 0; position < sources.Length; position++)
        {
            var source = sources[position];
            var (kind, verb) =
                source.Kind == UnseenSourceKind.Report
                    ? (RelationKind.Credit, "credits")
                    : (RelationKind.CommonSource, "draws, with others, on what was said by");
            foreach (var article in source.Articles)
            {
                yield return new TreeEdge(
                    articles.Length + position,
                    articles.BinarySearch(article),
                    kind,
                    string.Empty,
                    $"{index.Label(article)} {verb} {source.Name}"
                );
            }
        }
    }

    private static TreeEdge WithPath(TreeEdge edge, ImmutableArray<TreeNode> nodes)
    {
        var (from, to) = (nodes[edge.From], nodes[edge.To]);
        var startX = from.X + TreeNode.Width;
        var (startY, endY) = (from.Y + (TreeNode.Height / 2), to.Y + (TreeNode.Height / 2));
        var path =
            to.X > startX
                ? Invariant($"M{startX},{startY} C{to.X - 26},{startY} {to.X - 40},{endY} {to.X - 2},{endY}")
                : Invariant($"M{startX},{startY} C{startX + 40},{startY} {to.X - 44},{endY} {to.X - 2},{endY}");
        return edge with { Path = path };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
