using System.Collections.Frozen;
using AngleSharp.Dom;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Pages;

/// <summary>What an element's own tag, class, id and role say it holds.</summary>
internal enum RegionCue
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The text of an article.</summary>
    Body,

    /// <summary>Something beside the article.</summary>
    Aside,

    /// <summary>Something small about the article, where little text lies within.</summary>
    Furniture,
}

/// <summary>Reads <see cref="RegionCue"/>s from mark-up.</summary>
internal static class RegionCues
{
    private const int LongestEntry = 4;
    private const int MostWords = 64;

    private static readonly FrozenSet<string> AsideNames = WordList.Set("Pages/en/aside-names.txt");
    private static readonly FrozenSet<string> FurnitureNames = WordList.Set("Pages/en/furniture-names.txt");
    private static readonly FrozenSet<string> BodyNames = WordList.Set("Pages/en/body-names.txt");

    /// <summary>The cue of an element, its content unseen.</summary>
    public static RegionCue Of(IElement element)
    {
        switch (element.LocalName)
        {
            case "nav"
            or "aside"
            or "footer"
            or "form"
            or "figure"
            or "figcaption"
            or "menu"
            or "fieldset"
            or "amp-sidebar"
            or "amp-ad":
                return RegionCue.Aside;
        }

        if (
            element.GetAttribute("role")
            is "navigation"
                or "complementary"
                or "contentinfo"
                or "banner"
                or "search"
                or "menu"
                or "dialog"
                or "alert"
                or "note"
        )
        {
            return RegionCue.Aside;
        }

        if (string.Equals(element.GetAttribute("itemprop"), "articleBody", StringComparison.OrdinalIgnoreCase))
        {
            return RegionCue.Body;
        }

        var names = Names(element);
        return Holds(names, BodyNames) ? RegionCue.Body
            : Holds(names, AsideNames) ? RegionCue.Aside
            : RegionCue.None;
    }

    /// <summary>True where the element's class, id or data names hold one of the entries.</summary>
    public static bool IsNamed(IElement element, FrozenSet<string> entries) => Holds(Names(element), entries);

    private static List<List<string>> Names(IElement element)
    {
        List<List<string>> names = [];
        foreach (
            var attribute in (ReadOnlySpan<string>)["class", "id", "data-component", "data-testid", "data-type", "data-module"]
        )
        {
            foreach (
                var name in (element.GetAttribute(attribute) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (!IsTaxonomy(name))
                {
                    names.Add(Words(name));
                }
            }
        }

        return names;
    }

    /// <summary>Names such as <c>tag-elections</c> and <c>category-video</c>, which say what an article is about.</summary>
    private static bool IsTaxonomy(string name) =>
        name.StartsWith("tag-", StringComparison.Ordinal)
        || name.StartsWith("category-", StringComparison.Ordinal)
        || name.StartsWith("has-", StringComparison.Ordinal)
        || name.StartsWith("no-", StringComparison.Ordinal)
        || name.StartsWith("with-", StringComparison.Ordinal);

    private static bool Holds(List<List<string>> names, FrozenSet<string> entries)
    {
        foreach (var words in names)
        {
            for (var start = 0; start < words.Count; start++)
            {
                var entry = string.Empty;
                for (var length = 1; length <= LongestEntry && start + length <= words.Count; length++)
                {
                    entry = length == 1 ? words[start] : $"{entry}-{words[start + length - 1]}";
                    if (entries.Contains(entry))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Takes <c>RelatedPosts__box2</c> apart into <c>related posts box</c>.</summary>
    private static List<string> Words(string name)
    {
        List<string> words = [];
        var start = 0;
        for (var i = 0; i <= name.Length && words.Count < MostWords; i++)
        {
            var isBreak = i == name.Length || !char.IsAsciiLetter(name[i]);
            var isHump = !isBreak && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if ((isBreak || isHump) && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
                start = i;
            }

            start = isBreak ? i + 1 : start;
        }

        return words;
    }
}
