using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>How many one article says that its event killed and injured: its claims added up, each person once.</summary>
/// <remarks>
/// Counted is everyone who was hit, whoever did it, as casualty recorders and the Gun Violence Archive count: a gunman who shoots himself is one of the dead.
/// Left out is what the article tells of earlier events, of longer times, and what is denied or only supposed.
/// </remarks>
/// <param name="Killed">Those who died.</param>
/// <param name="Injured">Those who were hurt and lived.</param>
public sealed record EventToll(TollFigure Killed, TollFigure Injured)
{
    /// <summary>True where the article tells of nobody killed or injured, and of nobody having been spared.</summary>
    public bool IsSilent => Killed.Claims.IsEmpty && Injured.Claims.IsEmpty;

    /// <summary>The last word on an event: the toll of the latest article that tells of anyone.</summary>
    /// <param name="latestFirst">The articles on one event, read as far as they are needed.</param>
    /// <returns>A silent toll where no article tells of anyone.</returns>
    public static EventToll Latest(IEnumerable<ArticleReading> latestFirst)
    {
        ArgumentNullException.ThrowIfNull(latestFirst);
        return latestFirst.Select(Of).FirstOrDefault(toll => !toll.IsSilent) ?? new EventToll(TollFigure.None, TollFigure.None);
    }

    /// <summary>Adds up what an article says.</summary>
    /// <param name="reading">The article.</param>
    public static EventToll Of(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var told = reading.Claims.Where(IsOfEvent).OrderBy(claim => claim.Count.Span).ToImmutableArray();
        var roll = PersonRoll.Of(reading, told);
        var killed = Figure(reading, told, Measure.Killed, roll.Killed);
        var hurt = Figure(reading, told, Measure.Injured, roll.Injured);
        var all = Figure(reading, told, Measure.Casualties, []);

        // «Four were shot, one of them fatally»: those who were hit and did not die were hurt.
        var rest = all.Best - killed.Best;
        return new EventToll(
            killed,
            rest > hurt.Best
                ? new TollFigure(
                    rest,
                    [.. all.Claims, .. killed.Claims],
                    Explanation.Of("toll.rest", $"{all.Best} hit", $"{killed.Best} killed")
                )
                : hurt
        );
    }

    private static bool IsOfEvent(Claim claim) =>
        claim is { Scope: EventScope.Current, Polarity: Polarity.Affirmed }
        && claim.Measure is Measure.Killed or Measure.Injured or Measure.Casualties;

    /// <summary>The larger of the largest total that the article states and of the persons that it tells apart.</summary>
    private static TollFigure Figure(
        ArticleReading reading,
        ImmutableArray<Claim> told,
        Measure measure,
        ImmutableArray<Claim> persons
    )
    {
        var total = StatedTotal.Largest(reading.Text, told.Where(claim => claim.Measure == measure));
        return total.Best >= persons.Length
            ? total
            : new TollFigure(
                persons.Length,
                persons,
                new Explanation("toll.persons", [.. persons.Select(claim => claim.Subject?.Text ?? claim.Count.Wording)])
            );
    }
}

/// <summary>One number of a toll, and what it rests on.</summary>
/// <param name="Best">How many; 0 where the article tells of nobody.</param>
/// <param name="Claims">The claims that were added up; empty where there are none.</param>
/// <param name="Why">Whether a total was stated or persons were counted, with their words.</param>
public sealed record TollFigure(long Best, ImmutableArray<Claim> Claims, Explanation Why)
{
    /// <summary>The article tells of nobody.</summary>
    public static TollFigure None { get; } = new(0, [], Explanation.Of("toll.none"));
}
