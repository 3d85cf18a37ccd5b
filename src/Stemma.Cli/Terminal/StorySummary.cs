using System.Globalization;
using Spectre.Console;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Cli.Terminal;

/// <summary>A story on one screen: the most important thing first.</summary>
internal static class StorySummary
{
    private const int MostFigures = 9;
    private const int MostLines = 5;

    public static void Write(Story story, int unusable, IAnsiConsole console)
    {
        var counts = StoryCounts.Of(story);
        if (story.Title.Length > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{story.Title}[/]");
        }

        console.MarkupLineInterpolated(
            $"[bold]{Plural(counts.Articles, "article")} · {Plural(counts.Outlets, "outlet")} · {Plural(counts.Origins, "origin")}[/]{Folded(counts)}"
        );
        WriteFigures(story, console);
        WriteContested(story, console);
        WriteDrifts(story, console);
        WriteUnverified(story, console);
        if (unusable > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[bold]{Plural(unusable, "file")} could not be used; see the messages.[/]"
            );
        }
    }

    private static string Folded(StoryCounts counts) =>
        counts.Origins < counts.Articles
            ? $" ({Plural(counts.Articles - counts.Origins, "article")} only pass on another's text)"
            : string.Empty;

    private static void WriteFigures(Story story, IAnsiConsole console)
    {
        var shown = story
            .Figures.Select((figure, index) => (figure, index))
            .Where(pair =>
                pair.figure.Measure != Measure.Other && pair.figure.Claims.Any(item => !story.ClaimAt(item).Count.Implied)
            )
            .Take(MostFigures)
            .ToArray();
        if (shown.Length == 0)
        {
            return;
        }

        Heading(console, "Figures");
        foreach (var (figure, index) in shown)
        {
            WriteFigure(story, figure, StoryIds.Figure(index), console);
        }
    }

    private static void WriteFigure(Story story, Figure figure, string id, IAnsiConsole console)
    {
        var articles = Plural(figure.Claims.Select(item => item.Article).Distinct().Count(), "article");
        var ground = $"{articles}, {Plural(figure.IndependentOrigins, "origin")}";
        var source = OneLine(string.Join("; ", figure.Origins.Select(origin => origin.Source)));
        var what = Shorten($"{MeasurePhrases.Of(figure.Measure)}{Subject(story, figure)}", 44);
        console.Markup($"  [bold]{Range(figure), -15}[/] {Markup.Escape(what), -44} {ground, -23} {Coloured(figure.Standing)}\n");
        console.Markup($"  [dim]{id, -15} {Markup.Escape(Shorten(source, console.Profile.Width - 22))}[/]\n");
    }

    private static string Range(Figure figure) => FigureWords.RangeOf(figure) is { Length: > 0 } range ? range : "?";

    private static string Subject(Story story, Figure figure)
    {
        var subject = figure
            .Claims.Select(item => story.ClaimAt(item).Subject?.Text)
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return subject is null ? string.Empty : $": {OneLine(subject)}";
    }

    private static string Coloured(FigureStanding standing)
    {
        var colour = standing switch
        {
            FigureStanding.Contested => "red",
            FigureStanding.Corroborated => "green",
            FigureStanding.Superseded => "dim",
            _ => "yellow",
        };
        return $"[{colour}]{JsonWords.Of(standing)}[/]";
    }

    private static void WriteContested(Story story, IAnsiConsole console) =>
        WriteLines(
            console,
            "Contested",
            story.Brief.Where(sentence => sentence.Topic == BriefTopic.Contested).Select(sentence => sentence.Text),
            story.Conflicts.Count(c => c.Kind == ConflictKind.Incompatible)
        );

    private static void WriteDrifts(Story story, IAnsiConsole console) =>
        WriteLines(
            console,
            "Changed in passing on",
            story
                .Drifts.GroupBy(drift => (drift.Kind, drift.Detail, drift.To.Article))
                .Select(same => same.First())
                .Select(drift => DriftLine(story, drift)),
            story.Drifts.Length
        );

    private static string DriftLine(Story story, Drift drift) =>
        $"{DriftPhrases.Of(drift.Kind)}: {drift.Detail} ({ArticleNames.Of(story[drift.From.Article])} → {ArticleNames.Of(story[drift.To.Article])})";

    private static void WriteUnverified(Story story, IAnsiConsole console)
    {
        var lines =
            from reading in story.Articles
            from caveat in reading.Caveats
            where caveat.Kind == CaveatKind.Unverified
            select $"“{reading.Article.Text.ToString(caveat.Span)}” ({ArticleNames.Of(reading)})";
        var all = lines.ToArray();
        WriteLines(console, "Not verified", all, all.Length);
    }

    private static void WriteLines(IAnsiConsole console, string heading, IEnumerable<string> lines, int total)
    {
        var shown = lines.Take(MostLines).ToArray();
        if (shown.Length == 0)
        {
            return;
        }

        Heading(console, heading);
        foreach (var line in shown)
        {
            console.WriteLine("  " + Shorten(OneLine(line), console.Profile.Width - 4));
        }

        if (total > shown.Length)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]  … {total - shown.Length} more[/]");
        }
    }

    private static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold underline]{text}[/]");
    }

    private static string Plural(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Shorten(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}
