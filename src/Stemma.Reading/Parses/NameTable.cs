namespace Stemma.Reading.Parses;

/// <summary>Finds a name in a short list.</summary>
internal static class NameTable
{
    /// <summary>Position of <paramref name="name"/>; -1 where it is not among them.</summary>
    public static int IndexOf(string[] names, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
