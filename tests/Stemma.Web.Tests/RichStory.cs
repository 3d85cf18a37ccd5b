using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Briefs;
using Stemma.Comparing.Conflicts;
using Stemma.Comparing.Drift;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Evidence;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Timelines;
using Stemma.Comparing.Versions;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Reading.Names;
using Stemma.Reading.Pages;
using Stemma.Reading.Quantities;
using Stemma.Reading.Speech;
using Stemma.Reading.Times;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Web.Tests;

/// <summary>A story in which everything occurs that a report shows, set by hand so that no rule of reading changes it.</summary>
internal static class RichStory
{
    /// <summary>Words of an attacker, in every place that an article's file can fill.</summary>
    public const string Hostile = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";

    private static readonly Explanation Because = Explanation.Of("test.rule", "set by hand", Hostile);

    private static readonly string[] Bodies =
    [
        "At least 30 miners were killed or injured, the ministry said on Monday.",
        "“We had no warning at all,” the manager reportedly said. The ministry’s count could not be verified.",
        $"A video on Harbour shows the shaft. Subscribe now! {Hostile}",
    ];

    /// <summary>The story of so many articles, of which each after the first rewrites one before it.</summary>
    public static Story Of(int articles)
    {
        var readings = Enumerable.Range(0, articles).Select(Reading).ToImmutableArray();
        ImmutableArray<ArticleRef> all = [.. Enumerable.Range(0, articles).Select(index => new ArticleRef(index))];
        ImmutableArray<Relation> rewrites = [.. all.Skip(1).Select(Rewrite)];
        return StoryComparer.Compare([]) with
        {
            Title = "Shaft collapse " + Hostile,
            Articles = readings,
            Relations = [.. rewrites, .. articles > 2 ? [CommonSource(all[1], all[2])] : Array.Empty<Relation>()],
            Families = [new Family(all, all[0], Because)],
            Tree = new FamilyTree(
                [.. rewrites.Select(relation => new Descent(relation.To, relation.From, relation))],
                [
                    new UnseenSource(UnseenSourceKind.Report, "Valley Radio", -1, all, Because),
                    new UnseenSource(UnseenSourceKind.Statement, "Miners’ Union " + Hostile, -1, all, Because),
                ]
            ),
            Versions =
            [
                .. all.Skip(1)
                    .Take(1)
                    .Select(later => new ArticleVersion(
                        all[0],
                        later,
                        [
                            new Edit(
                                EditKind.Figure,
                                Words(readings, all[0], "At least 30"),
                                Words(readings, later, "At least 30"),
                                Hostile
                            ),
                            new Edit(EditKind.Added, null, Words(readings, later, "Subscribe now!"), string.Empty),
                            new Edit(EditKind.Trivial, Words(readings, all[0], "Subscribe now!"), null, string.Empty),
                        ],
                        Because
                    )),
            ],
            Entities =
            [
                new StoryEntity(
                    EntityType.Organisation,
                    "Ministry " + Hostile,
                    [new NameVariant("the ministry", all, 3)],
                    [],
                    Because
                ),
            ],
            Figures = [Figure(all)],
            QuoteGroups = [new QuoteGroup([.. all.Select(article => new ItemRef(article, 0))], QuoteGroupKind.Variant, Because)],
            Drifts =
            [
                .. all.Skip(1)
                    .Select(to => new Drift(
                        DriftKind.BoundDropped,
                        DriftOn.Claims,
                        new ItemRef(all[0], 0),
                        new ItemRef(to, 0),
                        Hostile,
                        Because
                    )),
            ],
            Conflicts =
            [
                new Conflict([0], [new ItemRef(all[0], 0), new ItemRef(all[^1], 0)], ConflictKind.Incompatible, Hostile, Because),
            ],
            Evidence = [Evidence(readings, all)],
            Timeline =
            [
                new TimelineEntry(DateRange.Day(new DateOnly(2024, 3, 1)), [], [all[0]], "The shaft opened."),
                new TimelineEntry(DateRange.Day(new DateOnly(2025, 3, 3)), [new ItemRef(all[0], 0)], all, Hostile),
            ],
            Brief =
            [
                new BriefSentence(
                    "At least 30 killed or injured. " + Hostile,
                    BriefTopic.Figure,
                    [Words(readings, all[0], "At least 30")]
                ),
            ],
        };
    }

    private static ArticleReading Reading(int index)
    {
        var article = AnArticle
            .Called($"{index:000}.txt", [$"Shaft collapse, report {index}", .. Bodies])
            .From(index == 0 ? "Coal Post " + Hostile : $"Outlet {index}")
            .Published(2025, 3, 3 + (index / 3));
        var text = article.Text;
        TextSpan Find(string words) => TextSpan.FromLength(text.Content.IndexOf(words, StringComparison.Ordinal), words.Length);
        Phrase Named(string words) => new(Find(words), words, EntityRef.None);
        var ministry = new Attribution(
            Find("At least 30 miners were killed or injured"),
            Named("the ministry"),
            "the ministry",
            Named("said on"),
            SourceStanding.Official,
            null,
            Because
        );
        return article.Read() with
        {
            Boilerplate = [new Boilerplate(Find("Subscribe now!"), BoilerplateKind.Advert, Because)],
            Published = new PublicationWindow(DateRange.Day(article.Published.Date), PublicationBasis.Given, [], Because),
            Credits = [new Credit("Valley Radio", EntityRef.None, [Find("Harbour")], Because)],
            Speech = new Speech(
                [
                    new Quote(
                        Find("“We had no warning at all,”"),
                        "We had no warning at all,",
                        QuoteForm.Direct,
                        new Speaker(Named("the manager"), "the manager"),
                        null,
                        Because
                    ),
                ],
                [ministry]
            ),
            Claims =
            [
                Claim(
                    Find("At least 30 miners were killed or injured"),
                    Find(Bodies[0]),
                    Find("At least 30"),
                    Named("miners"),
                    ministry
                ),
            ],
            Caveats = [new Caveat(Find("could not be verified"), CaveatKind.Unverified, Find("The ministry’s count"), Because)],
            Evidence = [],
        };
    }

    private static Claim Claim(TextSpan clause, TextSpan sentence, TextSpan count, Phrase subject, Attribution source) =>
        new()
        {
            Span = clause,
            Sentence = sentence,
            Measure = Measure.Casualties,
            Count = new Quantity(count, 30, null, false, false, "At least 30", default, default, QuantityKind.Count, Because),
            Subject = subject,
            Attribution = [source],
            Hedges = ["said"],
            Why = Because,
        };

    private static Relation Rewrite(ArticleRef to)
    {
        var from = new ArticleRef((to.Index - 1) / 2);
        var span = new TextSpan(27, 60);
        var passage = new Passage(new ArticleSpan(from, span), new ArticleSpan(to, span), PassageKind.Near, false);
        return new Relation(
            from,
            to,
            RelationKind.Rewrite,
            0.4,
            0.6,
            new Direction(0.9, [DirectionReason.Date]),
            [passage],
            Because
        );
    }

    private static Relation CommonSource(ArticleRef from, ArticleRef to) =>
        new(from, to, RelationKind.CommonSource, 0.1, 0.1, new Direction(0, []), [], Because);

    private static Figure Figure(ImmutableArray<ArticleRef> all) =>
        new(
            Measure.Casualties,
            [.. all.Select(article => new ItemRef(article, 0))],
            30,
            30,
            null,
            [new Origin("the ministry " + Hostile, -1, all)],
            1,
            FigureStanding.SingleSource,
            Because
        );

    private static StoryEvidence Evidence(ImmutableArray<ArticleReading> readings, ImmutableArray<ArticleRef> all) =>
        new(
            EvidenceKind.Video,
            "the shaft " + Hostile,
            [(Hostile, -1)],
            Hostile,
            [],
            [.. all.Select(article => Words(readings, article, "A video on Harbour"))],
            new StoryPosting(
                all[0],
                new ResolvedTime(new TimeExpression(default, Hostile, TimeKind.Date, "test.rule"), null, Because)
            ),
            [
                .. all.Select(article => new StoryCheck(
                    article,
                    new EvidenceCheck(
                        EvidenceStance.Unverified,
                        new Phrase(default, Hostile, EntityRef.None),
                        Words(readings, article, "A video on Harbour").Span,
                        Because
                    )
                )),
            ],
            Because
        );

    private static ArticleSpan Words(ImmutableArray<ArticleReading> readings, ArticleRef article, string words) =>
        new(
            article,
            TextSpan.FromLength(
                readings[article.Index].Article.Text.Content.IndexOf(words, StringComparison.Ordinal),
                words.Length
            )
        );
}
