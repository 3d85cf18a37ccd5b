namespace Stemma.Reading.Names;

/// <summary>What can be told from the words of a person's name.</summary>
public static class PersonName
{
    /// <summary>The name without the titles before it: <c>Major General Pat Roe</c> gives <c>Pat Roe</c>; a title alone stays.</summary>
    public static string WithoutTitle(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        while (
            start + 1 < words.Length && (NameWords.IsTitlePart(words[start]) || start == 0 && words[0] is "U.S." or "US" or "UK")
        )
        {
            start++;
        }

        return string.Join(' ', words[start..]);
    }

    /// <summary>True for a first name of some people; case apart.</summary>
    public static bool IsGiven(string word) => NameWords.IsGiven(word);

    /// <summary>True where one first name is the other, or short for it: <c>Greg</c> and <c>Gregory</c>; case apart.</summary>
    public static bool AreSameGiven(string first, string second) => NameWords.AreSameGiven(first, second);
}
