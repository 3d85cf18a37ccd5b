namespace Stemma.Web.Api.Answers;

/// <summary>Says that a field holds an item exactly as the story format has it.</summary>
/// <param name="item">Its name in docs/schema/stemma-story-1.schema.json; empty where it may be an item of any section.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StoryFormatAttribute(string item = "") : Attribute
{
    /// <summary>Its name in the schema; empty where it may be an item of any section.</summary>
    public string Item { get; } = item;
}
