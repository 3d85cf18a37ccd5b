using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Words;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Figures;

/// <summary>A source, in a form in which two articles’ wordings of it meet.</summary>
/// <param name="Name">The article’s fullest name or description.</param>
/// <param name="Entity">Position in the story’s entities; −1 where it is none.</param>
/// <param name="Words">The words of the name that tell it from others; in small letters, ascending.</param>
/// <param name="Standing">How it stands.</param>
internal sealed record SourceKey(string Name, int Entity, ImmutableArray<string> Words, SourceStanding Standing)
{
    private static readonly string[] Empty =
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "for",
        "mr",
        "mrs",
        "ms",
        "dr",
        "its",
        "his",
        "her",
        "their",
        "’s",
        "'s",
    ];

    private static readonly FrozenSet<string> Anybody = EmbeddedList
        .Lines("Figures/en/any-office.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    public static SourceKey Of(ArticleRef article, Attribution attribution, EntityIndex entities)
    {
        var name = attribution.Name.Length > 0 ? attribution.Name : attribution.Source.Text;
        return new SourceKey(name, entities.Of(article, attribution.Source.Entity), WordsOf(name), attribution.Standing);
    }

    /// <summary>The publisher of the outlet that it is; empty where it is none that is known.</summary>
    public string Publisher { get; } = Publishers.Of(Name);

    /// <summary>True where its words fit any office: <c>officials</c>, <c>local authorities</c>.</summary>
    public bool IsAnybody => Words.Length > 0 && Words.All(Anybody.Contains);

    /// <summary>True where both surely mean one source, or outlets of one publisher.</summary>
    public bool IsSame(SourceKey other) =>
        (Publisher.Length > 0 && Publisher == other.Publisher)
        || (Entity >= 0 && Entity == other.Entity)
        || (Words.Length > 0 && other.Words.Length > 0 && (IsWithin(Words, other.Words) || IsWithin(other.Words, Words)));

    /// <summary>True where both mean one source, or one may be any office and the other is one.</summary>
    public bool MayBeSame(SourceKey other) =>
        IsSame(other)
        || (IsAnybody && other.Standing == SourceStanding.Official)
        || (other.IsAnybody && Standing == SourceStanding.Official);

    /// <summary>True where one is only whose the other is: <c>Norway</c> and <c>Norway’s coast guard</c>.</summary>
    public bool IsOwner(SourceKey other) => Owns(this, other) || Owns(other, this);

    private static bool Owns(SourceKey owner, SourceKey body) =>
        owner.Words.Length < body.Words.Length
        && (
            body.Name.StartsWith(owner.Name + "’s ", StringComparison.Ordinal)
            || body.Name.StartsWith(owner.Name + "'s ", StringComparison.Ordinal)
        );

    private static bool IsWithin(ImmutableArray<string> few, ImmutableArray<string> many) =>
        few.All(word => many.BinarySearch(word, StringComparer.Ordinal) >= 0);

    private static ImmutableArray<string> WordsOf(string name) =>
        [
            .. name.Split([' ', ',', '.', '(', ')', '“', '”', '"', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    word.ToLowerInvariant()
                        .Replace("’s", string.Empty, StringComparison.Ordinal)
                        .Replace("'s", string.Empty, StringComparison.Ordinal)
                )
                .Where(word => word.Length > 0 && !Empty.Contains(word, StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
