using System.Collections.Immutable;

namespace Stemma.Reading.Claims;

/// <summary>The persons of whom an article tells one by one that they were killed or hurt, each once however often it speaks of them.</summary>
/// <param name="Killed">A claim for each who died: the first that says so.</param>
/// <param name="Injured">A claim for each who was hurt, and of whom nothing says that he or she died.</param>
internal sealed record PersonRoll(ImmutableArray<Claim> Killed, ImmutableArray<Claim> Injured)
{
    /// <summary>Joins what is said of one person.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="claims">Claims of killed, injured and casualties; ascending.</param>
    public static PersonRoll Of(ArticleReading reading, ImmutableArray<Claim> claims)
    {
        var persons = new List<Person>();
        foreach (var claim in claims.Where(claim => claim.Count is { Low: 1, High: 1 }))
        {
            var traits = PersonTraits.Of(reading, claim);
            // Whoever was spoken of last stands last.
            if (Likeliest(persons, claim, traits) is { } known)
            {
                known.Add(claim, traits);
                persons.Remove(known);
                persons.Add(known);
            }
            else
            {
                persons.Add(new Person(claim, traits));
            }
        }

        return new PersonRoll(
            [.. persons.Select(person => person.First(Measure.Killed)).OfType<Claim>().OrderBy(claim => claim.Count.Span)],
            [
                .. persons
                    .Where(person => person.First(Measure.Killed) is null)
                    .Select(person => person.First(Measure.Injured) ?? person.First(Measure.Casualties))
                    .OfType<Claim>()
                    .OrderBy(claim => claim.Count.Span),
            ]
        );
    }

    /// <summary>Whoever fits best of those spoken of so far, the last of those who fit as well; null where nobody may be meant.</summary>
    private static Person? Likeliest(List<Person> persons, Claim claim, PersonTraits traits)
    {
        var (best, fit) = ((Person?)null, -1);
        foreach (var person in persons.Where(person => person.MayBe(traits)))
        {
            if (person.Fit(claim, traits) is var own && own >= fit)
            {
                (best, fit) = (person, own);
            }
        }

        return best;
    }

    /// <summary>One person with what is known so far.</summary>
    private sealed class Person(Claim claim, PersonTraits traits)
    {
        private readonly List<Claim> claims = [claim];
        private PersonTraits known = traits;

        public Claim? First(Measure measure) => claims.Find(claim => claim.Measure == measure);

        /// <summary>In one sentence two phrases are two persons, but for a pronoun and for the name of somebody described.</summary>
        public bool MayBe(PersonTraits other) =>
            known.MayBe(other)
            && (other.IsAnaphor || known.IsSamePerson(other) || known.IsNamedBy(other) || claims[^1].Sentence != other.Sentence);

        /// <summary>How much speaks for it: the same name, the same age, the same fate.</summary>
        public int Fit(Claim claim, PersonTraits other) =>
            (known.IsSamePerson(other) ? 8 : 0)
            + (known.Age is not null && known.Age == other.Age ? 4 : 0)
            + (First(claim.Measure) is not null ? 2 : 0);

        public void Add(Claim claim, PersonTraits traits)
        {
            claims.Add(claim);
            known = known.With(traits);
        }
    }
}
