using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Workspace.Desk;

/// <summary>Readings of articles that were read lately; the oldest give way. An article's id is made from its text, so a reading is never out of date.</summary>
/// <param name="capacity">So many at most.</param>
internal sealed class ReadingCache(int capacity)
{
    private readonly Lock access = new();
    private readonly Dictionary<(ArticleId, string), LinkedListNode<((ArticleId, string) Key, ArticleReading Reading)>> nodes =
    [];
    private readonly LinkedList<((ArticleId, string) Key, ArticleReading Reading)> recent = [];

    /// <summary>The reading; made where it is not there. Articles that bear other names than when they were read are read again.</summary>
    public ArticleReading Get(Article article)
    {
        var key = (article.Id, string.Join('\n', article.Names));
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
        lock (access)
        {
            if (!nodes.ContainsKey(key))
            {
                nodes[key] = recent.AddFirst((key, reading));
            }

            while (recent.Count > capacity)
            {
                nodes.Remove(recent.Last!.Value.Key);
                recent.RemoveLast();
            }
        }

        return reading;
    }
}
