using System.Text.Json.Nodes;

namespace Stemma.Workspace.Tests.Exports;

/// <summary>The constraints of W3C PROV-CONSTRAINTS that a file of Stemma's can break.</summary>
internal static class ProvenanceChecks
{
    // From what to what each property leads (PROV-O).
    private static readonly Dictionary<string, (string From, string To)> Properties = new(StringComparer.Ordinal)
    {
        ["wasDerivedFrom"] = ("prov:Entity", "prov:Entity"),
        ["wasRevisionOf"] = ("prov:Entity", "prov:Entity"),
        ["wasQuotedFrom"] = ("prov:Entity", "prov:Entity"),
        ["hadPrimarySource"] = ("prov:Entity", "prov:Entity"),
        ["wasInfluencedBy"] = ("prov:Entity", "prov:Entity"),
        ["wasAttributedTo"] = ("prov:Entity", "prov:Agent"),
        ["wasGeneratedBy"] = ("prov:Entity", "prov:Activity"),
        ["wasAssociatedWith"] = ("prov:Activity", "prov:Agent"),
        ["used"] = ("prov:Activity", "prov:Entity"),
    };

    private static readonly string[] Derivations = ["wasDerivedFrom", "wasRevisionOf", "wasQuotedFrom", "hadPrimarySource"];

    public static void Check(JsonNode document)
    {
        var context = document["@context"]!.AsObject();
        var nodes = document["@graph"]!.AsArray().Select(node => node!.AsObject()).ToArray();
        Assert.Equal(nodes.Length, nodes.Select(node => (string)node["@id"]!).Distinct().Count());
        var types = nodes.ToDictionary(node => (string)node["@id"]!, node => Values(node["@type"]).ToArray());
        foreach (var node in nodes)
        {
            Members(context, node);
            References(node, types);
            // An entity is no activity and no agent.
            Assert.Single(Values(node["@type"]), type => type is "prov:Entity" or "prov:Activity" or "prov:Agent");
        }

        NothingComesFromItself(nodes);
    }

    /// <summary>Whatever is not in the context would be lost by who reads the file as RDF.</summary>
    private static void Members(JsonObject context, JsonObject node)
    {
        Assert.All(
            node.Select(member => member.Key).Where(key => !key.StartsWith('@')),
            key => Assert.Contains(key, (IDictionary<string, JsonNode?>)context)
        );
        Assert.All(Values(node["@type"]), type => Assert.Contains(type.Split(':')[0], (IDictionary<string, JsonNode?>)context));
    }

    private static void References(JsonObject node, Dictionary<string, string[]> types)
    {
        foreach (var (property, (from, to)) in Properties)
        {
            foreach (var target in Values(node[property]))
            {
                Assert.Contains(from, Values(node["@type"]));
                Assert.True(types.TryGetValue(target, out var type), $"{property} leads to {target}, which is not there");
                Assert.Contains(to, type);
            }
        }
    }

    private static void NothingComesFromItself(JsonObject[] nodes)
    {
        var edges = nodes
            .SelectMany(node =>
                Derivations.SelectMany(property => Values(node[property])).Select(target => (From: (string)node["@id"]!, target))
            )
            .ToLookup(edge => edge.From, edge => edge.target);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            Walk((string)node["@id"]!, edges, done, []);
        }
    }

    private static void Walk(string id, ILookup<string, string> edges, HashSet<string> done, HashSet<string> path)
    {
        Assert.True(path.Add(id), $"{id} derives from itself");
        foreach (var next in edges[id].Where(next => !done.Contains(next)))
        {
            Walk(next, edges, done, path);
        }

        path.Remove(id);
        done.Add(id);
    }

    private static IEnumerable<string> Values(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray list => list.Select(value => (string)value!),
            _ => [(string)node!],
        };
}
