using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Stemma.Comparing.Reuse;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

public class ExportFormatTests
{
    public static TheoryData<string> Stories { get; } = ["sural-valley", "velin-flood"];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_format_of_a_sample_is_valid(string name) => ExportChecks.Everything(Exported.Sample(name));

    [Fact]
    public void Every_format_of_a_reviewed_story_is_valid() => ExportChecks.Everything(Reviewed());

    [Fact]
    public void Every_format_of_no_article_is_valid() =>
        ExportChecks.Everything(ReviewedStory.Untouched(Comparing.StoryComparer.Compare([])));

    [Fact]
    public void The_same_story_gives_the_same_bytes()
    {
        foreach (var format in ExportFormat.All)
        {
            Assert.Equal(Exported.Bytes(Reviewed(), format.Key), Exported.Bytes(Reviewed(), format.Key));
        }
    }

    [Fact]
    public void Only_the_manifest_tells_when_it_was_exported()
    {
        var later = Exported.At.AddDays(1);
        foreach (var format in ExportFormat.All.Where(format => format != ExportFormat.Everything))
        {
            Assert.Equal(
                Exported.Bytes(Reviewed(), format.Key),
                Exported.Bytes(Reviewed(), format.Key, request => request with { At = later })
            );
        }

        Assert.NotEqual(
            Exported.Bytes(Reviewed(), "zip"),
            Exported.Bytes(Reviewed(), "zip", request => request with { At = later })
        );
    }

    [Fact]
    public void Positions_count_code_points()
    {
        var story = ReviewedStory.Untouched(
            Exported.StoryOf("🚑🚑 Three people were killed in Kharkiv on Monday, the mayor said.")
        );
        Assert.True(ExportChecks.Annotations(story) > 0);
        var first = JsonNode.Parse(Exported.Text(story, "annotations"))!["first"]!["items"]![0]!["target"]![0]!["selector"]![0]!;
        Assert.Equal(3, (int)first["start"]!);
    }

    [Fact]
    public void Every_claim_quote_caveat_drift_end_and_decision_is_annotated()
    {
        var story = Reviewed();
        var expected =
            story.Story.Articles.Sum(reading => reading.Claims.Length + reading.Speech.Quotes.Length + reading.Caveats.Length)
            + (2 * story.Story.Drifts.Length)
            + story.Log.Count(decision => decision.Subject.Words.Length > 0);
        Assert.Equal(expected, ExportChecks.Annotations(story));
    }

    [Fact]
    public void Only_graded_figures_are_reviewed_claims()
    {
        Assert.Empty(JsonNode.Parse(Exported.Text(Exported.Sample(), "claimreview"))!["@graph"]!.AsArray());
        var review = Assert.Single(JsonNode.Parse(Exported.Text(Reviewed(), "claimreview"))!["@graph"]!.AsArray())!;
        Assert.Equal("Weak", (string)review["reviewRating"]!["alternateName"]!);
        Assert.Equal("Ada Reviewer", (string)review["author"]!["name"]!);
        Assert.Equal("2025-04-10", (string)review["datePublished"]!);
    }

    [Fact]
    public void Provenance_tells_rewrites_versions_origins_and_decisions()
    {
        var nodes = JsonNode.Parse(Exported.Text(Reviewed(), "prov"))!["@graph"]!.AsArray();
        Assert.Contains(nodes, node => node!["wasDerivedFrom"] is not null && IsA(node, "schema:NewsArticle"));
        Assert.Contains(nodes, node => node!["hadPrimarySource"] is not null && IsA(node, "stemma:Figure"));
        Assert.Contains(nodes, node => node!["wasQuotedFrom"] is not null && IsA(node, "stemma:Quote"));
        Assert.Contains(nodes, node => node!["wasGeneratedBy"] is not null && IsA(node, "stemma:JudgedFigure"));
        Assert.Equal(Reviewed().Log.Length, nodes.Count(node => IsA(node!, "prov:Activity")));
    }

    [Fact]
    public void A_persons_word_on_who_drew_on_whom_goes_before_the_machines()
    {
        var sample = Exported.Sample();
        var index = sample
            .Story.Relations.Select((relation, index) => (relation, index))
            .First(pair => pair.relation is { IsDirect: true, IsDerivation: true, Direction.Confidence: > 0 })
            .index;
        var relation = sample.Story.Relations[index];
        var (from, to) = (sample.Story[relation.From].Article.Id, sample.Story[relation.To].Article.Id);
        Assert.True(Derives(sample, relation.To, relation.From));
        Assert.True(
            Derives(sample.Decided(($"r{index + 1}", new Act.Relate(RelationKind.Rewrite, to))), relation.From, relation.To)
        );
        Assert.False(Derives(sample.Decided(($"r{index + 1}", new Act.Relate(null, null))), relation.To, relation.From));
        Assert.False(Derives(sample.Decided(($"r{index + 1}", new Act.Reject())), relation.To, relation.From));
        Assert.NotEqual(from, to);
    }

    [Fact]
    public void A_sentence_that_rests_on_a_rejected_claim_is_left_out_of_the_brief()
    {
        var story = ReviewedStory.Untouched(
            Exported.StoryOf(
                "Twelve people were killed in Kharkiv on Monday, the mayor said.",
                "Nine people were killed in Kharkiv on Monday, the army said."
            )
        );
        var claim = $"{story.Story.Articles[1].Article.Id}-c1";
        Assert.Contains("Nine people", Exported.Text(story, "markdown"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Nine people",
            Exported.Text(story.Decided((claim, new Act.Reject())), "markdown").Split("## What people decided")[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_audit_trail_has_every_decision_with_its_items_and_tells_which_hold()
    {
        var reviewed = Reviewed();
        var undone = reviewed with
        {
            Items = reviewed.Items.Remove("f3"),
            Orphans = [new Orphan(reviewed.Log[3], "The words are gone.")],
        };
        var lines = Exported
            .Text(undone, "audit")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .ToArray();
        Assert.Equal(reviewed.Log.Select(decision => decision.Number), lines.Select(line => (long)line["number"]!));
        Assert.Equal("f1", (string)lines[0]["items"]![0]!);
        Assert.Equal(9, (int)lines[0]["decision"]!["high"]!);
        Assert.Equal("weak", (string)lines[1]["decision"]!["as"]!);
        Assert.False((bool)lines[3]["holds"]!);
        Assert.Equal("The words are gone.", (string)lines[3]["orphaned"]!);
        var row = Exported.Rows(undone, "audit-csv")[0];
        Assert.Equal(
            ("correctFigure", "3–9, best 5", "f1", "24–30", "yes"),
            (row["act"], row["decided"], row["items"], row["was"], row["holds"])
        );
    }

    [Fact]
    public void A_rejection_holds_though_its_item_is_in_no_story_and_what_is_undone_does_not()
    {
        var reviewed = Exported
            .Sample()
            .Decided(
                ("f1", new Act.Reject()),
                ("f2", new Act.Accept()),
                ("story", new Act.Undo(2)),
                ("f3", new Act.Accept()),
                ("story", new Act.Undo(4)),
                ("story", new Act.Undo(5))
            );
        var rows = Exported.Rows(reviewed with { Items = reviewed.Items.Remove("f1") }, "audit-csv");
        Assert.Equal(["yes", "no", "yes", "yes", "no", "yes"], rows.Select(row => row["holds"]));
        Assert.Contains("reject", Exported.Text(reviewed, "markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_brief_says_who_decided_what()
    {
        foreach (var key in new[] { "markdown", "html" })
        {
            var brief = Exported.Text(Reviewed(), key);
            Assert.Contains("What people decided", brief, StringComparison.Ordinal);
            Assert.Contains("grade weak", brief, StringComparison.Ordinal);
            Assert.Contains("Ada Reviewer", brief, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_archive_holds_every_format_the_report_and_the_originals_with_their_sums()
    {
        var bytes = Exported.Bytes(
            Reviewed(),
            "zip",
            request =>
                request with
                {
                    Report = (_, writer) => writer.WriteAsync("<!DOCTYPE html><title>x</title>"),
                    Originals = [new("../../etc/a.txt", [1, 2]), new("..\\..\\etc\\a.txt", [3]), new("..", [4])],
                }
        );
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var names = zip.Entries.Select(entry => entry.FullName).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(
            ExportFormat
                .All.Where(format => format != ExportFormat.Everything)
                .Select(format => format.FileName)
                .Concat(["report.html", "manifest.json"])
                .Order(StringComparer.Ordinal),
            names.Where(name => !name.StartsWith("originals/", StringComparison.Ordinal))
        );
        Assert.Equal(3, names.Count(name => name.StartsWith("originals/", StringComparison.Ordinal)));
        Assert.All(names, name => Assert.DoesNotContain("..", name.Split('/', '\\')));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Sums(zip);
    }

    private static void Sums(ZipArchive zip)
    {
        var manifest = new StreamReader(zip.GetEntry("manifest.json")!.Open()).ReadToEnd();
        ExportChecks.Schema("manifest", manifest);
        var files = JsonNode.Parse(manifest)!["files"]!.AsArray();
        Assert.Equal(zip.Entries.Count - 1, files.Count);
        Assert.All(
            files,
            file =>
            {
                using var content = zip.GetEntry((string)file!["name"]!)!.Open();
                Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(content)));
            }
        );
    }

    private static bool Derives(ReviewedStory story, Comparing.ArticleRef article, Comparing.ArticleRef from)
    {
        var nodes = JsonNode.Parse(Exported.Text(story, "prov"))!["@graph"]!.AsArray();
        string Name(Comparing.ArticleRef at) =>
            "urn:sha-256:"
            + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(story.Story[at].Article.Text.Content)));
        var node = nodes.Single(node => (string)node!["@id"]! == Name(article))!;
        return node["wasDerivedFrom"] is JsonArray list && list.Any(id => (string)id! == Name(from));
    }

    private static bool IsA(JsonNode node, string type) => node["@type"]!.AsArray().Any(one => (string)one! == type);

    private static ReviewedStory Reviewed() =>
        Exported
            .Sample()
            .Decided(
                ("f1", new Act.CorrectFigure(3, 5, 9)),
                ("f1", new Act.Grade(FigureGrade.Weak)),
                ("f2", new Act.Accept()),
                ("f3", new Act.Reject()),
                (
                    "r1",
                    new Act.Relate(
                        RelationKind.Copy,
                        Exported.Sample().Story[Exported.Sample().Story.Relations[0].From].Article.Id
                    )
                ),
                ("m1", new Act.Verify(EvidenceStatus.Unverifiable, "our own desk")),
                ("story", new Act.Note("call the ministry")),
                ("story", new Act.Assign("Bo"))
            );
}
