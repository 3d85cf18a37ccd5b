using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Eval.Incidents;

/// <summary>An incident of the Gun Violence Archive with the articles on it.</summary>
/// <param name="Id">The archive's number for it.</param>
/// <param name="Killed">How many died, shooters too.</param>
/// <param name="Injured">How many were hurt and lived, shooters too.</param>
/// <param name="Articles">Latest first; at least one.</param>
internal sealed record Incident(string Id, int Killed, int Injured, ImmutableArray<Article> Articles);
