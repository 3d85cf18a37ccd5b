using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Writes a name so that the ways to write it that mean the same surely are one.</summary>
internal static class EntityKey
{
    private static readonly string[] Possessives = ["’s ", "'s ", "’ ", "' "];

    /// <summary>Persons without title and nickname, places by their usual name, bodies of a state by its code: <c>IN:navy</c> for «Indian Navy» and «India’s navy».</summary>
    public static string Of(string name, EntityType type)
    {
        if (type == EntityType.Person)
        {
            return NameKey.Of(WithoutNickname(PersonName.WithoutTitle(name)));
        }

        if (type == EntityType.Group)
        {
            return NameKey.Of(Gazetteer.Demonym(name) is { Length: > 0 } people ? people : name);
        }

        if (Gazetteer.Find(name) is { Kind: not GazetteerKind.Town } place)
        {
            return NameKey.Of(place.Name);
        }

        var (state, body) = OfState(name);
        return state.Length > 0 && type == EntityType.Organisation ? $"{state}:{BodyOf(body)}" : Plain(name);
    }

    /// <summary>The code of the state a name begins with, and the rest; no code where it begins otherwise.</summary>
    public static (string State, string Body) OfState(string name)
    {
        foreach (var possessive in Possessives)
        {
            var at = name.IndexOf(possessive, StringComparison.Ordinal);
            if (at > 0 && Gazetteer.StateCode(name[..at]) is { Length: > 0 } owner)
            {
                return (owner, name[(at + possessive.Length)..]);
            }
        }

        for (var at = name.LastIndexOf(' '); at > 0; at = name.LastIndexOf(' ', at - 1))
        {
            if (
                Gazetteer.StateCode(name[..at]) is { Length: > 0 } code
                && (
                    Gazetteer.Demonym(name[..at]).Length > 0
                    || name[..at].Contains('.', StringComparison.Ordinal)
                    || name[..at] is "US" or "UK"
                )
            )
            {
                return (code, name[(at + 1)..]);
            }
        }

        return (string.Empty, name);
    }

    /// <summary><c>ministry of defence</c> as <c>defense ministry</c>; an intelligence service, agency, unit as <c>intelligence</c>.</summary>
    public static string BodyOf(string body)
    {
        var words = NameKey.Of(body).Split(' ').Where(w => w != "the").Select(w => w == "defence" ? "defense" : w).ToList();
        var of = words.IndexOf("of");
        if (of == 1 && words.Count > 2 && words[0] is "ministry" or "department")
        {
            words = [.. words.Skip(2), words[0]];
        }

        if (
            words.Count > 1
            && words[^2] == "intelligence"
            && words[^1] is "service" or "services" or "agency" or "agencies" or "unit" or "directorate"
            && !words.Contains("national")
        )
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    private static string Plain(string name)
    {
        var words = NameKey.Of(name).Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = words[at] switch
            {
                "&" => "and",
                "st" when at > 0 => "street",
                "ave" => "avenue",
                "rd" when at > 0 => "road",
                "saint" => "st",
                _ => words[at],
            };
        }

        return string.Join(' ', words);
    }

    private static string WithoutNickname(string name)
    {
        var open = name.AsSpan().IndexOfAny('"', '“', '(');
        var close = open < 0 ? -1 : name.AsSpan(open + 1).IndexOfAny('"', '”', ')');
        return close < 0 ? name : name[..open] + name[(open + close + 2)..].TrimStart();
    }
}
