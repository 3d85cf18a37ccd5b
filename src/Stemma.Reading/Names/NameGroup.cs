namespace Stemma.Reading.Names;

/// <summary>Every mention of one written name in an article.</summary>
internal sealed class NameGroup(string key)
{
    private readonly double[] weights = new double[Enum.GetValues<EntityType>().Length];
    private NameGroup? parent;

    /// <summary>See <see cref="NameKey"/>.</summary>
    public string Key { get; } = key;

    /// <summary>The key's words.</summary>
    public string[] Words { get; } = key.Split(' ');

    /// <summary>The mentions; by position.</summary>
    public List<NameCandidate> Mentions { get; } = [];

    /// <summary>True where every mention is one word in capitals.</summary>
    public bool IsAcronym { get; private set; }

    /// <summary>What joined it to another; empty where it stands alone.</summary>
    public string JoinedBy { get; private set; } = string.Empty;

    /// <summary>The type that most speaks for.</summary>
    public EntityType Type { get; private set; } = EntityType.Other;

    /// <summary>The group that this one is joined into; itself where it is in none.</summary>
    public NameGroup Root
    {
        get
        {
            var root = this;
            while (root.parent is { } next)
            {
                root = next;
            }

            return root;
        }
    }

    public double Weight(EntityType type) => weights[(int)type];

    /// <summary>Adds up what the mentions tell, once all are known; the first of the types wins where two weigh the same.</summary>
    public void Weigh()
    {
        foreach (var evidence in Mentions.SelectMany(m => m.Evidence))
        {
            weights[(int)evidence.Type] += evidence.Weight;
        }

        var most = weights.Max();
        IsAcronym = Words.Length == 1 && Mentions.All(m => m.Words.Length == 1 && WordCases.IsAllCapitals(m.Words[0]));
        Type = most > 0 ? (EntityType)Array.IndexOf(weights, most) : EntityType.Other;
    }

    public void JoinInto(NameGroup other, string because)
    {
        var (mine, theirs) = (Root, other.Root);
        if (mine != theirs)
        {
            mine.parent = theirs;
            mine.JoinedBy = because;
        }
    }
}
