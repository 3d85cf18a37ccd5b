namespace Stemma.Reading.Names;

/// <summary>Joins the names of one person in one article: full name, surname, first name, title and surname.</summary>
internal static class PersonJoiner
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    public static void Join(IReadOnlyList<NameGroup> groups)
    {
        var full = groups.Where(g => g.Type == EntityType.Person && Core(g).Length > 1).ToArray();
        JoinFullNames(full);
        var bySurname = full.SelectMany(g => Surnames(g).Select(s => (s, g)))
            .ToLookup(x => x.s, x => x.g, StringComparer.Ordinal);
        var byGiven = full.ToLookup(g => g.Words[0], StringComparer.Ordinal);
        foreach (var single in groups.Where(g => Core(g).Length == 1 && MayBePerson(g)))
        {
            JoinSingle(single, bySurname, byGiven);
        }
    }

    private static bool MayBePerson(NameGroup group) =>
        group.Type is EntityType.Person or EntityType.Other or EntityType.Organisation
            && group.Weight(EntityType.Organisation) < 2.5
        || group.Type == EntityType.Place && group.Weight(EntityType.Place) < 4 + group.Weight(EntityType.Person);

    private static void JoinFullNames(NameGroup[] full)
    {
        foreach (var same in full.GroupBy(g => Core(g)[^1], StringComparer.Ordinal))
        {
            var seen = new List<NameGroup>();
            foreach (var group in same.OrderByDescending(g => g.Words.Length))
            {
                var fits = seen.Where(other => Fit(group, other)).Select(g => g.Root).Distinct().ToArray();
                if (fits.Length == 1)
                {
                    group.JoinInto(fits[0], "a shorter form of the same name");
                }

                seen.Add(group);
            }
        }
    }

    /// <summary>True where one full name may be the other, shortened: same surname, first names that fit, no two different suffixes.</summary>
    private static bool Fit(NameGroup shorter, NameGroup longer)
    {
        var (a, b) = (Core(shorter), Core(longer));
        var (suffixOfA, suffixOfB) = (Suffix(shorter), Suffix(longer));
        var suffixesFit = suffixOfA.Length == 0 || suffixOfB.Length == 0 || suffixOfA == suffixOfB;
        var firstsFit = NameWords.AreSameGiven(a[0], b[0]) || (a[0].Length == 1 || b[0].Length == 1) && a[0][0] == b[0][0];
        var middlesFit = a.Length == 2 || b.Length == 2 || a[1][0] == b[1][0];
        return suffixesFit && firstsFit && middlesFit;
    }

    private static void JoinSingle(NameGroup single, ILookup<string, NameGroup> bySurname, ILookup<string, NameGroup> byGiven)
    {
        var key = Core(single)[0];
        var surnamed = bySurname[key].Where(g => g.Root != single).Select(g => g.Root).Distinct().ToArray();
        var named = byGiven[key].Select(g => g.Root).Distinct().ToArray();
        if (surnamed.Length == 1 && Suffix(single).Length == 0)
        {
            single.JoinInto(surnamed[0], "the surname of one person of the article");
        }
        else if (surnamed.Length > 1)
        {
            Share(single, surnamed, bySurname[key]);
        }
        else if (named.Length == 1 && Suffix(single).Length == 0)
        {
            single.JoinInto(named[0], "the first name of one person of the article");
        }
    }

    /// <summary>Several bear the surname: each mention goes to the one named last before it, where only one is near; else it stays alone.</summary>
    private static void Share(NameGroup single, NameGroup[] bearers, IEnumerable<NameGroup> full)
    {
        const int near = 120;
        var named = full.SelectMany(g => g.Mentions.Select(m => (m.Tokens.Start, g.Root))).OrderBy(m => m.Start).ToList();
        foreach (var mention in single.Mentions.OrderBy(m => m.Tokens.Start).ToArray())
        {
            var gender = NameWords.GenderOf(mention.Title);
            var before = named
                .Where(n => n.Start < mention.Tokens.Start && n.Start > mention.Tokens.Start - near && FitsGender(n.Root, gender))
                .Select(n => n.Root)
                .Distinct()
                .ToArray();
            var fitting = gender.Length > 0 ? [.. bearers.Where(b => FitsGender(b, gender))] : Array.Empty<NameGroup>();
            var chosen =
                before.Length == 1 ? before[0]
                : fitting.Length == 1 ? fitting[0]
                : null;
            if (chosen is not null)
            {
                chosen.Mentions.Add(mention);
                single.Mentions.Remove(mention);
                named.Add((mention.Tokens.Start, chosen));
            }
        }
    }

    private static bool FitsGender(NameGroup group, string gender)
    {
        var other = gender switch
        {
            "m" => "f",
            "f" => "m",
            _ => string.Empty,
        };
        return gender.Length == 0 || !group.Mentions.Any(m => NameWords.GenderOf(m.Title) == other);
    }

    /// <summary>The last word, all after the first, and for a name of the East Asian order the first.</summary>
    private static IEnumerable<string> Surnames(NameGroup group)
    {
        var core = Core(group);
        yield return core[^1];
        if (
            core.Length == 3
                && group.Mentions[0].Words.Length == 2
                && group.Mentions[0].Words[1].Contains('-', StringComparison.Ordinal)
            || IsFamilyFirst(core[0])
        )
        {
            yield return core[0];
        }
    }

    private static bool IsFamilyFirst(string word) =>
        word
            is "kim"
                or "park"
                or "choi"
                or "yoon"
                or "moon"
                or "xi"
                or "wang"
                or "zhang"
                or "liu"
                or "chen"
                or "nguyen"
                or "tran"
                or "aung"
                or "ban"
                or "mao"
                or "deng"
                or "jiang"
                or "hun";

    /// <summary>The words without nickname and suffix.</summary>
    private static string[] Core(NameGroup group) =>
        Suffix(group).Length > 0 && group.Words.Length > 1 ? group.Words[..^1] : group.Words;

    private static string Suffix(NameGroup group) => Suffixes.Contains(group.Words[^1]) ? group.Words[^1] : string.Empty;
}
