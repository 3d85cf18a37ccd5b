using System.Text.Json;
using Stemma.Comparing;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>A story in its format, taken apart, so that each item can be given out alone and exactly as the whole file has it.</summary>
public sealed class StoryItems
{
    private readonly Dictionary<string, (string Section, JsonElement Item)> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement[]> sections = new(StringComparer.Ordinal);
    private readonly Lazy<StoryExplainer> explainer;

    /// <param name="story">The story; may be empty.</param>
    public StoryItems(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        using var bytes = new MemoryStream();
        StoryJson.Write(story, bytes);
        Root = JsonSerializer.Deserialize<JsonElement>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        explainer = new Lazy<StoryExplainer>(() => new StoryExplainer(Root));
        foreach (var section in Root.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array))
        {
            Collect(section.Name, [.. section.Value.EnumerateArray()]);
        }
    }

    /// <summary>The whole story.</summary>
    public JsonElement Root { get; }

    /// <summary>The items of a section, in the story's order.</summary>
    /// <param name="name">As the format names it: <c>figures</c>.</param>
    /// <exception cref="KeyNotFoundException">The format has no such section.</exception>
    public IReadOnlyList<JsonElement> Section(string name) => sections[name];

    /// <summary>An item and the section that it stands in; null where the story has no such item.</summary>
    /// <param name="id">As <see cref="StoryIds"/> names it.</param>
    public (string Section, JsonElement Item)? Find(string id) => items.TryGetValue(id, out var found) ? found : null;

    /// <summary>Why an item is so: its words, its rule and the reasons, as lines of text; null where the story has no such item.</summary>
    /// <param name="id">As <see cref="StoryIds"/> names it.</param>
    public string? Explain(string id) => explainer.Value.Explain(id);

    private void Collect(string section, JsonElement[] elements)
    {
        sections[section] = elements;
        foreach (var element in elements)
        {
            if (element.TryGetProperty("id", out var id))
            {
                items.TryAdd(id.GetString()!, (section, element));
            }
        }
    }
}
