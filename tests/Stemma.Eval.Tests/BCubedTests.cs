using Stemma.Eval.Grouping;

namespace Stemma.Eval.Tests;

public class BCubedTests
{
    [Fact]
    public void Counts_for_each_article_how_much_of_its_group_is_right_and_how_much_of_the_right_is_there()
    {
        // The groups {a a b} and {b b}: 2/3, 2/3, 1/3, 1, 1 of what is found is right; 1, 1, 1/3, 2/3, 2/3 of what is right is found.
        (string, int)[] items = [("a", 1), ("a", 1), ("b", 1), ("b", 2), ("b", 2)];
        var all = BCubed.Of(items, _ => true);
        Assert.Equal(11 / 15.0, all.Precision, 9);
        Assert.Equal(11 / 15.0, all.Recall, 9);
        Assert.Equal(11 / 15.0, all.F1, 9);
    }

    [Fact]
    public void Is_the_mean_over_those_that_count_within_the_groups_of_all()
    {
        (string, int)[] items = [("a", 1), ("a", 1), ("b", 1), ("b", 2), ("b", 2)];
        var last = BCubed.Of(items, index => index == 2);
        Assert.Equal(1 / 3.0, last.Precision, 9);
        Assert.Equal(1 / 3.0, last.Recall, 9);
        Assert.Equal(0, BCubed.Of(items, _ => false).F1);
    }
}
