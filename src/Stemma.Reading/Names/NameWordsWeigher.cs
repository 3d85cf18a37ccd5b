namespace Stemma.Reading.Names;

/// <summary>What a name's own words speak for: a first name, «Ministry», «Lake», a place of the gazetteer.</summary>
internal static class NameWordsWeigher
{
    /// <summary>Adds what the words speak for.</summary>
    public static void Weigh(NameCandidate candidate)
    {
        var words = candidate.Words is ["The" or "the", .. var rest] && rest.Length > 0 ? rest : candidate.Words;
        var (first, last) = (words[0], words[^1]);
        WeighGazetteer(candidate, string.Join(' ', words));
        if (words.Length == 1)
        {
            WeighSingle(candidate, first);
            return;
        }

        if (NameWords.ShipPrefixes.Contains(first))
        {
            candidate.Add(EntityType.Other, 8, "a ship’s prefix");
        }

        if (
            NameWords.OrganisationHeads.Contains(last)
            || words.Any(w => w is "of" or "for" or "and" or "&") && words.Any(NameWords.OrganisationStarts.Contains)
        )
        {
            candidate.Add(EntityType.Organisation, 5, $"«{last}»");
        }

        if (
            NameWords.PlaceHeads.Contains(last)
            || NameWords.PlaceStarts.Contains(first) && !NameWords.OrganisationHeads.Contains(last)
        )
        {
            candidate.Add(
                EntityType.Place,
                NameWords.PlaceHeads.Contains(last) ? 4.5 : 2.5,
                $"«{(NameWords.PlaceHeads.Contains(last) ? last : first)}»"
            );
        }

        if (NameWords.IsGiven(first))
        {
            candidate.Add(EntityType.Person, 3, $"first name «{first}»");
        }

        if (last is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" || words.Any(w => w.Length == 2 && w[1] == '.'))
        {
            candidate.Add(EntityType.Person, 3, "initials or «Jr.»");
        }

        if (words.Skip(1).SkipLast(1).Any(w => char.IsLower(w[0]) && NameWords.Particles.Contains(w)))
        {
            candidate.Add(EntityType.Person, 2, "a particle inside");
        }

        if (words.Length <= 3 && words.All(w => char.IsUpper(w[0]) && !NameWords.IsCommon(w) && !WordCases.IsAllCapitals(w)))
        {
            candidate.Add(EntityType.Person, 1, "words that are no common nouns");
        }
    }

    private static void WeighSingle(NameCandidate candidate, string word)
    {
        if (word.Any(char.IsAsciiDigit))
        {
            candidate.Add(EntityType.Other, 3, "letters and digits");
        }
        else if (WordCases.IsAllCapitals(word) && word.Length <= 6 && Gazetteer.Find(word) is null)
        {
            candidate.Add(EntityType.Organisation, 2.5, "an acronym");
        }
        else if (NameWords.OrganisationHeads.Contains(word))
        {
            candidate.Add(EntityType.Organisation, 2, $"«{word}»");
        }
        else if (NameWords.IsGiven(word))
        {
            candidate.Add(EntityType.Person, 1.5, "a first name");
        }

        if (word.Contains('.', StringComparison.Ordinal) && word.Length > 4 && char.IsLower(word[^1]))
        {
            candidate.Add(EntityType.Organisation, 3, "a site’s address");
        }
    }

    private static void WeighGazetteer(NameCandidate candidate, string name)
    {
        var found =
            Gazetteer.Find(name) ?? (WordCases.IsAllCapitals(name) && name.Length > 3 ? Gazetteer.Find(Capitalised(name)) : null);
        if (found is { } place && candidate.Title.Length == 0)
        {
            var weight = place.Kind switch
            {
                GazetteerKind.State => 6,
                GazetteerKind.Region => 4,
                _ when name.Contains(' ', StringComparison.Ordinal) => 4,
                _ => place.Thousands >= 500 ? 3.5
                : NameWords.IsCommon(name) || NameWords.IsGiven(name) ? 1
                : 2,
            };
            candidate.Add(EntityType.Place, weight, "in the gazetteer");
        }
    }

    private static string Capitalised(string word) => word[0] + word[1..].ToLowerInvariant();
}
