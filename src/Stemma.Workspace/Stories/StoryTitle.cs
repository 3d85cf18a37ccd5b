using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>What a person may call a story.</summary>
public static class StoryTitle
{
    /// <summary>The longest title, in UTF-16 code units; a longer one is cut.</summary>
    public const int Longest = 300;

    /// <summary>The title without white space around it, cut where it is too long; no character is cut in half.</summary>
    internal static string Of(string title)
    {
        var trimmed = StoredText.Of(title).Trim();
        return trimmed.Length <= Longest
            ? trimmed
            : trimmed[..(char.IsHighSurrogate(trimmed[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
