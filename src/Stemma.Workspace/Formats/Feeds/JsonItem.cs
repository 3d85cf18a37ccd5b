using System.Collections.Immutable;
using System.Text.Json;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads one item of a JSON Feed.</summary>
internal static class JsonItem
{
    /// <param name="item">An object.</param>
    /// <param name="draft">The feed; notes dates that cannot be read.</param>
    public static FeedEntry Of(JsonElement item, FeedDraft draft)
    {
        var fields = JsonFields.Of(item);
        string[] addresses =
        [
            FeedAddresses.Resolve(fields.Text("url"), draft.Base),
            FeedAddresses.Resolve(fields.Text("external_url"), draft.Base),
            FeedAddresses.Parse(fields.Text("id")) is null ? string.Empty : fields.Text("id").Trim(),
        ];
        var address = Array.Find(addresses, each => each.Length > 0) ?? string.Empty;
        var id = fields.Text("id").Trim();
        return new FeedEntry
        {
            Id = id.Length > 0 ? id : address,
            Address = address,
            Title = fields.Line("title"),
            Published = draft.Time(fields.Text("date_published")),
            Updated = draft.Time(fields.Text("date_modified")),
            Authors = AuthorsOf(fields),
            Language = FeedElements.LanguageIn(fields.Line("language")),
            Categories = [.. fields.Lines("tags").Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)],
            Content = ContentOf(fields),
            Enclosures =
            [
                .. fields
                    .Objects("attachments")
                    .Select(file => new FeedEnclosure(
                        FeedAddresses.Resolve(file.Text("url"), draft.Base),
                        file.Line("mime_type"),
                        file.Length("size_in_bytes")
                    ))
                    .Where(file => file.Address.Length > 0),
            ],
        };
    }

    /// <summary>Version 1 has one <c>author</c>, version 1.1 several <c>authors</c>.</summary>
    private static ImmutableArray<string> AuthorsOf(JsonFields item) =>
        [
            .. item.Objects("authors")
                .Concat(item.Objects("author"))
                .Select(author => author.Line("name") is { Length: > 0 } name ? name : author.Line("url"))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string ContentOf(JsonFields item) =>
        new[]
        {
            item.Text("content_html").Trim(),
            FeedMarkup.OfPlain(item.Text("content_text")),
            FeedMarkup.OfPlain(item.Text("summary")),
        }.MaxBy(markup => markup.Length)!;
}
