using Stemma.Comparing;
using Stemma.Web.Drawing;
using Stemma.Web.Report;

namespace Stemma.Web.Tests;

public sealed class FamilyTreeLayoutTests
{
    [Fact]
    public void What_derives_stands_to_the_right_of_what_it_derives_from()
    {
        var tree = Lay(RichStory.Of(12));

        Assert.NotEmpty(tree.Edges);
        Assert.All(tree.Edges, edge => Assert.True(tree.Nodes[edge.From].X < tree.Nodes[edge.To].X));
    }

    [Fact]
    public void No_two_nodes_overlap_and_all_lie_inside()
    {
        var tree = Lay(RichStory.Of(30));

        Assert.Equal(tree.Nodes.Length, tree.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.All(
            tree.Nodes,
            node => Assert.True(node.X + TreeNode.Width <= tree.Width && node.Y + TreeNode.Height <= tree.Height)
        );
    }

    [Fact]
    public void A_source_that_is_not_among_the_articles_bears_a_Greek_letter()
    {
        var tree = Lay(RichStory.Of(4));

        Assert.Contains(tree.Nodes, node => node is { Article: null, Label: "Valley Radio", Letter: "α" });
    }

    private static TreeDrawing Lay(Story story)
    {
        var index = new StoryIndex(Stemma.Workspace.Reviewing.ReviewedStory.Untouched(story));
        return FamilyTreeLayout.Of(index, index.Articles);
    }
}
