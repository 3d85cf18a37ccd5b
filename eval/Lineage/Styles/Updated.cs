namespace Stemma.Eval.Lineage.Styles;

/// <summary>The same outlet a day later: new at the top, the rest below it, numbers brought up to date.</summary>
internal static class Updated
{
    private static readonly string[] News =
    [
        "Work went on through the night, and officials promised a fuller account later in the day.",
        "More than a day after the events, the questions outnumber the answers.",
        "A first list of names was put up at the town hall this morning.",
    ];

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        parent with
        {
            Outlet = parent.Outlet,
            IsUpdate = true,
            Units =
            [
                new DraftUnit(string.Empty, News[random.Next(News.Length)]),
                .. about.Background.Take(1).Select(sentence => new DraftUnit(string.Empty, sentence)),
                .. parent.Units.Take(Math.Max(4, parent.Units.Length - random.Next(3))),
            ],
        };
}
