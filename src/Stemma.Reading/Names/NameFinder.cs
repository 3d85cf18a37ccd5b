using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>Finds who and what an article names, and joins the variants of one name.</summary>
public static class NameFinder
{
    /// <returns>By first mention.</returns>
    public static ImmutableArray<Entity> Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var candidates = FindCandidates(text);
        var groups = Gather(candidates);
        Join(text, candidates, groups);
        return
        [
            .. groups
                .GroupBy(g => g.Root)
                .Where(joined => joined.Any(g => g.Mentions.Count > 0))
                .Select(joined => EntityOf(text, joined.Key, [.. joined]))
                .OrderBy(entity => entity.Mentions[0].Span),
        ];
    }

    private static List<NameCandidate> FindCandidates(TokenizedText text)
    {
        var cases = new WordCases(text);
        var runs = new RunFinder(text, cases);
        var reader = new RunReader(text, cases);
        var roles = new RoleReader(text);
        var weigher = new TypeWeigher(text);
        var candidates = new List<NameCandidate>();
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (cases.IsPlainSentence(sentence))
            {
                candidates.AddRange(Apart(runs.Find(text.Sentences[sentence]).SelectMany(reader.Read)));
            }
        }

        var known = candidates.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var loose = new LooseTextReader(text, cases, known);
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (!cases.IsPlainSentence(sentence))
            {
                candidates.AddRange(loose.Read(text.Sentences[sentence]));
            }
        }

        foreach (var candidate in candidates)
        {
            weigher.Weigh(candidate);
        }

        return [.. candidates.Select(roles.Read).OrderBy(c => c.Tokens.Start)];
    }

    /// <summary>Without those that begin inside the one before, such as the state inside the name of its coast guard.</summary>
    private static IEnumerable<NameCandidate> Apart(IEnumerable<NameCandidate> candidates)
    {
        var end = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.Tokens.Start >= end)
            {
                yield return candidate;
                end = candidate.Tokens.End;
            }
        }
    }

    private static List<NameGroup> Gather(List<NameCandidate> candidates)
    {
        var byKey = new Dictionary<string, NameGroup>(StringComparer.Ordinal);
        var groups = new List<NameGroup>();
        foreach (var candidate in candidates)
        {
            if (!byKey.TryGetValue(candidate.Key, out var group))
            {
                byKey[candidate.Key] = group = new NameGroup(candidate.Key);
                groups.Add(group);
            }

            group.Mentions.Add(candidate);
        }

        foreach (var group in groups)
        {
            group.Weigh();
        }

        return groups;
    }

    private static void Join(TokenizedText text, List<NameCandidate> candidates, List<NameGroup> groups)
    {
        var groupOf = groups.ToDictionary(g => g.Key, StringComparer.Ordinal);
        PersonJoiner.Join(groups);
        new OrganisationJoiner(text, groups).Join([.. candidates.Select(c => (c, groupOf[c.Key]))]);
    }

    private static Entity EntityOf(TokenizedText text, NameGroup root, NameGroup[] joined)
    {
        var candidates = joined.SelectMany(g => g.Mentions).OrderBy(m => m.Tokens.Start).ToArray();
        var type =
            root.Type == EntityType.Other
                ? joined.Select(g => g.Type).FirstOrDefault(t => t != EntityType.Other, EntityType.Other)
                : root.Type;
        var mentions = candidates.Select(c => MentionOf(text, c)).ToImmutableArray();
        var reasons = candidates
            .SelectMany(c => c.Evidence)
            .Where(e => e.Type == type)
            .OrderByDescending(e => e.Weight)
            .Select(e => e.Reason)
            .Concat(joined.Select(g => g.JoinedBy).Where(j => j.Length > 0))
            .Distinct(StringComparer.Ordinal)
            .Take(5)
            .Concat(root.Lost.Length > 0 && type == root.Type ? [root.Lost] : []);
        return new Entity(type, NameOf(root, candidates), mentions, new Explanation("names.rules", [.. reasons]));
    }

    private static NameMention MentionOf(TokenizedText text, NameCandidate candidate)
    {
        var span = text.SpanOf(candidate.Tokens);
        return new NameMention(span, text.Source.ToString(span), candidate.Role);
    }

    /// <summary>The fullest name: of most words, then not all in capitals, then the most frequent, then the first.</summary>
    private static string NameOf(NameGroup root, NameCandidate[] candidates) =>
        candidates
            .Where(c => c.Body.Length > 0 || root.Mentions.All(m => m.Body.Length > 0) || c.Body.Length == 0)
            .GroupBy(c => c.Name, StringComparer.Ordinal)
            .OrderByDescending(same => same.First().Words.Length)
            .ThenBy(same => WordCases.IsAllCapitals(same.Key))
            .ThenByDescending(same => same.Count())
            .First()
            .Key;
}
