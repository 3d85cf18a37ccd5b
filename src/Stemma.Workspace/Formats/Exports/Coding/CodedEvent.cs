using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Places;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>One row of a coder's table: figures that speak of one place and day, or one total over a longer time.</summary>
/// <param name="Main">The figure that the row is about: a person's own first, then the weightiest.</param>
/// <param name="Rivals">Those that stand against it.</param>
/// <param name="Figures">All of the row, <paramref name="Main"/> first.</param>
/// <param name="IsAggregate">True for a total over a longer time.</param>
/// <param name="Days">When; null where nobody tells.</param>
/// <param name="Place">Where; empty where nobody names a place.</param>
/// <param name="Named">All places that the claims name, <paramref name="Place"/> first.</param>
internal sealed record CodedEvent(
    JudgedFigure Main,
    ImmutableArray<JudgedFigure> Rivals,
    ImmutableArray<JudgedFigure> Figures,
    bool IsAggregate,
    DateRange? Days,
    string Place,
    ImmutableArray<string> Named
)
{
    private readonly Lazy<PlacePoint?> point = new(() => NamedPlaces.Find(Place, Named));

    /// <summary>Where that lies; null where it cannot be told.</summary>
    public PlacePoint? Point => point.Value;

    /// <summary>Two letters of the state, by the point or by the names; empty where it cannot be told.</summary>
    public string Country => Point?.Country ?? Gazetteer.CountryOf(Named);

    /// <summary>The claims of all figures, in the order of the articles, each once.</summary>
    public IEnumerable<JudgedClaim> Claims => Figures.SelectMany(figure => figure.Claims).OrderBy(claim => claim.At);

    /// <summary>The articles that speak of it, in the story's order.</summary>
    public IEnumerable<Reading.ArticleReading> Articles =>
        Claims.DistinctBy(claim => claim.At.Article).Select(claim => claim.Reading);
}
