using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads RSS and Atom feeds. An entry is read as soon as it is whole, so a feed that stops half-way gives those before.</summary>
internal static class FeedArticles
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static ReadFile Read(string name, string xml)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var entries = 0;
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), Safe);
            var feed = new FeedHead();
            while (!reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element || !FeedEntry.IsEntry(reader.LocalName))
                {
                    feed.Note(reader);
                    reader.Read();
                    continue;
                }

                // ReadFrom leaves the reader after the entry.
                entries++;
                var entry = new FeedEntry((XElement)XNode.ReadFrom(reader), feed);
                if (ArticleOf(name, entries, entry) is { } article)
                {
                    articles.Add(article);
                }
            }
        }
        catch (XmlException broken)
        {
            diagnostics.Add(Broken(name, broken, articles.Count));
        }

        if (articles.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(Empty(name, entries));
        }

        return new ReadFile(articles.ToImmutable(), diagnostics.ToImmutable());
    }

    private static Article? ArticleOf(string name, int number, FeedEntry entry)
    {
        var text = TextDecoder.Clean(HtmlFragment.ToText(entry.Content));
        return text.Length == 0
            ? null
            : ArticleFields.Apply(Article.Of(entry.Field("url") ?? $"{name}#{number}", text), "feed", entry.Field);
    }

    private static Diagnostic Broken(string name, XmlException broken, int whole) =>
        new(
            "STM1006",
            whole > 0 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            name,
            whole > 0
                ? $"The feed breaks off or is broken at line {broken.LineNumber}; the {whole} entries before it were read. Fetch it again for the rest."
                : $"The feed is broken at line {broken.LineNumber}, before any entry was whole. Fetch it again."
        );

    private static Diagnostic Empty(string name, int entries) =>
        new(
            "STM1007",
            DiagnosticSeverity.Error,
            name,
            entries > 0
                ? "The feed's entries hold no text. Save the pages that they point at."
                : "The file holds no feed entries: neither RSS items nor Atom entries. Save the articles as .html or .txt."
        );
}
