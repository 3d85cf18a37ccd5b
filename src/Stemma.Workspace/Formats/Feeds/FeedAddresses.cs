using System.Xml.Linq;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Makes a feed's addresses whole. What comes out is absolute and of http or https, or empty.</summary>
internal static class FeedAddresses
{
    /// <summary>The address; null where it is none of http or https.</summary>
    public static Uri? Parse(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && IsOfWeb(uri) ? uri : null;

    /// <summary>An address as it is meant where it stands: against the <c>xml:base</c> of the elements around it, and the address of the feed.</summary>
    /// <param name="at">The element that states it, in its place in the feed.</param>
    /// <param name="stated">As stated.</param>
    /// <param name="feed">Where the feed was found; null where that is not known.</param>
    public static string Resolve(XElement at, string stated, Uri? feed) => Resolve(stated, () => BaseOf(at, feed));

    /// <summary>The same where nothing but the feed's own address is a base.</summary>
    public static string Resolve(string stated, Uri? feed) => Resolve(stated, () => feed);

    private static string Resolve(string stated, Func<Uri?> findBase)
    {
        // Line ends within are those of whoever laid out the feed.
        var address = stated.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? stated.Trim() : WithoutBreaks(stated);
        if (address.Length == 0)
        {
            return string.Empty;
        }

        if (Parse(address) is { } whole)
        {
            return address.Any(c => c <= ' ') ? whole.AbsoluteUri : address;
        }

        return findBase() is { } known && Uri.TryCreate(known, address, out var resolved) && IsOfWeb(resolved)
            ? resolved.AbsoluteUri
            : string.Empty;
    }

    private static string WithoutBreaks(string stated) =>
        string.Concat(stated.Where(c => c is not ('\n' or '\r' or '\t'))).Trim();

    /// <summary>Each base is read against those around it.</summary>
    private static Uri? BaseOf(XElement at, Uri? feed)
    {
        var known = feed;
        foreach (var element in at.AncestorsAndSelf().Reverse())
        {
            if ((string?)element.Attribute(XNamespace.Xml + "base") is { Length: > 0 } stated)
            {
                known =
                    Parse(stated)
                    ?? (
                        known is not null && Uri.TryCreate(known, stated.Trim(), out var inner) && IsOfWeb(inner) ? inner : known
                    );
            }
        }

        return known;
    }

    private static bool IsOfWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
