namespace Stemma.Reading.Names;

/// <summary>Joins acronyms with what they stand for, and short forms of organisations, places and ships with the full ones.</summary>
internal sealed class OrganisationJoiner(TokenizedText text, IReadOnlyList<NameGroup> groups)
{
    private readonly Dictionary<string, List<NameGroup>> byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameGroup>> byEnd = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameGroup>> byInitials = new(StringComparer.Ordinal);

    public void Join(IReadOnlyList<(NameCandidate Candidate, NameGroup Group)> mentions)
    {
        JoinNeighbours(mentions);
        foreach (var group in groups.Where(g => g.Words.Length > 1 && IsLong(g)))
        {
            Index(group);
        }

        foreach (
            var group in groups
                .OrderByDescending(g => g.Words.Length)
                .Where(g => g.Root == g && g.Type is not (EntityType.Person or EntityType.Group))
        )
        {
            JoinShort(group);
        }
    }

    private static bool IsLong(NameGroup group) =>
        group.Type == EntityType.Organisation
        || group.Type == EntityType.Other
        || group.Type == EntityType.Place && NameWords.PlaceHeads.Contains(Title(group.Words[^1]));

    private void Index(NameGroup group)
    {
        for (var length = 1; length < Math.Min(group.Words.Length, 6); length++)
        {
            Add(byStart, string.Join(' ', group.Words[..length]), group);
            Add(byEnd, string.Join(' ', group.Words[^length..]), group);
        }

        var initials = string.Concat(
            group.Words.Where(w => w is not ("of" or "the" or "for" or "and" or "to" or "on" or "&")).Select(w => w[0])
        );
        Add(byInitials, initials, group);
    }

    private static void Add(Dictionary<string, List<NameGroup>> index, string key, NameGroup group)
    {
        if (!index.TryGetValue(key, out var groups))
        {
            index[key] = groups = [];
        }

        groups.Add(group);
    }

    private void JoinShort(NameGroup group)
    {
        var isAcronym = group.Words.Length == 1 && group.Mentions.Any(m => WordCases.IsAllCapitals(m.Words[^1]));
        if (isAcronym && Only(byInitials, group) is { } meant)
        {
            group.JoinInto(meant, "its initials");
        }
        else if (Only(byEnd, group) is { } ended && MayEnd(group, ended))
        {
            group.JoinInto(ended, "the end of a name of the article");
        }
        else if (Only(byStart, group) is { } begun && MayBegin(group, begun))
        {
            group.JoinInto(begun, "the beginning of a name of the article");
        }
    }

    private static NameGroup? Only(Dictionary<string, List<NameGroup>> index, NameGroup group)
    {
        var roots = index.GetValueOrDefault(group.Key)?.Select(g => g.Root).Where(r => r != group).Distinct().Take(2).ToArray();
        return roots is [var only] ? only : null;
    }

    /// <summary><c>Mysore</c> of <c>INS Mysore</c>, <c>Security Council</c>; a town is not the end of another name.</summary>
    private static bool MayEnd(NameGroup group, NameGroup longer) =>
        IsShip(longer)
            ? !group.Mentions.SelectMany(m => m.Evidence).Any(e => e.Reason == "«in»")
            : longer.Type != EntityType.Place && group.Type != EntityType.Place && !IsPlaceName(group);

    /// <summary><c>Acme</c> of <c>Acme Industries</c>; not <c>Newton</c> of <c>Newton Medical Center</c>.</summary>
    private static bool MayBegin(NameGroup group, NameGroup longer) =>
        !IsShip(longer)
        && !IsPlaceName(group)
        && (longer.Type != EntityType.Place || group.Type != EntityType.Place || group.Words.Length > 1);

    private static bool IsShip(NameGroup group) =>
        NameWords.ShipPrefixes.Contains(group.Mentions[0].Words[0]) && group.Words.Length > 1;

    /// <summary>True for what the gazetteer knows, and for what the article says things happen in.</summary>
    private static bool IsPlaceName(NameGroup group) =>
        group
            .Mentions.SelectMany(m => m.Evidence)
            .Any(e => e.Type == EntityType.Place && e.Reason is "in the gazetteer" or "«in»" or "«river»" or "«lake»")
        || group.Words.Length == 1 && NameWords.IsGiven(group.Words[0]);

    /// <summary><c>Coast Protection Agency (CPA)</c>; <c>the CPA, Norway’s coast guard</c>.</summary>
    private void JoinNeighbours(IReadOnlyList<(NameCandidate Candidate, NameGroup Group)> mentions)
    {
        for (var at = 0; at + 1 < mentions.Count; at++)
        {
            var ((first, firstGroup), (second, secondGroup)) = (mentions[at], mentions[at + 1]);
            if (firstGroup.Root == secondGroup.Root || !MayExplain(firstGroup, secondGroup))
            {
                continue;
            }

            var between = text.Source.ToString(
                new Text.TextSpan(
                    text.SpanOf(first.Tokens).End,
                    Math.Max(text.SpanOf(first.Tokens).End, text.SpanOf(second.Tokens).Start)
                )
            );
            var after = second.Tokens.End < text.Tokens.Length ? text[second.Tokens.End][0] : '.';
            var isBracket =
                firstGroup.IsAcronym != secondGroup.IsAcronym
                && between is " (" or " (the " or " agency (" or " service ("
                && after is ')' or ',' or ';';
            var isApposition =
                between is ", " or ", the " or ", or " or ", known as "
                && (first.Body.Length > 0 || second.Body.Length > 0)
                && after is ',' or '.' or ';' or ')';
            var isAlias =
                between is ", also known as " or " also known as " or " (also known as " or ", better known as "
                || between is ", or " && firstGroup.IsAcronym && secondGroup.IsAcronym;
            if (isBracket || isApposition || isAlias)
            {
                secondGroup.JoinInto(firstGroup, "named together as one");
            }
        }
    }

    private static bool MayExplain(NameGroup first, NameGroup second) =>
        (first.IsAcronym || second.IsAcronym)
        && first.Type is EntityType.Organisation or EntityType.Other
        && second.Type is EntityType.Organisation or EntityType.Other
        && (first.IsAcronym ? second : first) is var full
        && (full.Words.Length > 1 || full.Key.Contains(':', StringComparison.Ordinal) || first.IsAcronym && second.IsAcronym);

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
