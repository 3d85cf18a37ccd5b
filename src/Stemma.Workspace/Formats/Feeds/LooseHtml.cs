using System.Collections.Frozen;
using System.Net;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Tells whether a text of which nothing is said is HTML. RSS leaves that open, and headlines hold <c>&lt;</c> and <c>&amp;</c> of their own.</summary>
internal static class LooseHtml
{
    private static readonly FrozenSet<string> Known = (
        "a abbr acronym address article aside b big blink blockquote br center cite code del dfn div dd dl dt em figcaption figure font footer "
        + "h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main map marquee ol p picture pre q s samp script section small source span strike "
        + "strong style sub sup table tbody td tfoot th thead time tr tt u ul var video audio svg"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Alone = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "hr", "img");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AloneNames = Alone.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True where every tag is one of HTML's, and one is closed or stands alone; or where there is no tag, but the name of a character.</summary>
    public static bool IsHtml(string text)
    {
        var (tags, closed) = (0, 0);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < text.Length && text[at + 1] == '/';
            var name = NameAt(text.AsSpan(at + (isEnd ? 2 : 1)));
            if (name.IsEmpty)
            {
                continue;
            }

            if (!KnownNames.Contains(name))
            {
                return false;
            }

            tags++;
            closed += isEnd || AloneNames.Contains(name) ? 1 : 0;
        }

        return closed > 0 || (tags == 0 && HoldsReference(text));
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 16 && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool HoldsReference(string text) =>
        text.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(text) != text;
}
