using Stemma.Reading.Parses;
using Stemma.Train.Parses;

namespace Stemma.Train.Tests;

/// <summary>A few sentences of our own, annotated enough for every task of the network.</summary>
internal static class SmallCorpus
{
    public const int Tags = 5;

    public static IReadOnlyList<Example> Examples { get; } =
    [
        new(
            ["The", "ferry", "left", "Oran", "."],
            [0, 1, 2, 3, 4],
            [2, 3, 0, 3, 3],
            [Id(Relation.Det), Id(Relation.Nsubj), Id(Relation.Root), Id(Relation.Obj), Id(Relation.Punct)],
            [0, 0, 0, NameTags.Of(NameKind.Place, NameTags.Place.Only), 0]
        ),
        new(["Nobody", "saw", "it"], [1, 2, 1], [2, 0, 2], [Id(Relation.Nsubj), Id(Relation.Root), Id(Relation.Obj)], null),
        new(
            ["Mara", "Lind", "of", "Oran"],
            null,
            null,
            null,
            [NameTags.Of(NameKind.Person, NameTags.Place.First), NameTags.Of(NameKind.Person, NameTags.Place.Last), 0, -1]
        ),
        new(["Left", "it", "."], [2, 1, -1], [0, 1, 1], [Id(Relation.Root), Id(Relation.Obj), Id(Relation.Punct)], null),
    ];

    public static ParserParameters Parameters(ulong seed = 1)
    {
        var counts = LexiconBuilder.Counts(Examples);
        var lexicon = LexiconBuilder.Build(Examples, counts, fewestForVector: 1);
        var random = new Xorshift(9);
        var vectors = new float[lexicon.WithVector * NetworkShape.WordEmbedding];
        foreach (ref var value in vectors.AsSpan(NetworkShape.WordEmbedding))
        {
            value = random.NextSingle() - 0.5f;
        }

        return new ParserParameters(lexicon, vectors, Tags, seed);
    }

    private static int Id(Relation relation) => (int)relation;
}
