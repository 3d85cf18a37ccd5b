using Stemma.Reading.Parses;
using Stemma.Train.Parses;

namespace Stemma.Train.Tests;

public sealed class TrainerTests
{
    private static readonly TrainingSettings Settings = new()
    {
        Epochs = 3,
        BatchWords = 4,
        LongestSentence = 10,
    };

    [Fact]
    public void Training_twice_gives_the_same_bytes() => Assert.Equal(Train(seed: 1), Train(seed: 1));

    [Fact]
    public void Another_seed_gives_another_model() => Assert.NotEqual(Train(seed: 1), Train(seed: 2));

    [Fact]
    public void What_was_learnt_by_heart_is_parsed_so()
    {
        var settings = Settings with { Epochs = 60, InputDropout = 0, Dropout = 0, UnknownWords = 0 };
        var parser = new Parser(Model(settings), IntegerProduct.Widest);
        var example = SmallCorpus.Examples[0];
        var parsed = ParserScores.Parse(parser, example.Forms);
        Assert.Equal(example.Heads!, parsed.Select(p => p.Head + 1));
        Assert.Equal(example.Relations!.Select(r => (Relation)r), parsed.Select(p => p.Relation));
        Assert.Equal(NameKind.Place, parsed[3].Name);
    }

    private static byte[] Train(ulong seed)
    {
        using var stream = new MemoryStream();
        ParserModelFormat.Write(Model(Settings with { Seed = seed }), stream);
        return stream.ToArray();
    }

    private static ParserModel Model(TrainingSettings settings)
    {
        var parameters = SmallCorpus.Parameters(settings.Seed);
        var counts = Enumerable.Repeat(5, parameters.Lexicon.Trained).ToArray();
        new Trainer(parameters, SmallCorpus.Examples, counts, settings).Run((_, _) => { });
        return ModelMaker.Make(parameters, [.. Enumerable.Range(0, SmallCorpus.Tags).Select(i => ((Upos)i, (PennTag)i))]);
    }
}
