using System.Globalization;
using System.Text;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Figures;
using Stemma.Reading.Claims;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes a story as Markdown with footnotes: every sentence of the brief cites the words that it rests on.</summary>
public static class StoryMarkdown
{
    /// <summary>The whole document, line ends as <c>\n</c>.</summary>
    public static string Write(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var text = new StringBuilder();
        var notes = new List<ArticleSpan>();
        var counts = StoryCounts.Of(story);
        text.Append("# ").Append(Plain(story.Title.Length > 0 ? story.Title : "Story")).Append("\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{counts.Articles} articles · {counts.Outlets} outlets · {counts.Origins} origins\n"
        );
        Brief(text, story, notes);
        FigureTable(text, story);
        Articles(text, story);
        Notes(text, story, notes);
        return text.ToString();
    }

    private static void Brief(StringBuilder text, Story story, List<ArticleSpan> notes)
    {
        foreach (var topic in story.Brief.GroupBy(sentence => sentence.Topic))
        {
            text.Append("\n## ").Append(Heading(topic.Key)).Append("\n\n");
            foreach (var sentence in topic)
            {
                text.Append("- ").Append(Plain(sentence.Text));
                for (var index = 0; index < sentence.Supports.Length; index++)
                {
                    notes.Add(sentence.Supports[index]);
                    // «[^1][^2]» would be read as a link named twice.
                    text.Append(CultureInfo.InvariantCulture, $"{(index > 0 ? " " : string.Empty)}[^{notes.Count}]");
                }

                text.Append('\n');
            }
        }
    }

    private static string Heading(BriefTopic topic) =>
        topic switch
        {
            BriefTopic.Figure => "What is reported",
            BriefTopic.Contested => "What does not agree",
            BriefTopic.Drift => "What changed in passing on",
            _ => "What is not verified",
        };

    private static void FigureTable(StringBuilder text, Story story)
    {
        var figures = story
            .Figures.Select((figure, index) => (figure, index))
            .Where(pair => pair.figure.Measure != Measure.Other)
            .ToArray();
        if (figures.Length == 0)
        {
            return;
        }

        text.Append(
            "\n## Figures\n\n| id | measure | low | best | high | origins | standing | source |\n|---|---|---:|---:|---:|---:|---|---|\n"
        );
        foreach (var (figure, index) in figures)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {StoryIds.Figure(index)} | {MeasurePhrases.Of(figure.Measure)} | {figure.Low} | {figure.Best} | {figure.High} | {figure.IndependentOrigins} | {JsonWords.Of(figure.Standing)} | {Plain(SourcesOf(figure))} |\n"
            );
        }
    }

    private static string SourcesOf(Figure figure) => string.Join("; ", figure.Origins.Select(origin => origin.Source));

    private static void Articles(StringBuilder text, Story story)
    {
        text.Append("\n## Articles\n\n");
        foreach (var reading in story.Articles)
        {
            var article = reading.Article;
            text.Append("- ").Append(Plain(ArticleNames.Of(reading)));
            text.Append(article.Title.IsKnown ? $": {Plain(article.Title.Value)}" : string.Empty);
            text.Append(
                reading.Published.Days is { } days ? $" ({days}, {JsonWords.Of(reading.Published.Basis)})" : string.Empty
            );
            text.Append(article.Url.IsKnown ? $" <{Plain(article.Url.Value)}>" : string.Empty).Append('\n');
        }
    }

    private static void Notes(StringBuilder text, Story story, List<ArticleSpan> notes)
    {
        for (var note = 0; note < notes.Count; note++)
        {
            var words = story[notes[note].Article].Article.Text.ToString(notes[note].Span);
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n[^{note + 1}]: {Plain(ArticleNames.Of(story[notes[note].Article]))}: “{Plain(words)}”"
            );
        }

        text.Append('\n');
    }

    /// <summary>One line in which nothing is mark-up: an article may hold any characters.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            plain.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' ? "\\" : "").Append(c);
        }

        return plain.ToString();
    }
}
