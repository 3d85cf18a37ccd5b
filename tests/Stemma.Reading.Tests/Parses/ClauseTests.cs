using Stemma.Reading.Parses;

namespace Stemma.Reading.Tests.Parses;

public sealed class ClauseTests
{
    public static TheoryData<string> Clauses => Specs.In("specs/clauses/clauses.json");

    public static TheoryData<string> Counts => Specs.In("specs/clauses/counting.json");

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Reads_who_does_what_to_whom(string json)
    {
        var spec = Specs.Read<ClauseSpec>(json);
        var text = Tree.Of(spec.Tree);

        var clause = new Clause(text, text.Find(spec.Predicate));

        Assert.Equal(spec.Agents, text.Forms(clause.Agents));
        Assert.Equal(spec.Patients, text.Forms(clause.Patients));
        Assert.Equal(spec.Passive, clause.IsPassive);
        Assert.Equal(spec.Negated, clause.IsNegated);
        Assert.Equal(spec.Conditional, clause.IsConditional);
        Assert.Equal(spec.Content, clause.Content is { } content ? text.Form(content.Predicate).ToString() : null);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Tells_what_a_number_counts(string json)
    {
        var spec = Specs.Read<CountSpec>(json);
        var text = Tree.Of(spec.Tree);

        Assert.Equal(spec.Counted, text.Form(Counting.CountedBy(text, text.Find(spec.Number))).ToString());
    }

    [Fact]
    public void A_phrase_holds_all_that_depends_on_its_head()
    {
        var text = Tree.Of([
            "Three NUM CD 5 nsubj",
            "of ADP IN 4 case",
            "the DET DT 4 det",
            "victims NOUN NNS 1 nmod",
            "died VERB VBD 0 root",
        ]);

        Assert.Equal("Three of the victims", text.Text.ToString(text.SpanOf(text.PhraseOf(0))));
    }

    [Fact]
    public void An_offset_leads_to_the_word_that_holds_or_follows_it()
    {
        var text = Tree.Of(["Two NUM CD 2 nsubj", "died VERB VBD 0 root"]);

        Assert.Equal([0, 0, 0, 1, 1], new[] { 0, 1, 2, 3, 4 }.Select(text.WordAt));
        Assert.Equal(2, text.WordAt(100));
    }

    internal sealed record ClauseSpec(
        string Name,
        string[] Tree,
        string Predicate,
        string[] Agents,
        string[] Patients,
        bool Passive,
        bool Negated = false,
        bool Conditional = false,
        string? Content = null
    );

    internal sealed record CountSpec(string Name, string[] Tree, string Number, string Counted);
}
