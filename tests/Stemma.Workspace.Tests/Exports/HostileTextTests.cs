using FsCheck;
using FsCheck.Fluent;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

/// <summary>Whatever stands in an article, a name or a remark: each export stays what it says it is.</summary>
public class HostileTextTests
{
    private static readonly string[] Hostile =
    [
        "\"quoted\", 'and' comma;",
        "line\r\nbreak\n\n# heading\n- item\n1. one",
        "a | b || c {{cite news|x=1}} [[link]] ]] }} ''bold'' ~~~~ __TOC__",
        "<script>alert(1)</script><img src=x onerror=alert(1)> &lt; &#x3C; </ref> <ref>",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tTab",
        "\u202Egnp.exe\u2066 right \u200F to left",
        "🚑👩‍👩‍👧‍👦𝒳 beyond the plane",
        "[^1]: note [^2] ![x](javascript:alert(1)) <javascript:alert(1)> `code` ***",
        "\0\u0001\u001F\u007F\uFEFF",
        "\uD83D alone \uDE91",
        "]]> <!-- --> <![CDATA[",
        "a\\b\\\"c\\u0041",
        "",
        "   ",
        new string('x', 10_000),
        string.Concat(Enumerable.Repeat("🚑|", 3_000)),
    ];

    public static TheoryData<int> Each { get; } = [.. Enumerable.Range(0, Hostile.Length)];

    [Theory]
    [MemberData(nameof(Each))]
    public void Hostile_text_in_every_field_leaves_each_export_valid(int index) =>
        ExportChecks.Everything(StoryWith(_ => Hostile[index]));

    [Fact]
    [Trait("Category", "Slow")]
    public void Mixed_hostile_texts_leave_each_export_valid() =>
        Prop.ForAll(
                Gen.Elements(Hostile).NonEmptyListOf().Select(list => string.Concat(list.Take(4))).ToArbitrary(),
                text => ExportChecks.Everything(StoryWith(field => text[(field % (text.Length + 1))..]))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    /// <summary>A story whose every name, title, source, subject and remark is such a text.</summary>
    private static ReviewedStory StoryWith(Func<int, string> text)
    {
        var story = Exported.StoryOf(
            "Twelve people were killed in Kharkiv on Monday, the mayor said. “We are still counting,” the mayor said. The figure could not be verified.\n\n"
                + text(0),
            "Nine people were killed in Kharkiv on Monday, the army said. “We are still counting,” the mayor said.\n\n" + text(1)
        );
        story = story with
        {
            Title = text(2),
            Articles = [.. story.Articles.Select(reading => Hostilely(reading, text))],
            Entities = [.. story.Entities.Select(entity => entity with { Name = text(3) })],
            Figures =
            [
                .. story.Figures.Select(figure =>
                    figure with
                    {
                        Origins = [.. figure.Origins.Select(origin => origin with { Source = text(4) })],
                    }
                ),
            ],
            Drifts = [.. story.Drifts.Select(drift => drift with { Detail = text(5) })],
            Brief = [.. story.Brief.Select(sentence => sentence with { Text = text(6) })],
        };
        var reviewed = ReviewedStory
            .Untouched(story)
            .Decided(
                ("f1", new Act.Grade(FigureGrade.Fair)),
                ("f1", new Act.Note(text(7))),
                ("f1", new Act.Verify(EvidenceStatus.Disputed, text(8))),
                ($"{story.Articles[0].Article.Id}-c1", new Act.CorrectClaim(3, 4, text(9), text(10)))
            );
        return reviewed with
        {
            Log = [.. reviewed.Log.Select(decision => decision with { By = text(11), Was = text(12), Why = text(13) })],
        };
    }

    private static ArticleReading Hostilely(ArticleReading reading, Func<int, string> text) =>
        reading with
        {
            Article = reading.Article with
            {
                Title = new Stated(text(14), "x"),
                Outlet = new Stated(text(15), "x"),
                Byline = new Stated(text(16), "x"),
                Url = new Stated("https://a.example/" + text(17), "x"),
                Language = new Stated(text(18), "x"),
            },
            Claims =
            [
                .. reading.Claims.Select(claim =>
                    claim with
                    {
                        Subject = claim.Subject is { } subject ? subject with { Text = text(19) } : null,
                        Actor = new Phrase(claim.Span, text(20), EntityRef.None),
                        Attribution =
                        [
                            .. claim.Attribution.Select(source =>
                                source with
                                {
                                    Name = text(21),
                                    Source = source.Source with { Text = text(22) },
                                }
                            ),
                        ],
                    }
                ),
            ],
            Speech = reading.Speech with
            {
                Quotes =
                [
                    .. reading.Speech.Quotes.Select(quote =>
                        quote with
                        {
                            Text = text(23),
                            Speaker = quote.Speaker is { } speaker ? speaker with { Name = text(24) } : null,
                        }
                    ),
                ],
            },
        };
}
