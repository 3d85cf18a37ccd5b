using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The outlines of a list of feeds while it is read.</summary>
/// <param name="name">What diagnostics call the list.</param>
internal sealed class OpmlOutlines(string name)
{
    private const int MostFeeds = 50_000;
    private const int MostLeftOutTold = 100;

    private readonly ImmutableArray<OpmlFeed>.Builder feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Stack<(int Depth, string Folder)> open = [];
    private bool isOpml;
    private string title = string.Empty;

    /// <summary>True where what follows is no part of the list.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Looks at where the reader stands.</summary>
    public void Step(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            Open(reader, FeedXml.Shell(reader));
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            IsOver = reader.Depth == 0;
        }
    }

    /// <summary>Notes that the list breaks off or is broken.</summary>
    public void Break(int line)
    {
        if (isOpml)
        {
            diagnostics.Add(FeedProblems.BrokenOpml(name, line, feeds.Count));
        }
    }

    /// <summary>All that was found.</summary>
    public ReadOpml Finish() =>
        isOpml
            ? new ReadOpml(title, feeds.ToImmutable(), diagnostics.ToImmutable())
            : new ReadOpml(string.Empty, [], [FeedProblems.NoOpml(name)]);

    private void Open(XmlReader reader, XElement element)
    {
        while (open.TryPeek(out var around) && around.Depth >= reader.Depth)
        {
            open.Pop();
        }

        isOpml |= element.IsCalled("opml");
        if (element.IsCalled("title") && title.Length == 0 && !reader.IsEmptyElement)
        {
            title = FeedXml.Whole(reader).Words();
        }
        else if (element.IsCalled("outline"))
        {
            Add(reader, element);
        }
    }

    private void Add(XmlReader reader, XElement outline)
    {
        var label = Label(outline);
        var stated = outline.AttributeOf("xmlUrl");
        if (stated.Length > 0)
        {
            AddFeed(outline, label, stated);
        }

        if (!reader.IsEmptyElement)
        {
            open.Push((reader.Depth, label));
        }
    }

    private void AddFeed(XElement outline, string label, string stated)
    {
        // Some programs write the scheme of feeds, which no one can fetch.
        var address = stated.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)
            ? OfScheme(stated["feed:".Length..])
            : stated;
        if (FeedAddresses.Resolve(address, null) is { Length: > 0 } known)
        {
            if (feeds.Count < MostFeeds)
            {
                feeds.Add(
                    new OpmlFeed(known, label, FeedAddresses.Resolve(outline.AttributeOf("htmlUrl"), null), Folders(outline))
                );
            }
        }
        else if (diagnostics.Count < MostLeftOutTold)
        {
            diagnostics.Add(FeedProblems.NoAddress(name, label, stated));
        }
    }

    private static string OfScheme(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) ? $"http:{address}" : address;

    private ImmutableArray<string> Folders(XElement outline)
    {
        var around = open.Reverse().Select(each => each.Folder).Where(folder => folder.Length > 0).ToImmutableArray();
        return around.Length > 0
            ? around
            : [.. outline.AttributeOf("category").Split(',')[0].Split('/').Select(OneLine.Of).Where(folder => folder.Length > 0)];
    }

    private static string Label(XElement outline) =>
        OneLine.Of(outline.AttributeOf("title") is { Length: > 0 } title ? title : outline.AttributeOf("text"));
}
