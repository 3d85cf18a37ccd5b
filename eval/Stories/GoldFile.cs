using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Eval.Stories;

/// <summary>What a careful reader finds in a story, by hand.</summary>
public sealed record GoldFile
{
    /// <summary>File name without extension → first and last day on which the article may have been published.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Published { get; init; }

    /// <summary>File name without extension → stretches that are not reporting.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Boilerplate { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public required ImmutableArray<GoldClaim> Claims { get; init; }

    public required ImmutableArray<GoldFigure> Figures { get; init; }

    public required ImmutableArray<GoldQuote> Quotes { get; init; }

    /// <summary>Ids of quotes that are one utterance.</summary>
    public required ImmutableArray<ImmutableArray<string>> QuoteGroups { get; init; }

    public GoldRelations Relations { get; init; } = new();

    public required GoldEntities Entities { get; init; }

    public required ImmutableArray<GoldDrift> Drifts { get; init; }

    public ImmutableArray<GoldCaveat> Caveats { get; init; } = [];

    public ImmutableArray<GoldEvidence> Evidence { get; init; } = [];

    /// <exception cref="JsonException">The JSON is broken, or a member is missing or has another type.</exception>
    public static GoldFile Parse(string json) => JsonSerializer.Deserialize<GoldFile>(json, ScoringJson.Options)!;
}

/// <summary>Words of an article that an item of the gold covers.</summary>
public abstract record GoldPassage
{
    public string Id { get; init; } = "";

    /// <summary>The article's file name without extension.</summary>
    public required string Article { get; init; }

    public required string Snippet { get; init; }

    /// <summary>Counts neither for nor against.</summary>
    public bool Optional { get; init; }
}

public sealed record GoldClaim : GoldPassage
{
    /// <summary>The measures that count as right.</summary>
    [JsonConverter(typeof(OneOrManyConverter))]
    public ImmutableArray<string> Measure { get; init; } = [];

    public GoldNumber Low { get; init; } = GoldNumber.Open;
    public GoldNumber High { get; init; } = GoldNumber.Open;
    public ImmutableArray<string> Source { get; init; } = [];
    public ImmutableArray<string> Subject { get; init; } = [];
    public ImmutableArray<string> Places { get; init; } = [];
    public ImmutableArray<string> Time { get; init; } = [];
    public ImmutableArray<string> Hedges { get; init; } = [];
}

public sealed record GoldQuote : GoldPassage
{
    public ImmutableArray<string> Speaker { get; init; } = [];
}

public sealed record GoldCaveat : GoldPassage;

/// <summary>Claims that speak of one figure, and the number of origins it rests on where that was judged.</summary>
public sealed record GoldFigure(ImmutableArray<string> Claims, int? Origins);

public sealed record GoldDrift(string Kind, string From, string To, string? Note, bool Optional = false);

public sealed record GoldEvidence(string Id, string Kind, string What, ImmutableArray<ImmutableArray<string>> Mentions);

/// <summary>Pairs of file names without extension.</summary>
public sealed record GoldRelations
{
    public ImmutableArray<ImmutableArray<string>> Derived { get; init; } = [];
    public ImmutableArray<ImmutableArray<string>> DerivedUndirected { get; init; } = [];
    public ImmutableArray<ImmutableArray<string>> NotDerived { get; init; } = [];
}

/// <summary>Names that must be one, and pairs that must not.</summary>
public sealed record GoldEntities(ImmutableArray<ImmutableArray<string>> Same, ImmutableArray<ImmutableArray<string>> Different);
