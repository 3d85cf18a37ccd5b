using System.Collections.Immutable;

namespace Stemma.Eval.NewsYear;

/// <summary>Invented countries with their towns and people, named out of the syllables of <c>en/names.txt</c>.</summary>
/// <param name="seed">Of the year.</param>
internal sealed class Atlas(ulong seed)
{
    /// <summary>So many countries.</summary>
    public const int Countries = 250;

    /// <summary>So many towns in each.</summary>
    public const int Towns = 60;

    /// <summary>So many provinces in each.</summary>
    public const int Provinces = 8;

    private static readonly ImmutableArray<Tongue> Tongues = Tongue.Read();

    private readonly ImmutableArray<string> countries =
    [
        .. Enumerable.Range(0, Countries).Select(country => CountryName(seed, country)),
    ];

    /// <summary>The name of a country.</summary>
    public string Country(int country) => countries[country];

    /// <summary>What belongs to it: <c>Varnian</c> of <c>Varnia</c>.</summary>
    public string People(int country) =>
        countries[country].EndsWith("stan", StringComparison.Ordinal) ? countries[country] + "i" : countries[country] + "n";

    /// <summary>The name of a town; 0 is the capital.</summary>
    public string Town(int country, int town)
    {
        var chance = At(country, "town", town);
        return TongueOf(country).Town(ref chance);
    }

    /// <summary>The province in which a town lies.</summary>
    public string ProvinceOf(int country, int town)
    {
        var chance = At(country, "province", town % Provinces);
        return TongueOf(country).Province(ref chance);
    }

    /// <summary>A name of this country that stands for nothing but what it is asked for.</summary>
    public string Surname(int country, ref Chance chance) => TongueOf(country).Surname(ref chance);

    /// <summary>A person of this country.</summary>
    public Person Person(int country, ref Chance chance)
    {
        var isWoman = chance.In(0.4);
        return new Person(TongueOf(country).Given(isWoman, ref chance), Surname(country, ref chance), isWoman);
    }

    private Chance At(int country, string what, int number) =>
        new(Chance.Mix(Chance.Mix(seed, Chance.Of(what)), (ulong)((country * 1000) + number)));

    private static Tongue TongueOf(int country) => Tongues[country % Tongues.Length];

    private static string CountryName(ulong seed, int country)
    {
        var chance = new Chance(Chance.Mix(Chance.Mix(seed, Chance.Of("country")), (ulong)country));
        return TongueOf(country).Country(ref chance);
    }
}

/// <summary>An invented person.</summary>
/// <param name="Given">The given name.</param>
/// <param name="Last">The surname.</param>
/// <param name="IsWoman">For pronouns.</param>
internal readonly record struct Person(string Given, string Last, bool IsWoman);
