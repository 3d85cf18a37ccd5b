using System.Globalization;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>Makes the parser's model: words, vectors, network.</summary>
internal static class ParserRecipe
{
    private const int FewestForVector = 3;
    private const int VectorEpochs = 10;

    public static void Make(string data)
    {
        var settings = new TrainingSettings();
        var corpus = ParserCorpus.Read(data);
        Say(
            $"{corpus.Examples.Count} sentences of {corpus.Examples.Sum(e => e.Length)} words, {corpus.Text.Sum(s => s.Length)} words of raw text, {corpus.Tags.Pairs.Count} classes of tags"
        );
        var raw = corpus.Text.SelectMany(s => s).CountBy(f => WordFeatures.Of(f).Word).ToDictionary();
        var lexicon = LexiconBuilder.Build(corpus.Examples, raw, FewestForVector);
        Say($"{lexicon.Trained} words trained, {lexicon.WithVector} with a vector, {lexicon.Words.Length} known");
        var vectors = WordVectors.Train(lexicon, corpus.Text, VectorEpochs);
        Say("vectors are made");
        var parameters = new ParserParameters(lexicon, vectors, corpus.Tags.Pairs.Count, settings.Seed);
        var counts = LexiconBuilder.Counts(corpus.Examples);
        var trainer = new Trainer(
            parameters,
            corpus.Examples,
            [.. lexicon.Words[..lexicon.Trained].ToArray().Select(w => counts.GetValueOrDefault(w))],
            settings
        );
        trainer.Run(
            (epoch, losses) =>
            {
                Say(
                    $"epoch {epoch}: tags {Of(losses.Tags)}, arcs {Of(losses.Arcs)}, labels {Of(losses.Labels)}, names {Of(losses.Names)}"
                );
            }
        );
    }

    private static string Of(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"{tally.MeanLoss:F3} ({tally.Accuracy:F2} %)");

    private static void Say(string line) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {line}");
}
