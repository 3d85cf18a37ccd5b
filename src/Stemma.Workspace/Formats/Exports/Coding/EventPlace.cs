using System.Collections.Immutable;
using Stemma.Workspace.Places;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>Puts a place that claims name on the map.</summary>
internal static class EventPlace
{
    /// <param name="place">The place; a person may have written the state behind it: <c>Kell, Orlatia</c>.</param>
    /// <param name="named">All places that the same claims name.</param>
    public static PlacePoint? Find(string place, ImmutableArray<string> named)
    {
        var parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : Gazetteer.Find(parts[0], Gazetteer.CountryOf([.. parts[1..], .. named]));
    }
}
