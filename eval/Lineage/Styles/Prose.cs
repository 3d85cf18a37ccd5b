namespace Stemma.Eval.Lineage.Styles;

/// <summary>Small repairs of sentences that were moved about.</summary>
internal static class Prose
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The",
        "A",
        "An",
        "Some",
        "About",
        "More",
        "At",
        "In",
        "On",
        "Of",
        "No",
        "Nobody",
        "Police",
        "Officers",
        "Rescuers",
        "Doctors",
        "Most",
        "Two",
        "Three",
        "For",
        "From",
        "Until",
        "Since",
        "Among",
        "Early",
        "Before",
        "After",
        "There",
        "It",
        "They",
        "He",
        "She",
        "Each",
        "Every",
        "People",
        "Drivers",
        "Soldiers",
        "Schools",
        "Flags",
        "Villagers",
        "Farmers",
        "Organisers",
        "Winds",
        "Repairs",
        "Prosecutors",
        "Lobster",
        "Talks",
    };

    /// <summary>A small letter where the sentence begins with no name.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 0 && Openers.Contains(text.Split(' ', 2)[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>A capital.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
