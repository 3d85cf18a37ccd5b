using System.Text;

namespace Stemma.Eval.Feeds;

/// <summary>A file of feedparser's tests: a feed, and in a comment what that library makes of it.</summary>
/// <param name="Name">Its path below the folder of the collection, with <c>/</c>.</param>
/// <param name="Bytes">The feed, with the comment.</param>
/// <param name="Address">Where the tests serve it, or where its header <c>Content-Location</c> says that it is.</param>
/// <param name="MediaType">Its header <c>Content-type</c>; empty where it has none.</param>
/// <param name="Expect">A Python expression that holds; empty where there is none.</param>
internal sealed record FeedFixture(string Name, byte[] Bytes, string Address, string MediaType, string Expect)
{
    // The tests' own server: their expressions hold its addresses.
    private static readonly Uri Server = new("http://127.0.0.1:8097/tests/");

    /// <summary>All files of the collection, in ordinal order of their names.</summary>
    public static IEnumerable<FeedFixture> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".xml" or ".json")
            .Select(file => (File: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => Read(each.Name, File.ReadAllBytes(each.File)));

    private static FeedFixture Read(string name, byte[] bytes)
    {
        var lines = EncodingOf(bytes).GetString(bytes).Split('\n');
        var at = new Uri(Server, name);
        var location = Header(lines, "Content-Location:");
        var address =
            location.Length > 0 && Uri.TryCreate(at, location, out var stated) && stated.Scheme is "http" or "https"
                ? stated
                : at;
        return new FeedFixture(name, bytes, address.AbsoluteUri, Header(lines, "Content-type:"), After(lines, "Expect:"));
    }

    private static string Header(string[] lines, string header) =>
        lines
            .Where(line => line.Contains("Header:", StringComparison.Ordinal))
            .Select(line => After([line], header))
            .FirstOrDefault(value => value.Length > 0)
        ?? string.Empty;

    private static string After(string[] lines, string key)
    {
        var line = Array.Find(lines, each => each.Contains(key, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var at = line.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? string.Empty : line[(at + key.Length)..].Split("-->")[0].Trim();
    }

    /// <summary>Enough to read the comment, which is in ASCII but for the width of its characters.</summary>
    private static Encoding EncodingOf(byte[] bytes) =>
        bytes switch
        {
            [0, 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [_, 0, 0, 0, ..] or [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, ..] or [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [_, 0, ..] or [0xFF, 0xFE, ..] => Encoding.Unicode,
            _ => Encoding.UTF8,
        };
}
