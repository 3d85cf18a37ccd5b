using System.Text.Json;
using Stemma.Testing;

namespace Stemma.Reading.Tests;

/// <summary>Cases that are kept as data under <c>specs</c>.</summary>
internal static class Specs
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>Every item of a file that holds one list, as its JSON.</summary>
    public static TheoryData<string> In(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
        return [.. document.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }

    /// <summary>One item as its type.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
