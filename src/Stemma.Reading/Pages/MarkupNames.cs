using System.Collections.Frozen;

namespace Stemma.Reading.Pages;

/// <summary>What <see cref="MarkupTrimmer"/> does with which element and attribute.</summary>
internal static class MarkupNames
{
    /// <summary>Dropped with everything in them (of <c>title</c> and of structured data the content is kept).</summary>
    public static readonly FrozenSet<string> WithoutContent = Set(
        "script style title svg iframe textarea select noembed noframes xmp object canvas audio video map datalist button template"
    );

    /// <summary>Kept, and never closed.</summary>
    public static readonly FrozenSet<string> Void = Set("meta link base br hr");

    /// <summary>The tags go, the content stays: styling of letters, which says nothing here and which the tree builder copies.</summary>
    public static readonly FrozenSet<string> Transparent = Set(
        "b i u em strong font small big s strike tt code nobr img input source wbr embed param track area col picture math applet marquee frameset frame plaintext listing image tbody thead tfoot colgroup keygen basefont bgsound"
    );

    /// <summary>Closed by the tree builder itself, so that they cannot lie in one another.</summary>
    public static readonly FrozenSet<string> Unnested = Set("a p html head body");

    /// <summary>Closed by the next of the same name.</summary>
    public static readonly FrozenSet<string> ClosesItself = Set("td th tr li dt dd option");

    /// <summary>Attributes that any rule reads.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        "id class itemprop itemtype itemscope rel href property name content datetime lang role style hidden aria-hidden aria-label type pubdate title http-equiv data-testid data-component data-type data-module"
    );

    /// <summary>The name under which an element is written: parts of tables are divisions, which browsers do not move about.</summary>
    public static string Written(string name) => TablePart(name) is null ? name : "div";

    /// <summary><c>table</c>, <c>row</c>, <c>cell</c>; null for every other element.</summary>
    public static string? TablePart(string name) =>
        name switch
        {
            "table" => "table",
            "tr" => "row",
            "td" or "th" or "caption" => "cell",
            _ => null,
        };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
