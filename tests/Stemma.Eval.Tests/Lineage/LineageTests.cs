using Stemma.Comparing.Drift;
using Stemma.Eval.Lineage;
using Stemma.Eval.Lineage.Styles;

namespace Stemma.Eval.Tests.Lineage;

public class LineageTests
{
    private static readonly ReportedEvent Event = ReportReader.Read(
        "fire",
        [
            "kind: accident",
            "## A",
            "outlet: Harbour Gazette",
            "published: 2025-03-04T09:00",
            "headline: {bound dead@police:At least six|Six} dead",
            "- {bound dead@police:At least six|Six} people died in a fire{source dead:, police said|}.",
            "- “{short q1:We saw the smoke and then the roof|We saw the smoke}”, said a neighbour, Ida Holm.",
            "- {caveat dead:The number could not be confirmed.|}",
            "- The cause was not known and the street was closed.",
            "+ The quarter was built in 1890.",
            "## B",
            "outlet: Evening Post",
            "published: 2025-03-04T12:00",
            "headline: Fire in the old quarter",
            "- {fact dead@doctors:Seven} people died, doctors said.",
            "- The smell of smoke hung over the quarter.",
        ]
    );

    [Fact]
    public void Reads_reports_with_their_slots()
    {
        Assert.Equal("accident", Event.Kind);
        Assert.Equal([4, 2], Event.Reports.Select(report => report.Units.Length));
        Assert.Equal(new Slot(SlotKind.Bound, "dead", "police", "At least six", "Six"), Event.Slots[0]);
        Assert.Equal("At least six dead", MarkedText.Plain(Event.Reports[0].Headline));
    }

    [Fact]
    public void Rewrites_no_word_within_a_slot_or_a_quotation() =>
        Assert.Equal(
            "X \uE100ab\uE001 X “ab” X",
            MarkedText.RewriteProse("ab \uE100ab\uE001 ab “ab” ab", prose => prose.Replace("ab", "X", StringComparison.Ordinal))
        );

    [Fact]
    public void Makes_the_same_story_of_the_same_seed()
    {
        var (one, two) = (StoryMaker.Make(Event, RewritingStyles.Open, 7), StoryMaker.Make(Event, RewritingStyles.Open, 7));
        Assert.Equal(one.Select(TextOf), two.Select(TextOf));
    }

    [Fact]
    public void Knows_what_changed_on_a_step()
    {
        var parent = StoryMaker
            .Make(Event, RewritingStyles.Open, 1)
            .First(draft => draft.Parent is null && draft.Outlet == "Harbour Gazette");
        var isLost = new[] { new SlotGroup(SlotKind.Bound, "dead"), new SlotGroup(SlotKind.Caveat, "dead") };
        var child = parent with
        {
            Name = "99",
            Parent = parent,
            Changed = [.. isLost],
            Units = [.. parent.Units.Where(unit => !unit.Text.Contains("confirmed", StringComparison.Ordinal))],
        };

        var changes = PlantedTruth.Between(Planted(parent), Planted(child));
        Assert.Equal(
            [new(DriftKind.BoundDropped, "dead"), new(DriftKind.CaveatDropped, "dead")],
            changes.OrderBy(change => change.Kind)
        );
    }

    [Fact]
    public void Places_each_slot_where_its_words_stand()
    {
        var planted = Planted(StoryMaker.Make(Event, RewritingStyles.Open, 1).First(draft => draft.Parent is null));
        var text = planted.Article.Text;
        Assert.All(
            planted.Stretches.SelectMany(stretch => stretch.Slots).Where(slot => slot.Span.Length > 0),
            slot => Assert.Equal(slot.Slot.Original, text.ToString(slot.Span))
        );
    }

    private static PlantedArticle Planted(Draft draft) => PlantedArticle.Of(draft, "fire", Event.Slots);

    private static string TextOf(Draft draft) => Planted(draft).Article.Text.Content;
}
