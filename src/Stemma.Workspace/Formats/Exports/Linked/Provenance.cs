using System.Globalization;
using System.Text.Json;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.FamilyTrees;
using Stemma.Reading.Speech;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Who drew on whom, as W3C PROV-O in JSON-LD; the context stands in the file, so that nothing is fetched to read it.</summary>
internal sealed class Provenance
{
    private readonly Utf8JsonWriter json;
    private readonly ExportedStory story;
    private readonly ProvenanceAgents agents;
    private readonly ArticleDescent descent;
    private readonly ILookup<Comparing.ItemRef, string> utterances;

    private Provenance(Utf8JsonWriter json, ExportedStory story)
    {
        this.json = json;
        this.story = story;
        agents = new ProvenanceAgents(story);
        descent = ArticleDescent.Of(story);
        utterances = story
            .Story.QuoteGroups.SelectMany(
                (group, index) => group.Quotes.Select(quote => (quote, Utterance: story.Urn(StoryIds.QuoteGroup(index))))
            )
            .ToLookup(pair => pair.quote, pair => pair.Utterance);
    }

    public static void Write(ExportedStory story, Stream output) =>
        JsonFile.Write(output, json => new Provenance(json, story).Document());

    private void Document()
    {
        ProvenanceContext.Write(json);
        json.WriteStartArray("@graph");
        Articles();
        Unseen();
        Utterances();
        Quotes();
        Claims();
        Figures();
        Decisions();
        agents.Write(json);
        json.WriteEndArray();
    }

    private void Articles()
    {
        foreach (var (reading, index) in story.Story.Articles.Select((reading, index) => (reading, index)))
        {
            var at = new Comparing.ArticleRef(index);
            Entity(
                Article(at),
                "schema:NewsArticle",
                () =>
                {
                    json.WriteString("title", OneLine.Of(ExportedStory.TitleOf(reading)));
                    json.Optional("issued", ExportedStory.DayOf(reading));
                    json.Optional("address", ExportedStory.WebAddressOf(reading));
                    json.WriteString("wasAttributedTo", agents.Outlet(ExportedStory.OutletOf(reading)));
                    json.Strings("wasDerivedFrom", descent.SourcesOf(at).Select(Article).Concat(UnseenOf(at)));
                    json.Strings("wasRevisionOf", descent.EarlierOf(at).Select(Article));
                    json.Strings("wasInfluencedBy", descent.CreditedBy(at).Select(Article));
                    Qualified(at);
                }
            );
        }
    }

    /// <summary>How an article derives from another, and how surely.</summary>
    private void Qualified(Comparing.ArticleRef at)
    {
        var known = descent.StepsTo(at).ToArray();
        if (known.Length == 0)
        {
            return;
        }

        json.WriteStartArray("qualifiedDerivation");
        foreach (var step in known)
        {
            json.Item(() =>
            {
                json.WriteString("@type", "prov:Derivation");
                json.WriteString("entity", Article(step.From));
                json.WriteString("kind", step.Kind);
                json.WriteNumber("confidence", step.Confidence);
                json.Optional("decidedBy", step.DecidedBy);
            });
        }

        json.WriteEndArray();
    }

    private IEnumerable<string> UnseenOf(Comparing.ArticleRef at) =>
        story
            .Story.Tree.UnseenSources.Select((source, index) => (source, index))
            .Where(pair => pair.source.Articles.Contains(at))
            .Select(pair => story.Urn(StoryIds.UnseenSource(pair.index)));

    /// <summary>What articles drew on and that is not among them.</summary>
    private void Unseen()
    {
        foreach (var (source, index) in story.Story.Tree.UnseenSources.Select((source, index) => (source, index)))
        {
            Entity(
                story.Urn(StoryIds.UnseenSource(index)),
                source.Kind == UnseenSourceKind.Report ? "stemma:UnseenReport" : "stemma:UnseenStatement",
                () =>
                {
                    json.WriteString("title", OneLine.Of(source.Name));
                    json.WriteString("wasAttributedTo", agents.Speaker(source.Name));
                }
            );
        }
    }

    /// <summary>What somebody said, of which articles quote one wording or another.</summary>
    private void Utterances()
    {
        foreach (var (group, index) in story.Story.QuoteGroups.Select((group, index) => (group, index)))
        {
            var speaker = group
                .Quotes.Select(story.Story.QuoteAt)
                .Select(quote => quote.Speaker?.Name)
                .FirstOrDefault(name => name is not null);
            Entity(
                story.Urn(StoryIds.QuoteGroup(index)),
                "stemma:Utterance",
                () =>
                {
                    if (speaker is not null)
                    {
                        json.WriteString("wasAttributedTo", agents.Speaker(speaker));
                    }
                }
            );
        }
    }

    private void Quotes()
    {
        foreach (var at in Items(reading => reading.Speech.Quotes.Length))
        {
            var quote = story.Story.QuoteAt(at);
            if (quote.Form == QuoteForm.Indirect)
            {
                continue;
            }

            Entity(
                story.Urn(story.Ids.Quote(at)),
                "stemma:Quote",
                () =>
                {
                    json.WriteString("value", quote.Text);
                    json.WriteString("partOf", Article(at.Article));
                    json.Strings("wasQuotedFrom", utterances[at]);
                    if (quote.Speaker is { } speaker)
                    {
                        json.WriteString("wasAttributedTo", agents.Speaker(speaker.Name));
                    }
                }
            );
        }
    }

    /// <summary>A claim is a piece of its article; it rests on what its source said.</summary>
    private void Claims()
    {
        foreach (var claim in story.Figures.SelectMany(figure => figure.Claims).OrderBy(claim => claim.At))
        {
            Entity(
                story.Urn(claim.Id),
                "stemma:Claim",
                () =>
                {
                    json.WriteString("value", claim.Words);
                    json.WriteString("wasQuotedFrom", Article(claim.At.Article));
                }
            );
        }
    }

    private void Figures()
    {
        foreach (var figure in story.Figures)
        {
            Entity(
                story.Urn(figure.Id),
                "stemma:Figure",
                () =>
                {
                    json.WriteString(
                        "title",
                        OneLine.Join(
                            " ",
                            [
                                EventNotes.Range(figure.Figure.Low, figure.Figure.High),
                                MeasurePhrases.Of(figure.Figure.Measure),
                                figure.Subject,
                            ]
                        )
                    );
                    json.WriteString("wasAttributedTo", agents.Software);
                    json.Strings("wasDerivedFrom", figure.Claims.Select(claim => story.Urn(claim.Id)));
                    json.Strings("hadPrimarySource", figure.Figure.Origins.Select((_, index) => Origin(figure, index)));
                }
            );
            foreach (var (origin, index) in figure.Figure.Origins.Select((origin, index) => (origin, index)))
            {
                Entity(
                    Origin(figure, index),
                    "stemma:Statement",
                    () =>
                    {
                        json.WriteString("title", OneLine.Of(origin.Source));
                        json.WriteString("wasAttributedTo", agents.Speaker(origin.Source));
                    }
                );
            }
        }
    }

    /// <summary>A decision is an activity of a person; what it changes is a revision of what stood there.</summary>
    private void Decisions()
    {
        var items = new DecidedItems(story.Reviewed);
        foreach (var decision in story.Reviewed.Log)
        {
            var decided = story.Urn($"decision-{decision.Number}");
            var figures = items.Of(decision).Where(item => story.Figures.Any(figure => figure.Id == item)).ToArray();
            json.Item(() =>
            {
                json.WriteString("@id", decided);
                Types("prov:Activity", "stemma:Decision");
                json.WriteString("title", OneLine.Join(" ", [ActWords.Name(decision.Act), ActWords.Detail(decision.Act)]));
                json.Optional("comment", decision.Why);
                json.WriteString("startedAtTime", Instant(decision.At));
                json.WriteString("endedAtTime", Instant(decision.At));
                json.WriteString("wasAssociatedWith", agents.Person(decision.By));
                json.Strings("used", figures.Select(story.Urn));
            });
            foreach (var figure in figures.Where(_ => decision.Act is Act.CorrectFigure or Act.Grade))
            {
                Entity(
                    story.Urn($"{figure}-decision-{decision.Number}"),
                    "stemma:JudgedFigure",
                    () =>
                    {
                        json.WriteString("value", ActWords.Detail(decision.Act));
                        json.WriteString("wasGeneratedBy", decided);
                        json.WriteString("wasRevisionOf", story.Urn(figure));
                        json.WriteString("wasAttributedTo", agents.Person(decision.By));
                    }
                );
            }
        }
    }

    private string Article(Comparing.ArticleRef at) => ExportedStory.ContentNameOf(story.Story[at]);

    private string Origin(JudgedFigure figure, int index) => story.Urn($"{figure.Id}-origin-{index + 1}");

    private IEnumerable<Comparing.ItemRef> Items(Func<Reading.ArticleReading, int> count) =>
        story.Story.Articles.SelectMany(
            (reading, article) =>
                Enumerable
                    .Range(0, count(reading))
                    .Select(index => new Comparing.ItemRef(new Comparing.ArticleRef(article), index))
        );

    private void Entity(string id, string type, Action members) =>
        json.Item(() =>
        {
            json.WriteString("@id", id);
            Types("prov:Entity", type);
            members();
        });

    private void Types(params string[] types) => json.Strings("@type", types);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
