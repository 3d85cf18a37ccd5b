using Stemma.Eval.NewsYear;
using Stemma.Workspace.Following;

namespace Stemma.Eval.Following;

/// <summary>Counts what a follower does, and lets the news come out as they are read.</summary>
/// <remarks>A version that another replaces before its feed was asked is never seen by anybody, so what is out and not read is counted by address.</remarks>
/// <param name="server">Who serves them.</param>
/// <param name="year">The news; somewhat more than are to be read.</param>
/// <param name="articles">So many are to be read.</param>
/// <param name="ahead">So many are out that are not read yet.</param>
internal sealed class FollowTally(NewsServer server, YearOfNews year, int articles, int ahead) : IProgress<FollowProgress>
{
    private readonly Lock gate = new();
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private int sinceOut;

    /// <summary>True where everything is out, and every feed was asked since.</summary>
    public bool IsOut => sinceOut >= NewsOutlet.All.Length * 2;

    public int Polled { get; private set; }

    /// <summary>Pages read, whatever came of them.</summary>
    public int Read { get; private set; }

    public int Failed { get; private set; }

    public int Placed { get; private set; }

    public int Compared { get; private set; }

    private bool HasMore => Read + unread.Count < articles && server.Published < year.Articles.Length;

    /// <summary>Lets come out what there is room for.</summary>
    public void Publish()
    {
        lock (gate)
        {
            var published = server.Published;
            while (unread.Count < ahead && Read + unread.Count < articles && published < year.Articles.Length)
            {
                unread.Add(server.Web.AddressOf(year, published));
                published++;
            }

            server.Publish(published);
        }
    }

    public void Report(FollowProgress value)
    {
        lock (gate)
        {
            switch (value)
            {
                case FollowProgress.Polled:
                    Polled++;
                    sinceOut += HasMore ? 0 : 1;
                    break;
                case FollowProgress.Read { Reading: var reading }:
                    Read++;
                    Failed += reading is EntryReading.Failed ? 1 : 0;
                    unread.Remove(
                        reading is EntryReading.Read read ? read.Capture.Address : ((EntryReading.Failed)reading).Problem.Source
                    );
                    Publish();
                    break;
                case FollowProgress.Placed { Articles: var placed }:
                    Placed += placed;
                    break;
                case FollowProgress.Compared:
                    Compared++;
                    break;
            }
        }
    }
}
