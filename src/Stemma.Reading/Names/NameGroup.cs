using System.Globalization;

namespace Stemma.Reading.Names;

/// <summary>Every mention of one written name in an article.</summary>
internal sealed class NameGroup(string key)
{
    /// <summary>What a type weighs that the words themselves and their neighbours make likely.</summary>
    private const double Decided = 2;

    private const double ParserWeight = 2;

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

    /// <summary>The type that lost to <see cref="Type"/>, in words; empty where nothing spoke for another.</summary>
    public string Lost
    {
        get
        {
            var second = Enum.GetValues<EntityType>().Where(type => type != Type).MaxBy(Weight);
            return Weight(second) <= 0
                ? string.Empty
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"rather than {second.ToString().ToLowerInvariant()}: {Weight(Type):0.#} against {Weight(second):0.#}"
                );
        }
    }

    /// <summary>Adds up what the mentions tell, once all are known; the first of the types wins where two weigh the same.</summary>
    public void Weigh()
    {
        foreach (var evidence in Mentions.SelectMany(m => m.Evidence))
        {
            weights[(int)evidence.Type] += evidence.Weight;
        }

        if (Words.Length > 1 && weights.Max() < Decided)
        {
            AskParser();
        }

        var most = weights.Max();
        IsAcronym = Words.Length == 1 && Mentions.All(m => m.Words.Length == 1 && WordCases.IsAllCapitals(m.Words[0]));
        Type = most > 0 ? (EntityType)Array.IndexOf(weights, most) : EntityType.Other;
    }

    // A name of one word looks the same to the parser as to us, and of the names that news first makes known it has heard no more than we have. Its readings
    // of several mentions are one witness: it sees the same letters each time.
    private void AskParser()
    {
        foreach (var mention in Mentions)
        {
            mention.Add(mention.Parsed, ParserWeight / Mentions.Count, "the parser’s reading");
            weights[(int)mention.Parsed] += ParserWeight / Mentions.Count;
        }
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
