using System.Globalization;
using Stemma.Reading.Parses;
using Stemma.Testing;

namespace Stemma.Train.Parses;

/// <summary>Makes the parser's model: words, vectors, network.</summary>
internal static class ParserRecipe
{
    private const string Model = "src/Stemma.Reading/Parses/en/parser.model";
    private const int FewestForVector = 3;
    private const int VectorEpochs = 10;
    private const int ScoredEvery = 5;

    /// <summary>Trains on the data's open corpora, writes the model, and prints how it does on the dev sets, which it never learns from.</summary>
    public static void Make(string data)
    {
        var settings = new TrainingSettings();
        var corpus = ParserCorpus.Read(data);
        Say(
            $"{corpus.Examples.Count} sentences, {corpus.Examples.Sum(e => e.Length)} words; {corpus.Text.Sum(s => s.Length)} words of raw text"
        );
        var parameters = Begin(corpus, settings);
        var counts = LexiconBuilder.Counts(corpus.Examples);
        var trainer = new Trainer(
            parameters,
            corpus.Examples,
            [.. parameters.Lexicon.Words[..parameters.Lexicon.Trained].ToArray().Select(w => counts.GetValueOrDefault(w))],
            settings
        );
        trainer.Run(
            (epoch, losses) =>
            {
                Say($"epoch {epoch}: tags {losses.Tags}, arcs {losses.Arcs}, labels {losses.Labels}, names {losses.Names}");
                if (epoch % ScoredEvery == 0 || epoch == settings.Epochs)
                {
                    var model = ModelMaker.Make(parameters, corpus.Tags.Pairs);
                    Score(model, data);
                    Write(model);
                }
            }
        );
    }

    private static ParserParameters Begin(ParserCorpus corpus, TrainingSettings settings)
    {
        var raw = corpus.Text.SelectMany(s => s).CountBy(f => WordFeatures.Of(f).Word).ToDictionary();
        var lexicon = LexiconBuilder.Build(corpus.Examples, raw, FewestForVector);
        Say($"{lexicon.Trained} words trained, {lexicon.WithVector} with a vector, {lexicon.Words.Length} known");
        var vectors = WordVectors.Train(lexicon, corpus.Text, VectorEpochs);
        Say($"the vectors are made");
        return new ParserParameters(lexicon, vectors, corpus.Tags.Pairs.Count, settings.Seed);
    }

    private static void Score(ParserModel model, string data)
    {
        var parser = new Parser(model, IntegerProduct.Widest);
        foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-ud-dev" })
        {
            Say($"  {name}: {ParserScores.Of(parser, Treebank.Read(Path.Combine(data, $"treebanks/{name}.conllu")))}");
        }

        Say($"  uner_en_ewt-dev: {NameScores.Of(parser, Path.Combine(data, "names-in-text/uner_en_ewt-dev.iob2"))}");
    }

    private static void Write(ParserModel model)
    {
        var path = Repository.PathOf(Model);
        using (var file = File.Create(path))
        {
            ParserModelFormat.Write(model, file);
        }

        Say($"  {Model}: {new FileInfo(path).Length} bytes");
    }

    private static void Say(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
