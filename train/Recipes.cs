using Stemma.Train.Lemmas;
using Stemma.Train.Names;
using Stemma.Train.Parses;
using Stemma.Train.Places;
using Stemma.Train.Sentences;
using Stemma.Train.Words;

namespace Stemma.Train;

/// <summary>How one shipped model is made from the data.</summary>
/// <param name="Name">The name of its command.</param>
/// <param name="Makes">What it makes, in a sentence.</param>
/// <param name="Make">Reads below the folder that it is given, and writes the model beside the stage that embeds it.</param>
internal sealed record Recipe(string Name, string Makes, Action<string> Make);

/// <summary>The shipped models, in the order in which they are made: a later one may stand on an earlier one.</summary>
internal static class Recipes
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        new("names", "Places, states, nicknames, and words that English writes small.", NameRecipe.Make),
        new("places", "Where towns and states lie.", PlaceRecipe.Make),
        new("outlines", "The outlines of states, to be drawn small.", OutlineRecipe.Make),
        new("words", "Where words end inside a run of characters.", WordRecipe.Make),
        new("frequencies", "In how many documents words stand.", FrequencyRecipe.Make),
        new("sentences", "Where sentences end.", SentenceRecipe.Make),
        new("lemmas", "Which ending makes which dictionary form.", LemmaRecipe.Make),
        new("parser", "The tagger, parser and finder of names.", ParserRecipe.Make),
    ];
}
