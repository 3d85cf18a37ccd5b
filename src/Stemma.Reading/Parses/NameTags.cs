namespace Stemma.Reading.Parses;

/// <summary>The classes between which the network chooses for names: outside, and for each kind the first, a middle, the last and the only word (BIOES).</summary>
internal static class NameTags
{
    /// <summary>The class of a word outside all names.</summary>
    public const int Outside = 0;

    private const int Kinds = 4;
    private const int Places = 4;

    /// <summary>How many classes there are.</summary>
    public const int Count = 1 + (Kinds * Places);

    /// <summary>Where in a name a word stands.</summary>
    public enum Place
    {
        /// <summary>The first of several.</summary>
        First,

        /// <summary>Between the first and the last.</summary>
        Middle,

        /// <summary>The last of several.</summary>
        Last,

        /// <summary>The only one.</summary>
        Only,
    }

    /// <summary>The class of a word of a name.</summary>
    public static int Of(NameKind kind, Place place) => 1 + (((int)kind - 1) * Places) + (int)place;

    /// <summary>The kind of name; none for <see cref="Outside"/>.</summary>
    public static NameKind KindOf(int tag) => tag == Outside ? NameKind.None : (NameKind)(1 + ((tag - 1) / Places));

    /// <summary>Where in its name the word of a class other than <see cref="Outside"/> stands.</summary>
    public static Place PlaceOf(int tag) => (Place)((tag - 1) % Places);

    /// <summary>True where a name may begin: at its first or only word.</summary>
    public static bool Begins(int tag) => tag != Outside && PlaceOf(tag) is Place.First or Place.Only;

    /// <summary>True where nothing of a name may follow.</summary>
    public static bool Ends(int tag) => tag == Outside || PlaceOf(tag) is Place.Last or Place.Only;

    /// <summary>True where a word of the second class may follow one of the first.</summary>
    public static bool MayFollow(int before, int tag) =>
        Ends(before) ? tag == Outside || Begins(tag) : tag != Outside && !Begins(tag) && KindOf(before) == KindOf(tag);

    /// <summary>Writes the classes of a name over its words.</summary>
    public static void Mark(Span<int> words, NameKind kind)
    {
        words.Fill(Of(kind, Place.Middle));
        words[0] = Of(kind, words.Length == 1 ? Place.Only : Place.First);
        if (words.Length > 1)
        {
            words[^1] = Of(kind, Place.Last);
        }
    }
}
