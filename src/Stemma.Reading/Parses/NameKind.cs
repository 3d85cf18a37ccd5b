namespace Stemma.Reading.Parses;

/// <summary>What the name that a word belongs to is a name of.</summary>
public enum NameKind : byte
{
    /// <summary>The word belongs to no name.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: a company, an agency, a party, an armed force, a team.</summary>
    Organisation,

    /// <summary>A place: a state, a town, a river, a building.</summary>
    Place,

    /// <summary>A people, a nationality or a faith, as noun or adjective.</summary>
    Group,
}
