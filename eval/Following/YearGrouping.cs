using System.Globalization;
using Dapper;
using Stemma.Eval.Grouping;
using Stemma.Eval.NewsYear;
using Stemma.Workspace;

namespace Stemma.Eval.Following;

/// <summary>Holds the stories of an archive against the events of the year that it followed.</summary>
internal static class YearGrouping
{
    public static string Line(Archive archive, YearOfNews year, NewsWeb web)
    {
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < year.Articles.Length; number++)
        {
            events[web.AddressOf(year, number)] = year.Articles[number].Event;
        }

        using var connection = archive.Database.Connect();
        // A story, or an article that is alone, as a negative number.
        var found = connection
            .Query<(string Address, long Story)>(
                """
                select feed_entry.address, coalesce(min(membership.story), -feed_entry.article)
                from feed_entry left join membership on membership.article = feed_entry.article
                where feed_entry.article is not null group by feed_entry.number, feed_entry.address, feed_entry.article
                """
            )
            .Where(entry => events.ContainsKey(entry.Address))
            .Select(entry => (True: events[entry.Address], Found: entry.Story))
            .ToList();
        var score = BCubed.Of(found, _ => true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Count:N0} entries in {found.Where(entry => entry.Found > 0).Select(entry => entry.Found).Distinct().Count():N0} stories; B-cubed F1 {score.F1:0.000}, precision {score.Precision:0.000}, recall {score.Recall:0.000}"
        );
    }
}
