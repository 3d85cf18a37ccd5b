using System.Collections.Immutable;

namespace Stemma.Reading.Parses;

/// <summary>All that training made for the parser. Sizes are those of <see cref="NetworkShape"/>.</summary>
/// <param name="Lexicon">The words it knows.</param>
/// <param name="Tags">The pairs of tags it chooses between.</param>
/// <param name="Words">Trained embeddings, a row for each of the lexicon's trained words.</param>
/// <param name="Vectors">Vectors from raw text, a row for each of the lexicon's words with one.</param>
/// <param name="Affixes">Embeddings of the words' ends and shapes.</param>
/// <param name="Traits">Embeddings of what lists of names know.</param>
/// <param name="Layers">The recurrent layers.</param>
/// <param name="TagScores">From the tag layer's state to the scores of <paramref name="Tags"/>.</param>
/// <param name="TagEmbeddings">From the tags' probabilities to what the next layer sees.</param>
/// <param name="Projection">From the last layer's state to arcs, labels and names.</param>
/// <param name="Arcs">From a word to what is asked of its head.</param>
/// <param name="RootHead">The root as a head.</param>
/// <param name="ArcDistances">Biases for the distance to the head.</param>
/// <param name="RootLabel">The root as a head, for labels.</param>
/// <param name="LabelDistances">A row for each group of distances, for labels.</param>
/// <param name="Labels">From a word and its head to the scores of relations.</param>
/// <param name="NameStates">From the tag layer's state, and the expected tags behind it, to names.</param>
/// <param name="NameTraits">What lists of names know, for names.</param>
/// <param name="Names">From a word to the scores of <see cref="NameTags"/>.</param>
internal sealed record ParserModel(
    Lexicon Lexicon,
    ImmutableArray<(Upos Upos, PennTag Xpos)> Tags,
    QuantisedTable Words,
    QuantisedTable Vectors,
    ImmutableArray<QuantisedTable> Affixes,
    QuantisedTable Traits,
    ImmutableArray<RecurrentLayer> Layers,
    QuantisedMatrix TagScores,
    QuantisedMatrix TagEmbeddings,
    QuantisedMatrix Projection,
    QuantisedMatrix Arcs,
    float[] RootHead,
    float[] ArcDistances,
    float[] RootLabel,
    float[] LabelDistances,
    QuantisedMatrix Labels,
    QuantisedMatrix NameStates,
    QuantisedTable NameTraits,
    QuantisedMatrix Names
);
