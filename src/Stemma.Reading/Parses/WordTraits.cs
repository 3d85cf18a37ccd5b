namespace Stemma.Reading.Parses;

/// <summary>What lists of names know of a word, whatever its case.</summary>
[Flags]
internal enum WordTraits : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A first name of some people.</summary>
    Given = 1,

    /// <summary>The whole name of a town of less than 100,000 people.</summary>
    Town = 2,

    /// <summary>A word of the longer name of a city.</summary>
    CityPart = 4,

    /// <summary>The name of a state or region, or a word of one.</summary>
    Country = 8,

    /// <summary>An adjective or noun for a people, a faith or the people of a state.</summary>
    People = 16,

    /// <summary>A word at which names of organisations end or begin: bank, ministry.</summary>
    Organisation = 32,

    /// <summary>A word at which names of places end or begin: river, mount.</summary>
    Place = 64,

    /// <summary>A title or a role: president, colonel.</summary>
    Title = 128,

    /// <summary>The whole name of a city: a town of 100,000 people or more.</summary>
    City = 256,
}
