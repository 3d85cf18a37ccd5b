using Stemma.Text;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>What can be wrong with a feed, in words for a person.</summary>
internal static class FeedProblems
{
    private const int MostShown = 60;

    public static Diagnostic Empty(string source) =>
        Error("STM1001", source, "The feed is empty. Fetch it again, or check its address.");

    public static Diagnostic TooLong(string source) =>
        Error(
            "STM1012",
            source,
            $"The feed is longer than {FeedReader.MaximumBytes / 1024 / 1024} MB. Follow a shorter one of the same outlet."
        );

    public static Diagnostic DamagedPack(string source) =>
        Error(
            "STM3101",
            source,
            "The feed is packed by gzip, and damaged or too long unpacked. Fetch it again, or follow a shorter one."
        );

    public static Diagnostic NoFeed(string source) =>
        Error(
            "STM1015",
            source,
            "This is no feed: neither RSS, Atom, CDF, JSON Feed nor a sitemap. Where it is a web page, look there for the address of its feed."
        );

    /// <param name="source">The feed.</param>
    /// <param name="line">Where; from 1.</param>
    /// <param name="whole">How many entries came before.</param>
    /// <param name="isTooDeep">It may be whole, but no feed is such.</param>
    public static Diagnostic Broken(string source, long line, int whole, bool isTooDeep)
    {
        var why = isTooDeep ? $": more than {FeedXml.Deepest} elements lie in one another" : string.Empty;
        return new(
            "STM1006",
            whole > 0 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            source,
            whole > 0
                ? $"The feed breaks off or is broken at line {line}{why}; the {whole} entries before it were read. Fetch it again for the rest."
                : $"The feed is broken at line {line}{why}, before any entry was whole. Fetch it again."
        );
    }

    public static Diagnostic TooMany(string source, int leftOut, int most) =>
        Warning(
            "STM1016",
            source,
            $"The feed has more than {most} entries; {leftOut} were left out. Follow its parts, if it has any."
        );

    public static Diagnostic UnreadDates(string source, int count, string example) =>
        new(
            "STM1017",
            DiagnosticSeverity.Note,
            source,
            $"{count} of the feed's dates cannot be read, such as «{Shown(example)}». Those entries stand without; tell us the form if it is common."
        );

    public static Diagnostic NoOpml(string source) =>
        Error("STM1018", source, "This is no list of feeds in OPML. Export it again from the program that it comes from.");

    public static Diagnostic BrokenOpml(string source, long line, int whole) =>
        Warning(
            "STM1019",
            source,
            $"The list of feeds breaks off or is broken at line {line}; the {whole} feeds before it were read. Export it again for the rest."
        );

    public static Diagnostic NoAddress(string source, string title, string address) =>
        Warning(
            "STM1020",
            source,
            $"«{Shown(title)}» was left out: «{Shown(address)}» is no address of http or https. Mend it in the list, or add the feed by hand."
        );

    private static Diagnostic Error(string code, string source, string message) =>
        new(code, DiagnosticSeverity.Error, source, message);

    private static Diagnostic Warning(string code, string source, string message) =>
        new(code, DiagnosticSeverity.Warning, source, message);

    private static string Shown(string text) => OneLine.Cut(OneLine.Of(text.Length > 400 ? text[..400] : text), MostShown);
}
