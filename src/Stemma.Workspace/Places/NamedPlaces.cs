using System.Collections.Immutable;

namespace Stemma.Workspace.Places;

/// <summary>Puts the places that claims name on the map.</summary>
public static class NamedPlaces
{
    /// <summary>Where one of them lies.</summary>
    /// <param name="place">The place; a person may have written the state behind it: <c>Kell, Orlatia</c>.</param>
    /// <param name="named">All places that the same claims name; those that are states tell in which it lies.</param>
    /// <returns>Null where that cannot be told.</returns>
    public static PlacePoint? Find(string place, ImmutableArray<string> named)
    {
        ArgumentNullException.ThrowIfNull(place);
        var parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : Gazetteer.Find(parts[0], Gazetteer.CountryOf([.. parts[1..], .. named]));
    }

    /// <summary>Where the last of them lies that lies anywhere: a claim's places become more exact one by one.</summary>
    /// <param name="named">All places that one claim names.</param>
    /// <returns>Null where none of them is known.</returns>
    public static PlacePoint? MostExact(ImmutableArray<string> named) =>
        named.Reverse().Select(place => Find(place, named)).FirstOrDefault(point => point is not null);
}
