using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>A feed that a list of feeds names. Texts are plain and empty where the list states none.</summary>
/// <param name="Address">The feed: absolute, of http or https.</param>
/// <param name="Title">What the list calls it.</param>
/// <param name="HomeAddress">The page that it is of; absolute, of http or https, or empty.</param>
/// <param name="Folders">The folders in which it lies, the outermost first; empty where it lies in none.</param>
public sealed record OpmlFeed(string Address, string Title, string HomeAddress, ImmutableArray<string> Folders)
{
    /// <summary>Feeds are the same where all that is said of them is.</summary>
    public bool Equals(OpmlFeed? other) =>
        other is not null
        && (Address, Title, HomeAddress) == (other.Address, other.Title, other.HomeAddress)
        && Folders.SequenceEqual(other.Folders, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Address);
}

/// <summary>What a list of feeds gave.</summary>
/// <param name="Title">What the list calls itself; empty where it does not.</param>
/// <param name="Feeds">In the order of the list, at most 50,000; a feed that lies in two folders is there twice.</param>
/// <param name="Diagnostics">Each names the list, the problem and what to do.</param>
public sealed record ReadOpml(string Title, ImmutableArray<OpmlFeed> Feeds, ImmutableArray<Diagnostic> Diagnostics);
