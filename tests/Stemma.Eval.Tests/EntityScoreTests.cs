using Stemma.Eval.Entities;
using Stemma.Eval.Scoring;
using Stemma.Reading.Names;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Tests;

public sealed class EntityScoreTests
{
    private const string Document = """
        # newdoc id = invented
        # text = Ana Roe left the Bank of Velin.
        1	Ana	Ana	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new
        2	Roe	Roe	PROPN	NNP	_	1	flat	_	Entity=1)
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	the	the	DET	DT	_	5	det	_	Entity=(2-organization-new
        5	Bank	Bank	PROPN	NNP	_	3	obj	_	_
        6	of	of	ADP	IN	_	7	case	_	_
        7	Velin	Velin	PROPN	NNP	_	5	nmod	_	Entity=(3-place-new)2)|SpaceAfter=No
        8	.	.	PUNCT	.	_	3	punct	_	_

        # text = Roe slept.
        1	Roe	Roe	PROPN	NNP	_	2	nsubj	_	Entity=(1-person-giv)
        2	slept	sleep	VERB	VBD	_	0	root	_	_
        3	.	.	PUNCT	.	_	2	punct	_	_

        """;

    private static readonly TreebankText Text = TreebankText.Of([.. ConlluReader.Read(new StringReader(Document))]);

    [Fact]
    public void Reads_mentions_by_name_with_their_heads()
    {
        var mentions = CoreferenceReader.Read(Text);

        Assert.Equal(
            ["1 person Ana Roe Ana", "3 place Velin Velin", "2 organization the Bank of Velin Bank", "1 person Roe Roe"],
            mentions.Select(mention =>
                $"{mention.Entity} {mention.Type} {Text.Text.ToString(mention.Span)} {Text.Text.ToString(mention.Head)}"
            )
        );
    }

    [Fact]
    public void Asks_for_no_name_inside_a_longer_one_that_was_found()
    {
        var score = Score([Entity(EntityType.Person, "Ana Roe", "Roe slept"[..3]), Entity(EntityType.Place, "Bank of Velin")]);

        Assert.Equal(new Hits(3, 3, 3), score.Mentions);
        Assert.Equal(new Hits(2, 3, 3), score.Typed);
        Assert.Equal(new Hits(1, 1, 1), score.Links);
    }

    [Fact]
    public void Counts_a_torn_entity_as_a_missing_link()
    {
        var score = Score([Entity(EntityType.Person, "Ana Roe"), Entity(EntityType.Other, "Bank of Velin", "Roe")]);

        Assert.Equal(0, score.Links.Right);
        Assert.Equal(1, score.Links.Wanted);
    }

    private static EntityScore Score(Entity[] entities) =>
        EntityScore.Of(CoreferenceReader.Read(Text), [.. entities], new Confusion("invented"));

    // The last place where each name stands.
    private static Entity Entity(EntityType type, params string[] names) =>
        new(
            type,
            names[0],
            [
                .. names.Select(name => new NameMention(
                    TextSpan.FromLength(Text.Text.Content.LastIndexOf(name, StringComparison.Ordinal), name.Length),
                    name
                )),
            ],
            new Explanation("invented", [])
        );
}
