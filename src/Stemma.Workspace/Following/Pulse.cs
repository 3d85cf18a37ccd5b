namespace Stemma.Workspace.Following;

/// <summary>Tells of one step of the following of feeds whether it still moves. A step that has nothing in hand rests, and is not stuck.</summary>
public sealed class Pulse
{
    /// <summary>For what goes round every second, whatever it finds.</summary>
    internal static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(2);

    /// <summary>For a page, a batch of entries or a story.</summary>
    internal static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(10);

    private readonly TimeProvider clock;
    private readonly Lock access = new();
    private int inHand;
    private long last;

    /// <param name="step">What the step is called.</param>
    /// <param name="longest">What it has in hand takes no longer.</param>
    /// <param name="clock">Tells how long it is still.</param>
    internal Pulse(string step, TimeSpan longest, TimeProvider clock)
    {
        Step = step;
        Longest = longest;
        this.clock = clock;
    }

    /// <summary>What the step is called, as in the metrics: poll, read, place, compare; publish for what gives jobs to the queue.</summary>
    public string Step { get; }

    /// <summary>A step that does nothing for longer while it has something in hand is stuck; above zero.</summary>
    public TimeSpan Longest { get; }

    /// <summary>How long it has done nothing although it has something in hand; zero where it rests.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (access)
            {
                return inHand == 0 ? TimeSpan.Zero : clock.GetElapsedTime(last);
            }
        }
    }

    /// <summary>True where it does not move.</summary>
    public bool IsStuck => Silence > Longest;

    /// <summary>Has something in hand until what is returned is disposed.</summary>
    internal InHand Begin()
    {
        Beat(1);
        return new InHand(this);
    }

    /// <summary>It moves.</summary>
    internal void Beat() => Beat(0);

    private void Beat(int more)
    {
        lock (access)
        {
            inHand += more;
            last = clock.GetTimestamp();
        }
    }

    /// <summary>Something that is in hand.</summary>
    internal readonly struct InHand(Pulse pulse) : IDisposable
    {
        public void Dispose() => pulse.Beat(-1);
    }
}
