using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Comparing.Grouping;
using Stemma.Text;

namespace Stemma.Workspace.Storage;

/// <summary>What later articles are grouped by, in the order in which articles were placed.</summary>
internal static class VectorRows
{
    /// <returns>The article's place in that order.</returns>
    public static long Add(DbConnection connection, DbTransaction transaction, long article, EventVector vector) =>
        connection.ExecuteScalar<long>(
            "insert into vector (article, body) values (@article, @body) returning number",
            new { article, body = Write(vector) },
            transaction
        );

    /// <summary>True where the article was placed before.</summary>
    public static bool Has(DbConnection connection, DbTransaction transaction, long article) =>
        connection.ExecuteScalar<long>("select count(*) from vector where article = @article", new { article }, transaction) > 0;

    /// <summary>The latest of those after a place, in order; read one at a time.</summary>
    public static IEnumerable<(long Number, EventVector Vector)> After(
        DbConnection connection,
        DbTransaction? transaction,
        long after,
        int most
    )
    {
        // What would be pushed out at once is not read.
        var first = connection.ExecuteScalar<long?>(
            "select number from vector where number > @after order by number desc limit 1 offset @most",
            new { after, most },
            transaction
        );
        return connection
            .Query<Row>(
                "select number as Number, body as Body from vector where number > @from order by number",
                new { from = first ?? after },
                transaction,
                buffered: false
            )
            .Select(row => (row.Number, Read(row.Body)));
    }

    /// <summary>The article that has a place, and its story, of several the first; null where none has the place.</summary>
    public static PlacedArticle? ArticleAt(DbConnection connection, DbTransaction transaction, long number) =>
        connection.QuerySingleOrDefault<PlacedArticle>(
            """
            select article as Article, (select min(story) from membership where membership.article = vector.article) as Story
            from vector where number = @number
            """,
            new { number },
            transaction
        );

    private static byte[] Write(EventVector vector)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write7BitEncodedInt(vector.Terms.Length);
        foreach (var term in vector.Terms)
        {
            writer.Write(term.Text);
            writer.Write(term.Weight);
        }

        writer.Write7BitEncodedInt(vector.Days.Length);
        foreach (var days in vector.Days)
        {
            writer.Write(days.From.DayNumber);
            writer.Write(days.To.DayNumber);
        }

        writer.Flush();
        return body.ToArray();
    }

    private static EventVector Read(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body));
        var terms = ImmutableArray.CreateBuilder<VectorTerm>(reader.Read7BitEncodedInt());
        while (terms.Count < terms.Capacity)
        {
            terms.Add(new VectorTerm(reader.ReadString(), reader.ReadSingle()));
        }

        var days = ImmutableArray.CreateBuilder<DateRange>(reader.Read7BitEncodedInt());
        while (days.Count < days.Capacity)
        {
            days.Add(new DateRange(DateOnly.FromDayNumber(reader.ReadInt32()), DateOnly.FromDayNumber(reader.ReadInt32())));
        }

        return new EventVector(terms.MoveToImmutable(), days.MoveToImmutable());
    }

    private sealed record Row(long Number, byte[] Body);
}

/// <summary>An article that was placed.</summary>
internal sealed class PlacedArticle
{
    public long Article { get; init; }

    /// <summary>The first of its stories; null where it is alone.</summary>
    public long? Story { get; init; }
}
