namespace Stemma.Eval.NewsYear;

/// <summary>What is held of an article; its page is made of it whenever it is asked for.</summary>
/// <param name="Event">Number of the event that it tells of.</param>
/// <param name="Outlet">Number of its outlet.</param>
/// <param name="Role">How it came to be.</param>
/// <param name="Stage">How far the event had come, 0 to <see cref="NewsEvent.LastStage"/>.</param>
/// <param name="Minute">When it appeared, in minutes from the beginning of the year, UTC.</param>
/// <param name="MadeFrom">Number of the article that it was made from; -1 where it is the outlet's own.</param>
/// <param name="First">Number of the first version at the same address; its own number where it is that.</param>
internal readonly record struct NewsArticle(
    int Event,
    byte Outlet,
    ArticleRole Role,
    byte Stage,
    int Minute,
    int MadeFrom,
    int First
);

/// <summary>How an article came to be.</summary>
internal enum ArticleRole : byte
{
    /// <summary>The outlet's own reporting.</summary>
    Report,

    /// <summary>Another's words.</summary>
    Copy,

    /// <summary>Another's words under a new beginning.</summary>
    Led,

    /// <summary>Another's facts in other words.</summary>
    Rewrite,

    /// <summary>What follows on an earlier article of the same outlet, at an address of its own.</summary>
    Update,

    /// <summary>The same at the same address.</summary>
    Version,
}

/// <summary>An event.</summary>
/// <param name="Kind">Number of its kind.</param>
/// <param name="Country">Number of the country.</param>
/// <param name="Town">Number of the town in it.</param>
/// <param name="Minute">When it began, in minutes from the beginning of the year, UTC.</param>
/// <param name="Minutes">How long it is told of.</param>
/// <param name="Size">How many articles tell of it.</param>
internal readonly record struct NewsEvent(byte Kind, byte Country, byte Town, int Minute, int Minutes, int Size)
{
    /// <summary>The last step of its growth.</summary>
    public const int LastStage = 7;

    /// <summary>How far it has come at a time.</summary>
    public byte StageAt(int minute) =>
        (byte)Math.Clamp((int)((LastStage + 1) * Math.Sqrt((double)(minute - Minute) / Minutes)), 0, LastStage);
}
