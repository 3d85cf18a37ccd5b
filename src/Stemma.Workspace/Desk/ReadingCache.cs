using Stemma.Reading;
using Stemma.Text;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Desk;

/// <summary>Readings of articles that were read lately; the oldest give way.</summary>
/// <remarks>An article's id is made from its text and outlet. Names, times and whatever else a reading follows from may differ between two captures of it: then it is read again.</remarks>
/// <param name="capacity">So many at most.</param>
internal sealed class ReadingCache(int capacity)
{
    private readonly Lock access = new();
    private readonly Dictionary<Key, LinkedListNode<Held>> nodes = [];
    private readonly LinkedList<Held> recent = [];

    /// <summary>The reading; made where it is not there.</summary>
    public ArticleReading Get(Article article)
    {
        var key = Key.Of(article);
        lock (access)
        {
            if (nodes.TryGetValue(key, out var node))
            {
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Reading;
            }
        }

        var reading = ArticleReader.Read(article);
        Hold(key, reading);
        return reading;
    }

    /// <summary>Remembers a reading that was made elsewhere.</summary>
    public void Hold(ArticleReading reading) => Hold(Key.Of(reading.Article), reading);

    private void Hold(Key key, ArticleReading reading)
    {
        lock (access)
        {
            if (!nodes.ContainsKey(key))
            {
                nodes[key] = recent.AddFirst(new Held(key, reading));
            }

            while (recent.Count > capacity)
            {
                nodes.Remove(recent.Last!.Value.Key);
                recent.RemoveLast();
            }
        }
    }

    /// <summary>All that a reading follows from.</summary>
    private readonly record struct Key(ArticleId Id, string Names, string Stated)
    {
        public static Key Of(Article article) =>
            new(article.Id, string.Join('\n', article.Names), ArchiveJson.Write(StatedFields.Of(article)));
    }

    private readonly record struct Held(Key Key, ArticleReading Reading);
}
