using System.Collections.Frozen;
using Stemma.Comparing.Words;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Reuse;

/// <summary>What is known of the press: which outlets have one publisher, which are news agencies, and which names are of places where anybody writes.</summary>
internal static class Publishers
{
    private static readonly FrozenDictionary<string, string> PublisherOf = EmbeddedList
        .Lines("Reuse/en/publishers.tsv")
        .Select(line => line.Split('\t', 2))
        .SelectMany(cells => cells[1].Split(';').Select(name => (Name: Squeeze(name), Publisher: cells[0])))
        .GroupBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.First().Publisher, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agencies = EmbeddedList
        .Lines("Reuse/en/agencies.txt")
        .Select(Squeeze)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Platforms = EmbeddedList
        .Lines("Reuse/en/platforms.txt")
        .Select(Squeeze)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The publisher of an outlet, by its name with or without «the»; empty where it is not known.</summary>
    public static string Of(string outlet) => PublisherOf.GetValueOrDefault(Squeeze(outlet), string.Empty);

    /// <summary>True for the name of a news agency.</summary>
    public static bool IsAgency(string name) => Agencies.Contains(Squeeze(name));

    /// <summary>True for the name of a platform, on which anybody may write.</summary>
    public static bool IsPlatform(string name) => Platforms.Contains(Squeeze(name));

    private static string Squeeze(string name) => string.Concat(NameKey.Of(name).Where(char.IsLetterOrDigit));
}
