using System.Collections.Immutable;
using System.Globalization;
using Stemma.Comparing;
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

    private readonly StoryIndex index;
    private readonly ImmutableArray<ArticleRef> articles;
    private readonly ImmutableArray<UnseenSource> sources;
    private readonly Dictionary<ArticleRef, Relation> parents = [];
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
            .. UnseenSources
                .Of(index)
                .Select(source => source with { Articles = [.. source.Articles.Where(shown.Contains)] })
                .Where(source => source.Articles.Length > 0),
        ];
        FindParents(shown);
        children = articles.Where(parents.ContainsKey).ToLookup(article => parents[article].From);
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

    /// <summary>Each article's one parent: the surest derivation, then the one that shares most; never in a ring.</summary>
    private void FindParents(HashSet<ArticleRef> shown)
    {
        var derivations = index
            .Story.Relations.Where(relation =>
                relation.IsDerivation && shown.Contains(relation.From) && shown.Contains(relation.To)
            )
            .OrderByDescending(relation => relation.Direction.Confidence > 0)
            .ThenByDescending(relation => relation.SharedOfTo)
            .ThenBy(relation => relation.To)
            .ThenBy(relation => relation.From);
        foreach (var relation in derivations)
        {
            if (!parents.ContainsKey(relation.To) && !Descends(relation.From, relation.To))
            {
                parents.Add(relation.To, relation);
            }
        }
    }

    private bool Descends(ArticleRef article, ArticleRef ancestor)
    {
        for (var at = article; ; at = parents[at].From)
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
        if (parents.TryGetValue(article, out var relation))
        {
            var parent = ColumnKey(relation.From);
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
        return new TreeDrawing(
            Left + (lastColumn * ColumnStep),
            height,
            Headings(),
            nodes,
            [.. edges.Select(edge => WithPath(edge, nodes))]
        );
    }

    private TreeNode Node(ArticleRef article) =>
        new(
            article,
            string.Empty,
            index.Label(article),
            Detail(article),
            Left + (ColumnOf(article) * ColumnStep),
            Top + (rows[article] * RowStep),
            !parents.ContainsKey(article) && children[article].Any()
        );

    private string Detail(ArticleRef article)
    {
        var time = index.Story[article].Published.Days is { } days ? PlainWords.Short(days) : "date not known";
        return parents.TryGetValue(article, out var relation)
            ? $"{time} · {PlainWords.Of(relation.Kind)} {PlainWords.Share(relation.SharedOfTo)}"
            : time;
    }

    private TreeNode SourceNode(UnseenSource source, int position) =>
        new(
            null,
            ((char)('α' + position)).ToString(),
            source.Name.Length > 0 ? source.Name : "Unnamed source",
            source.Kind == RelationKind.Credit ? "credited, not seen" : "shared, not seen",
            Left,
            Top + (position * RowStep),
            false
        );

    private ImmutableArray<TreeColumn> Headings()
    {
        var headings = ImmutableArray.CreateBuilder<TreeColumn>();
        if (FirstColumn > 0)
        {
            headings.Add(new TreeColumn(Left, ColumnStep, "Unseen sources"));
        }

        for (var start = 0; start < columns.Length; )
        {
            var end = start;
            while (end < columns.Length && columns[end].Day == columns[start].Day)
            {
                end++;
            }

            var heading = columns[start].Day == default ? "Date not known" : Day(columns[start].Day, start == 0);
            headings.Add(new TreeColumn(Left + ((FirstColumn + start) * ColumnStep), (end - start) * ColumnStep, heading));
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
                yield return Edge(relation, positions);
            }
        }
    }

    private TreeEdge Edge(Relation relation, Dictionary<ArticleRef, int> positions) =>
        new(
            positions[relation.From],
            positions[relation.To],
            relation.Kind,
            string.Empty,
            $"{index.Label(relation.To)} {PlainWords.Of(relation.Kind)} {index.Label(relation.From)}"
                + (relation.IsDerivation ? $": {PlainWords.Share(relation.SharedOfTo)} of its own words are there" : string.Empty)
        );

    private IEnumerable<TreeEdge> SourceEdges()
    {
        for (var position = 0; position < sources.Length; position++)
        {
            var source = sources[position];
            var name = source.Name.Length > 0 ? source.Name : "a source that is not among the articles";
            foreach (var article in source.Articles)
            {
                var verb = source.Kind == RelationKind.Credit ? "credits" : "draws, with others, on";
                yield return new TreeEdge(
                    articles.Length + position,
                    articles.BinarySearch(article),
                    source.Kind,
                    string.Empty,
                    $"{index.Label(article)} {verb} {name}"
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
