using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Reading;
using Stemma.Workspace.Formats.Exports.Linked;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Briefs;

/// <summary>The brief with everything it rests on, before it is written as Markdown or HTML.</summary>
/// <param name="Title">What the story is called.</param>
/// <param name="Sections">Headed lists of sentences.</param>
/// <param name="Notes">What the sentences cite, from 1; each stretch once.</param>
/// <param name="Review">What people have decided, one line each.</param>
internal sealed record CitedBrief(
    string Title,
    ImmutableArray<BriefSection> Sections,
    ImmutableArray<Citation> Notes,
    ImmutableArray<string> Review
)
{
    public static CitedBrief Of(ExportedStory story)
    {
        var notes = new List<ArticleSpan>();
        var rejected = RejectedSpans(story);
        ImmutableArray<BriefSection> sections =
        [
            .. story
                .Story.Brief.Where(sentence => !sentence.Supports.Any(support => rejected.Any(span => Holds(support, span))))
                .GroupBy(sentence => sentence.Topic)
                .Select(topic => new BriefSection(Heading(topic.Key), [.. topic.Select(sentence => Cite(sentence, notes))])),
        ];
        return new CitedBrief(
            OneLine.Of(story.Reviewed.Title) is { Length: > 0 } title ? title : "Story",
            sections,
            [.. notes.Select(note => new Citation(story.Story[note.Article], note))],
            ReviewLines(story)
        );
    }

    /// <summary>What a person has rejected; a sentence that rests on it is left out.</summary>
    private static ArticleSpan[] RejectedSpans(ExportedStory story) =>
        [
            .. story.Story.Articles.SelectMany(
                (reading, article) =>
                    reading
                        .Claims.Select((claim, index) => (claim, At: new ItemRef(new ArticleRef(article), index)))
                        .Where(pair => story.Reviewed[story.Ids.Claim(pair.At)].Accepted == false)
                        .Select(pair => new ArticleSpan(pair.At.Article, pair.claim.Count.Span))
            ),
        ];

    private static bool Holds(ArticleSpan support, ArticleSpan span) =>
        support.Article == span.Article && support.Span.Contains(span.Span);

    private static CitedSentence Cite(BriefSentence sentence, List<ArticleSpan> notes)
    {
        var numbers = sentence.Supports.Distinct().Select(support => NumberOf(support, notes));
        return new CitedSentence(OneLine.Of(sentence.Text), [.. numbers]);
    }

    private static int NumberOf(ArticleSpan support, List<ArticleSpan> notes)
    {
        var known = notes.IndexOf(support);
        if (known >= 0)
        {
            return known + 1;
        }

        notes.Add(support);
        return notes.Count;
    }

    private static ImmutableArray<string> ReviewLines(ExportedStory story)
    {
        var items = new DecidedItems(story.Reviewed);
        return
        [
            .. story
                .Reviewed.Log.Where(decision =>
                    decision.Act is not (Act.Assign or Act.Undo or Act.Settle) && items.Holds(decision)
                )
                .Select(decision => Line(decision, items)),
        ];
    }

    private static string Line(Decision decision, DecidedItems items)
    {
        var act = OneLine.Join(" ", [ActWords.Name(decision.Act), ActWords.Detail(decision.Act)]);
        var words = OneLine.Join(
            " / ",
            decision.Subject.Words.Select(anchor => anchor.Exact).Where(exact => exact.Length > 0).Take(1)
        );
        var was = decision.Was.Length > 0 ? $", before: {decision.Was}" : string.Empty;
        var why = decision.Why.Length > 0 ? $" — {decision.Why}" : string.Empty;
        var quoted = words.Length > 0 ? $" “{words}”" : string.Empty;
        return OneLine.Of(
            $"{OneLine.Join(", ", items.Of(decision))}{quoted}: {act}{was} ({decision.By}, {decision.At.UtcDateTime:yyyy-MM-dd}){why}"
        );
    }

    private static string Heading(BriefTopic topic) =>
        topic switch
        {
            BriefTopic.Figure => "What is reported",
            BriefTopic.Contested => "What does not agree",
            BriefTopic.Drift => "What changed in passing on",
            _ => "What is not verified",
        };
}

/// <summary>Sentences under a heading.</summary>
internal sealed record BriefSection(string Heading, ImmutableArray<CitedSentence> Sentences);

/// <summary>A sentence with the numbers of its notes.</summary>
internal sealed record CitedSentence(string Text, ImmutableArray<int> Notes);

/// <summary>A stretch of an article as a note cites it.</summary>
internal sealed record Citation(ArticleReading Reading, ArticleSpan Span)
{
    public string Outlet => OneLine.Of(ExportedStory.OutletOf(Reading));

    public string Title => ExportedStory.TitleOf(Reading);

    public string Day => ExportedStory.DayOf(Reading);

    public string? Address => ExportedStory.WebAddressOf(Reading);

    /// <summary>The words, on one line.</summary>
    public string Words => OneLine.Of(Reading.Article.Text.ToString(Span.Span));
}
