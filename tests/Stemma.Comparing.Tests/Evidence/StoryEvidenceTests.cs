using Stemma.Comparing.Evidence;
using Stemma.Reading.Evidence;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Evidence;

public class StoryEvidenceTests
{
    [Theory]
    // What one article says is summed up as the article sums it up: its own doubt outweighs a verification that it reports.
    [InlineData("unverified reportedVerified", "", EvidenceStanding.Unverified)]
    [InlineData("reportedVerified", "", EvidenceStanding.Verified)]
    // One desk's failure says nothing against another's verification.
    [InlineData("unverified", "verified", EvidenceStanding.Verified)]
    [InlineData("unverified", "unverified reportedVerified", EvidenceStanding.Unverified)]
    // A dispute is never outweighed.
    [InlineData("disputed", "verified", EvidenceStanding.Disputed)]
    [InlineData("", "", EvidenceStanding.Unstated)]
    public void Sums_up_what_each_article_says(string first, string second, EvidenceStanding expected) =>
        Assert.Equal(expected, Evidence(first, second).Standing);

    [Theory]
    [InlineData("verified")]
    [InlineData("unverified verified")]
    [InlineData("unverified reportedVerified disputed")]
    [InlineData("")]
    public void Stands_for_one_article_as_in_that_article(string stances) =>
        Assert.Equal(Item(stances).Standing, Evidence(stances).Standing);

    private static StoryEvidence Evidence(params string[] articles) =>
        new(
            EvidenceKind.Video,
            "the quay",
            [],
            string.Empty,
            [new ItemRef(new ArticleRef(0), 0)],
            [new ArticleSpan(new ArticleRef(0), new TextSpan(0, 5))],
            null,
            [
                .. articles.SelectMany(
                    (stances, article) => Item(stances).Checks.Select(check => new StoryCheck(new ArticleRef(article), check))
                ),
            ],
            Explanation.Of("evidence.matter", "a test")
        );

    private static EvidenceItem Item(string stances) =>
        new(
            EvidenceKind.Video,
            "the quay",
            [],
            string.Empty,
            [new TextSpan(0, 5)],
            null,
            [
                .. stances
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(stance => new EvidenceCheck(
                        Enum.Parse<EvidenceStance>(stance, ignoreCase: true),
                        new Phrase(default, string.Empty, EntityRef.None),
                        new TextSpan(0, 5),
                        Explanation.Of("evidence.stance", "a test")
                    )),
            ],
            Explanation.Of("evidence.noun", "a test")
        );
}
