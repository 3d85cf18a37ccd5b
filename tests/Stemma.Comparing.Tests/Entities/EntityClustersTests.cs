using Stemma.Comparing.Entities;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.Tests.Entities;

public class EntityClustersTests
{
    [Fact]
    public void Joins_a_name_whose_type_is_a_guess_with_one_of_another_type() =>
        Assert.True(AreJoined(Node("Tamberley", EntityType.Place, 3, 2), Node("Tamberly", EntityType.Person, 1, 1)));

    [Fact]
    public void Keeps_apart_two_types_that_are_both_well_founded() =>
        Assert.False(AreJoined(Node("Tamberley", EntityType.Place, 3, 2), Node("Tamberly", EntityType.Person, 2, 1)));

    [Theory]
    [InlineData("Tamberly", 2, 1, false)] // a second mention
    [InlineData("Tamberly", 1, 2, false)] // a second sign
    [InlineData("Orla Tamberly", 1, 1, false)] // a second word
    [InlineData("Tamberly", 1, 1, true)]
    [InlineData("Tamberly", 1, 0, true)]
    public void Takes_a_type_for_a_guess_where_one_mention_of_one_word_gives_one_sign_at_most(
        string name,
        int mentions,
        int signs,
        bool isGuess
    ) => Assert.Equal(isGuess, Node(name, EntityType.Person, mentions, signs).IsTypedWeakly);

    [Fact]
    public void Does_not_take_a_cluster_for_a_guess_of_which_one_member_is_none()
    {
        var clusters = new EntityClusters([
            Node("Tamberly", EntityType.Person, 1, 1, 0),
            Node("Tamberly", EntityType.Person, 4, 2, 1),
            Node("Tamberley", EntityType.Place, 3, 2, 2),
        ]);

        Assert.True(clusters.Join(0, 1, "the same name"));
        Assert.False(clusters.Join(0, 2, "spellings of one name"));
    }

    private static bool AreJoined(NamedNode first, NamedNode second) =>
        new EntityClusters([first, second]).Join(0, 1, "spellings of one name");

    private static NamedNode Node(string name, EntityType type, int mentions, int signs, int article = 0)
    {
        var key = EntityKey.Of(name, type);
        return new NamedNode(
            new ItemRef(new ArticleRef(article), 0),
            new Entity(
                type,
                name,
                [
                    .. Enumerable
                        .Range(0, mentions)
                        .Select(at => new NameMention(new TextSpan(at * 20, (at * 20) + name.Length), name)),
                ],
                new Explanation("names.test", [.. Enumerable.Range(0, signs).Select(sign => $"sign {sign}")])
            ),
            key,
            [key]
        );
    }
}
