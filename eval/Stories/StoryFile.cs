using System.Collections.Immutable;
using System.Text.Json;

namespace Stemma.Eval.Stories;

/// <summary>What the scorer reads of a story's JSON; every member may be missing there.</summary>
public sealed record StoryFile
{
    public ImmutableArray<ArticlePart> Articles { get; init; } = [];
    public ImmutableArray<RelationPart> Relations { get; init; } = [];
    public ImmutableArray<EntityPart> Entities { get; init; } = [];
    public ImmutableArray<ClaimPart> Claims { get; init; } = [];
    public ImmutableArray<FigurePart> Figures { get; init; } = [];
    public ImmutableArray<QuotePart> Quotes { get; init; } = [];
    public ImmutableArray<QuoteGroupPart> QuoteGroups { get; init; } = [];
    public ImmutableArray<DriftPart> Drifts { get; init; } = [];
    public ImmutableArray<CaveatPart> Caveats { get; init; } = [];
    public ImmutableArray<EvidencePart> Evidence { get; init; } = [];

    /// <exception cref="JsonException">The JSON is broken, or a member has another type than the format says.</exception>
    public static StoryFile Parse(string json) => JsonSerializer.Deserialize<StoryFile>(json, ScoringJson.Options)!;
}

public sealed record ArticlePart(
    string Id,
    string? Name,
    string? Text,
    WindowPart? Published,
    ImmutableArray<StretchPart> Boilerplate
);

public sealed record WindowPart(string? From, string? To);

public sealed record StretchPart(int? Start, int? End);

public sealed record SpanPart(string? Article, int? Start, int? End);

public sealed record RelationPart(string? From, string? To, string? Kind);

public sealed record EntityPart(string? Id, string? Name, ImmutableArray<TextPart> Variants);

/// <summary>Anything of which only the words count.</summary>
public sealed record TextPart(string? Text);

public sealed record ClaimPart(
    string? Id,
    string? Measure,
    CountPart? Count,
    TextPart? Subject,
    ImmutableArray<TextPart> Places,
    WindowPart? Time,
    ImmutableArray<SourcePart> Attribution,
    ImmutableArray<string> Hedges
);

public sealed record CountPart(double? Low, double? High, bool? Implied, string? Wording, SpanPart? Span);

public sealed record SourcePart(string? Source);

public sealed record FigurePart(ImmutableArray<string> Claims, double? IndependentOrigins);

public sealed record QuotePart(string? Id, SpanPart? Span, string? Text, string? Form, SpeakerPart? Speaker);

public sealed record SpeakerPart(string? Text, string? Name);

public sealed record QuoteGroupPart(ImmutableArray<string> Quotes);

public sealed record DriftPart(string? Kind, string? From, string? To);

public sealed record CaveatPart(SpanPart? Span);

public sealed record EvidencePart(string? Kind, ImmutableArray<SpanPart> Mentions);
