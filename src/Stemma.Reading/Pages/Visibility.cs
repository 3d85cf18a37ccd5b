using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>Knows what a browser would not show.</summary>
internal static class Visibility
{
    /// <summary>True where the element and all in it stay unseen, as far as its own tag says.</summary>
    public static bool IsHidden(IElement element) =>
        element.LocalName is "head" or "noscript" or "script" or "template" or "dialog" or "rp" or "title"
        || element.HasAttribute("hidden")
        || IsStyledAway(element.GetAttribute("style"))
        || HasHidingClass(element.GetAttribute("class"));

    private static bool IsStyledAway(string? style)
    {
        if (string.IsNullOrEmpty(style))
        {
            return false;
        }

        var bare = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasHidingClass(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            // What appears only under the pointer, such as a card on a person named in the text.
            var name = names.AsSpan(range);
            if (
                name.StartsWith("rollover", StringComparison.Ordinal) && name.EndsWith("block", StringComparison.Ordinal)
                || name.StartsWith("popover-", StringComparison.Ordinal)
                || name is "tooltiptext" or "tooltip-text" or "tooltip-content"
            )
            {
                return true;
            }

            if (
                name
                is "sr-only"
                    or "visually-hidden"
                    or "visuallyhidden"
                    or "screen-reader-text"
                    or "hidden"
                    or "d-none"
                    or "hide"
                    or "element-invisible"
                    or "print-only"
                    or "a11y-hidden"
                    or "offscreen"
            )
            {
                return true;
            }
        }

        return false;
    }
}
