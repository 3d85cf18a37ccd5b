using System.Collections.Immutable;
using System.Xml.Linq;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>A feed while it is read: what is known so far, within bounds.</summary>
/// <param name="source">What diagnostics call it.</param>
/// <param name="address">Where it was found; empty where that is not known.</param>
internal sealed class FeedDraft(string source, string address)
{
    private const int MostEntries = 50_000;
    private const int MostHeads = 1_000;

    private readonly ImmutableArray<FeedEntry>.Builder entries = ImmutableArray.CreateBuilder<FeedEntry>();
    private readonly ImmutableArray<ListedSitemap>.Builder sitemaps = ImmutableArray.CreateBuilder<ListedSitemap>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int leftOut;
    private int heads;
    private int unreadDates;
    private string unreadDate = string.Empty;

    /// <summary>What the feed says of itself; without entries and diagnostics until it is finished.</summary>
    public ReadFeed Head { get; set; } = new() { Address = address };

    /// <summary>Against what addresses are read that name no base; null where the feed's own address is not known.</summary>
    public Uri? Base { get; } = FeedAddresses.Parse(address);

    /// <summary>Notes the kind of feed that an element shows; the first that shows one counts.</summary>
    public void Recognise(XElement element)
    {
        if (Head.Kind == FeedKind.None || (Head.Kind == FeedKind.Rdf && Head.Version.Length == 0))
        {
            var (kind, version) = FeedVersions.Of(element, Head.Kind);
            Head = Head with { Kind = kind, Version = version };
        }
    }

    /// <summary>Takes an entry of XML, or a sitemap that an index lists.</summary>
    public void Add(XElement element)
    {
        if (element.IsCalled("sitemap"))
        {
            if (XmlEntry.SitemapOf(element, this) is { } sitemap && Has(sitemaps.Count))
            {
                sitemaps.Add(sitemap);
            }
        }
        else if (Has(entries.Count))
        {
            entries.Add(element.IsCalled("url") ? XmlEntry.PageOf(element, this) : XmlEntry.Of(element, this));
        }
    }

    /// <summary>Takes an entry.</summary>
    public void Add(FeedEntry entry)
    {
        if (Has(entries.Count))
        {
            entries.Add(entry);
        }
    }

    /// <summary>True where one more of the elements beside the entries is to be kept.</summary>
    public bool KeepsHead() => ++heads <= MostHeads;

    /// <summary>The date; one that is stated and cannot be read is noted.</summary>
    public FeedTime? Time(string stated)
    {
        var time = FeedDates.Parse(stated);
        if (time is null && !string.IsNullOrWhiteSpace(stated) && unreadDates++ == 0)
        {
            unreadDate = stated.Trim();
        }

        return time;
    }

    /// <summary>Notes that the feed breaks off or is broken.</summary>
    public void Break(long line, bool isTooDeep)
    {
        if (Head.Kind != FeedKind.None)
        {
            diagnostics.Add(FeedProblems.Broken(source, line, entries.Count + sitemaps.Count, isTooDeep));
        }
    }

    /// <summary>All that was found.</summary>
    public ReadFeed Finish()
    {
        if (Head.Kind == FeedKind.None && diagnostics.Count == 0)
        {
            diagnostics.Add(FeedProblems.NoFeed(source));
        }

        if (leftOut > 0)
        {
            diagnostics.Add(FeedProblems.TooMany(source, leftOut, MostEntries));
        }

        if (unreadDates > 0)
        {
            diagnostics.Add(FeedProblems.UnreadDates(source, unreadDates, unreadDate));
        }

        return Head with
        {
            Entries = [.. entries.Select(InLanguageOfFeed)],
            Sitemaps = sitemaps.ToImmutable(),
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private bool Has(int count)
    {
        leftOut += count < MostEntries ? 0 : 1;
        return count < MostEntries;
    }

    private FeedEntry InLanguageOfFeed(FeedEntry entry) =>
        entry.Language.Length > 0 ? entry : entry with { Language = Head.Language };
}
