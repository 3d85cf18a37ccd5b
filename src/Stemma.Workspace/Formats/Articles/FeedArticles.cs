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

    /// <summary>An XML tree takes time with the square of its depth; no feed is so deep.</summary>
    private const int Deepest = 200;

    public static ReadFile Read(string name, string xml)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var entries = 0;
        if (TooDeepAt(xml) is { } line)
        {
            return ReadFile.Failed(
                "STM1006",
                name,
                $"The feed is broken at line {line}: more than {Deepest} elements lie in one another. Fetch it again."
            );
        }

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

    /// <summary>The line at which the elements lie too deep in one another; null where they nowhere do.</summary>
    private static int? TooDeepAt(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), Safe);
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return (reader as IXmlLineInfo)?.LineNumber;
                }
            }
        }
        catch (XmlException)
        {
            // What is broken is told when the entries are read, after those that are whole.
        }

        return null;
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
