using System.Collections.Immutable;

namespace Stemma.Workspace.Storage;

/// <summary>A table of the archive, the same in both kinds of database. What a database makes of it for itself, such as an index of words, is not told.</summary>
/// <param name="Name">As in SQL.</param>
/// <param name="Key">What orders its rows and tells them apart, as in SQL.</param>
internal sealed record ArchiveTable(string Name, string Key)
{
    /// <summary>Columns of whole numbers.</summary>
    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>Columns of text.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>Columns of bytes.</summary>
    public ImmutableArray<string> Bytes { get; init; } = [];

    /// <summary>The column whose numbers the database gives out; null where there is none.</summary>
    public string? Counter { get; init; }

    /// <summary>All columns: numbers, texts, bytes.</summary>
    public ImmutableArray<string> Columns => [.. Numbers, .. Texts, .. Bytes];

    /// <summary>Every table that holds what cannot be made again; each after those that it names.</summary>
    public static ImmutableArray<ArchiveTable> All { get; } =
    [
        new("original", "hash")
        {
            Numbers = ["length", "packed"],
            Texts = ["hash"],
            Bytes = ["bytes"],
        },
        Counted("capture", "id", [], ["original", "name", "address", "media_type", "captured_at", "received_at", "received_by"]),
        Counted("article", "number", [], ["id", "title", "outlet", "published", "address", "body", "stated"]),
        new("article_capture", "article, capture") { Numbers = ["article", "capture"], Texts = ["name"] },
        Counted(
            "story",
            "key",
            ["merged_into", "revision"],
            ["title", "reading_title", "state", "created_at", "created_by", "changed_at"]
        ),
        new("membership", "story, article") { Numbers = ["story", "article"], Texts = ["added_at", "added_by"] },
        Counted("decision", "number", ["story"], ["at", "by", "body"]),
        Counted("event", "number", ["story"], ["at", "by", "kind", "detail"]),
        new("request", "key") { Texts = ["key", "at", "outcome"] },
        new("seen", "person, story") { Numbers = ["story", "revision"], Texts = ["person", "at"] },
        new("account", "name") { Numbers = ["disabled"], Texts = ["name", "role", "password", "stamp", "created_at"] },
        new("token", "hash") { Numbers = ["revoked", "number"], Texts = ["hash", "account", "label", "created_at", "used_at"] },
        Counted("account_event", "number", [], ["at", "by", "account", "kind", "detail"]),
        Counted("signing_key", "number", [], ["name", "xml"]),
        Counted(
            "feed",
            "number",
            ["pace", "failures"],
            [
                "address",
                "title",
                "home",
                "folders",
                "state",
                "added_at",
                "added_by",
                "etag",
                "modified",
                "due_at",
                "asked_at",
                "grown_at",
                "outcome",
                "problem",
            ]
        ),
        Counted(
            "feed_entry",
            "number",
            ["feed", "turn", "tries", "article"],
            [
                "id",
                "mark",
                "page",
                "address",
                "title",
                "outlet",
                "published",
                "updated",
                "content",
                "found_at",
                "state",
                "due_at",
                "problem",
            ]
        ),
        new("vector", "number")
        {
            Counter = "number",
            Numbers = ["number", "article"],
            Bytes = ["body"],
        },
        new("compared", "story") { Numbers = ["story", "revision"], Bytes = ["snapshot"] },
        Counted("movement", "number", ["story", "revision"], ["at", "kind", "body"]),
        Counted(
            "subscription",
            "number",
            ["story", "seen", "tries", "delivered"],
            [
                "kind",
                "target",
                "words",
                "secret",
                "state",
                "added_at",
                "added_by",
                "delivery",
                "batch",
                "due_at",
                "problem",
                "delivered_at",
                "lease",
                "leased_until",
            ]
        ),
    ];

    private static ArchiveTable Counted(string name, string counter, string[] numbers, string[] texts) =>
        new(name, counter)
        {
            Counter = counter,
            Numbers = [counter, .. numbers],
            Texts = [.. texts],
        };
}
