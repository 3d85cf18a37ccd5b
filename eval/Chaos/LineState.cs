using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Stemma.Testing.Databases;

namespace Stemma.Eval.Chaos;

/// <summary>How far the work on a server is, looked at again and again; also who waits for whom to write.</summary>
internal sealed class LineState(PostgresServer server, string database, int articles)
{
    private const string Sql = """
        select (select count(*) from feed_entry where state in ('placed', 'parked'))
            || ' ' || (select count(*) from story left join compared on compared.story = story.key
                where story.state <> 'merged' and coalesce(compared.revision, 0) < story.revision)
            || ' ' || (select count(*) from pg_locks where locktype = 'advisory' and granted)
            || ' ' || (select count(*) from pg_locks where locktype = 'advisory' and not granted)
        """;

    /// <summary>Longer than a watcher takes to publish anew what has got lost.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Stopwatch pause = Stopwatch.StartNew();
    private (long Placed, long Due) before;
    private int looks;
    private long held;
    private long waiting;

    /// <summary>How many entries are placed, or parked.</summary>
    public long Placed { get; private set; }

    /// <summary>True when all that was published is placed and compared.</summary>
    public bool IsDone { get; private set; }

    /// <summary>True when nothing has moved for so long that nothing will.</summary>
    public bool IsStalled => pause.Elapsed > LongestPause;

    /// <summary>The part of all articles that is placed.</summary>
    public double Part => (double)Placed / articles;

    /// <summary>How much of the time somebody held the writers' lock, and how many waited for it on average, while articles were placed.</summary>
    public string Lock =>
        FormattableString.Invariant(
            $"the writers' lock was held {100.0 * held / Math.Max(1, looks):0} % of the time, {(double)waiting / Math.Max(1, looks):0.0} waited for it"
        );

    /// <summary>How many entries are in which state, which is first in the line, and how many stories wait.</summary>
    public string Describe() =>
        (string)
            server.Ask(
                database,
                """
                select (select string_agg(state || ' ' || count, ', ') from (select state, count(*) from feed_entry group by state) states)
                    || '; first in the line: ' || coalesce((select number || ' ' || state || ', turn ' || turn from feed_entry
                        where state in ('waiting', 'read') order by turn limit 1), 'none')
                    || '; stories that wait: ' || (select count(*) from story left join compared on compared.story = story.key
                        where story.state <> 'merged' and coalesce(compared.revision, 0) < story.revision)
                """
            )!;

    public void Look()
    {
        try
        {
            var told = ((string)server.Ask(database, Sql)!)
                .Split(' ')
                .Select(number => long.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            if ((told[0], told[1]) != before)
            {
                before = (told[0], told[1]);
                pause.Restart();
            }

            (Placed, IsDone) = (told[0], told[0] >= articles && told[1] == 0);
            if (told[0] < articles)
            {
                (looks, held, waiting) = (looks + 1, held + told[2], waiting + told[3]);
            }
        }
        catch (NpgsqlException)
        {
            // Killed at present.
        }
    }
}
