using Stemma.Eval.Rules;
using Stemma.Text;

namespace Stemma.Eval.Tests;

public class RuleListingTests
{
    private static readonly Article[] Articles =
    [
        Article.Of("a", "The mill burned down on Monday.\n\nThe cause is not known. The owner declined to comment.\n\nShare"),
        Article.Of("b", "Two boats sank off Arle on Friday.\n\nTheir names are not known.\n\nShare"),
    ];

    [Fact]
    public void Lists_each_wording_with_its_count_and_places()
    {
        var listing = RuleListing.Of(Articles, "caveat", 1);
        Assert.Contains("«{not} ..3 clear/known !to !for !as»: 2 in 2 articles", listing, StringComparison.Ordinal);
        Assert.Contains("»»The cause is not known««", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("boilerplate.", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("Their names", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_all_stages_where_none_is_named() =>
        Assert.Contains(
            "boilerplate.share-buttons navigation: 2 in 2 articles",
            RuleListing.Of(Articles, "", 5),
            StringComparison.Ordinal
        );
}
