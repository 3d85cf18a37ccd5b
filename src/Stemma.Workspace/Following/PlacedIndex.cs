using System.Data.Common;
using Stemma.Comparing.Grouping;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>The latest articles of an archive that were placed, by this process or another, each of which can be found by what it tells. Not for several threads at once.</summary>
internal sealed class PlacedIndex
{
    private EventIndex index = new();
    private long last;

    /// <summary>Takes in what was placed since.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="transaction">The one that nobody else places in; null to take in what there is so far.</param>
    public void CatchUp(DbConnection connection, DbTransaction? transaction)
    {
        foreach (var (number, vector) in VectorRows.After(connection, transaction, last, EventIndex.DefaultCapacity))
        {
            index.Add(number, vector);
            last = number;
        }
    }

    /// <summary>Takes in one more article, here and in the archive.</summary>
    /// <returns>The one before it that tells most clearly of the same event; null where none does.</returns>
    public PlacedArticle? Add(DbConnection connection, DbTransaction transaction, long article, ArticleSignature signature)
    {
        var vector = index.Weigh(signature);
        var neighbours = index.NeighboursOf(vector);
        last = VectorRows.Add(connection, transaction, article, vector);
        index.Add(last, vector);
        return neighbours.IsEmpty ? null : VectorRows.ArticleAt(connection, transaction, neighbours[0].Article);
    }

    /// <summary>Forgets everything: after a transaction that was undone it holds articles that the archive does not.</summary>
    public void Clear() => (index, last) = (new EventIndex(), 0);
}
