using System.Text.Json;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Outlets, speakers, people and Stemma itself, each under one name; written once all are known.</summary>
internal sealed class ProvenanceAgents(ExportedStory story)
{
    private readonly Dictionary<(string Type, string Name), string> known = [];
    private readonly List<(string Id, string Type, string Name)> inOrder = [];

    /// <summary>Stemma.</summary>
    public string Software => Of("prov:SoftwareAgent", "Stemma");

    public string Outlet(string name) => Of("prov:Organization", name);

    /// <summary>Somebody whose word is passed on: a person or a body, which the articles do not always tell.</summary>
    public string Speaker(string name) =>
        known.GetValueOrDefault(("prov:Organization", OneLine.Of(name))) ?? Of(string.Empty, name);

    /// <summary>Somebody who decides.</summary>
    public string Person(string name) => Of("prov:Person", name);

    public void Write(Utf8JsonWriter json)
    {
        foreach (var (id, type, name) in inOrder)
        {
            json.Item(() =>
            {
                json.WriteString("@id", id);
                json.Strings("@type", type.Length == 0 ? ["prov:Agent"] : ["prov:Agent", type]);
                json.WriteString("name", name);
            });
        }
    }

    private string Of(string type, string name)
    {
        var plain = OneLine.Of(name);
        if (!known.TryGetValue((type, plain), out var id))
        {
            known[(type, plain)] = id = story.Urn($"agent-{inOrder.Count + 1}");
            inOrder.Add((id, type, plain));
        }

        return id;
    }
}
