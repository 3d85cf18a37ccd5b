namespace Stemma.Comparing.Reuse;

/// <summary>Which articles hold a key. Takes a few bytes for each that is added, and reads as fast of an archive as of a story.</summary>
internal sealed class PostingTable
{
    /// <summary>Of those that hold a key, so many of the first and of the latest are told: the source, and what is nearest in time.</summary>
    public const int MostOfEachEnd = 128;

    private const int FirstSize = 1024;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly Dictionary<uint, int> latest = [];
    private Slot[] slots = new Slot[FirstSize];
    private Entry[] entries = new Entry[FirstSize];
    private int keys;
    private int used;

    /// <summary>How many articles hold a key. 0 marks a free slot; the entries are a chain, each with the position of the next after it.</summary>
    private record struct Slot(uint Key, int Count, int First);

    /// <summary>An article in the chain of a key.</summary>
    private readonly record struct Entry(int Article, int Next);

    /// <summary>Notes that an article holds a key; once for each key of an article.</summary>
    public void Add(uint key, int article)
    {
        ref var slot = ref slots[SlotOf(key)];
        if (slot.Count == 0)
        {
            (slot.Key, slot.First) = (key, -1);
            keys++;
        }

        if (slot.Count < MostOfEachEnd)
        {
            slot.First = Append(article, slot.First);
        }
        else
        {
            latest[key] = Append(article, latest.GetValueOrDefault(key, -1));
        }

        slot.Count++;
        if (keys > slots.Length / 2)
        {
            Grow();
        }
    }

    /// <summary>How many articles hold a key.</summary>
    public int CountOf(uint key) => slots[SlotOf(key)].Count;

    /// <summary>Lists the articles that hold a key, <see cref="MostOfEachEnd"/> of the first and of the latest at most.</summary>
    /// <param name="key">The key.</param>
    /// <param name="holders">Room for twice <see cref="MostOfEachEnd"/>.</param>
    /// <returns>How many stand in <paramref name="holders"/> now.</returns>
    public int HoldersOf(uint key, Span<int> holders)
    {
        ref readonly var slot = ref slots[SlotOf(key)];
        if (slot.Count == 0)
        {
            return 0;
        }

        var count = Follow(slot.First, holders);
        return slot.Count > MostOfEachEnd ? count + Follow(latest[key], holders[count..]) : count;
    }

    private int Follow(int entry, Span<int> holders)
    {
        var count = 0;
        for (; entry >= 0 && count < MostOfEachEnd; entry = entries[entry].Next)
        {
            holders[count++] = entries[entry].Article;
        }

        return count;
    }

    private int Append(int article, int next)
    {
        if (used == entries.Length)
        {
            Array.Resize(ref entries, 2 * entries.Length);
        }

        entries[used] = new Entry(article, next);
        return used++;
    }

    private int SlotOf(uint key)
    {
        var mask = slots.Length - 1;
        var at = (int)((key * Multiplier) >> 32) & mask;
        while (slots[at].Count != 0 && slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[2 * old.Length];
        foreach (var slot in old)
        {
            if (slot.Count != 0)
            {
                slots[SlotOf(slot.Key)] = slot;
            }
        }
    }
}
