using System.Collections.Immutable;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Reading.LivePages;
using Stemma.Reading.Names;
using Stemma.Reading.Pages;
using Stemma.Reading.Quantities;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Reading;

/// <summary>Everything that one article says, as far as it could be read. Immutable; every item carries its span and its rule.</summary>
public sealed record ArticleReading
{
    /// <summary>The article that was read.</summary>
    public required Article Article { get; init; }

    /// <summary>Its text with paragraphs, sentences and tokens.</summary>
    public required TokenizedText Text { get; init; }

    /// <summary>What is not reporting; ascending, apart from one another.</summary>
    public required ImmutableArray<Boilerplate> Boilerplate { get; init; }

    /// <summary>When it was published.</summary>
    public required PublicationWindow Published { get; init; }

    /// <summary>Its posts, where it is a live page; each is the anchor of the times told in it.</summary>
    public LivePage Live { get; init; } = LivePage.None;

    /// <summary>Names with their variants; by first mention. <see cref="EntityRef"/> points into this list.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }

    /// <summary>Outlets and agencies it says it drew on; by first span.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>Times with the days that they mean; ascending.</summary>
    public required ImmutableArray<ResolvedTime> Times { get; init; }

    /// <summary>Counts, shares, ages, measurements; ascending.</summary>
    public required ImmutableArray<Quantity> Quantities { get; init; }

    /// <summary>Quotes and attributions.</summary>
    public required Speech.Speech Speech { get; init; }

    /// <summary>Claims; by sentence, in it numbers that are stated before those that are implied.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>What it says is not known or verified; ascending.</summary>
    public required ImmutableArray<Caveat> Caveats { get; init; }

    /// <summary>Videos, photos, recordings, documents it speaks of; by first mention.</summary>
    public required ImmutableArray<EvidenceItem> Evidence { get; init; }

    /// <summary>Stages that failed on this article; empty where all went well.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
