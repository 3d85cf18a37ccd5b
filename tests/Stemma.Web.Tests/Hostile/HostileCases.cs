using System.Text.Json;
using Stemma.Testing;

namespace Stemma.Web.Tests.Hostile;

/// <summary>What somebody might send who means harm, as <c>specs/hostile</c> lists it.</summary>
internal static class HostileCases
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static HostileText[] Texts { get; } = Read<HostileText>("texts");

    public static HostileRequest[] Requests { get; } = Read<HostileRequest>("requests");

    public static HostileUpload[] Uploads { get; } = Read<HostileUpload>("uploads");

    private static T[] Read<T>(string name) =>
        JsonSerializer.Deserialize<T[]>(File.ReadAllText(Repository.PathOf($"specs/hostile/{name}.json")), Json)!;
}

/// <param name="Text">For every field of an article and of a form.</param>
/// <param name="Why">What it is.</param>
internal sealed record HostileText(string Text, string Why);

/// <param name="Method">Of HTTP.</param>
/// <param name="Path">With the query; sent as it stands, nothing is tidied.</param>
/// <param name="Expect">The statuses that would do.</param>
/// <param name="Why">What it is.</param>
/// <param name="Form">The fields of a form; null where there is none.</param>
/// <param name="Token">The form's token: <c>none</c>, <c>foreign</c>, <c>forged</c>; null for a good one.</param>
/// <param name="Headers">Beside the usual ones.</param>
/// <param name="Body">A body that is no form.</param>
/// <param name="Type">Its type.</param>
internal sealed record HostileRequest(
    string Method,
    string Path,
    int[] Expect,
    string Why,
    Dictionary<string, string>? Form,
    string? Token,
    Dictionary<string, string>? Headers,
    string? Body,
    string? Type
);

/// <param name="Name">Of the file.</param>
/// <param name="Why">What it is.</param>
/// <param name="Content">Of the file.</param>
/// <param name="Type">What the sender says that it is.</param>
internal sealed record HostileUpload(string Name, string Why, string Content, string Type);
