using System.Collections.Immutable;
using System.Text;
using Stemma.Text;

namespace Stemma.Eval.Lineage;

/// <summary>A made article as Stemma gets it, and where in it which slot stands.</summary>
/// <param name="Draft">How it was made.</param>
/// <param name="Article">What Stemma reads.</param>
/// <param name="Stretches">Headline and sentences.</param>
internal sealed record PlantedArticle(Draft Draft, Article Article, ImmutableArray<PlantedStretch> Stretches)
{
    /// <summary>Lays out the headline and the sentences, in paragraphs of one or two.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="story">The name of its story.</param>
    /// <param name="slots">What the marks stand for.</param>
    public static PlantedArticle Of(Draft draft, string story, ImmutableArray<Slot> slots)
    {
        var text = new StringBuilder();
        var stretches = ImmutableArray.CreateBuilder<PlantedStretch>();
        stretches.Add(Append(text, draft.Headline, slots, isHeadline: true));
        var (last, inParagraph) = (default(DraftUnit), 2);
        foreach (var unit in draft.Units)
        {
            var goesOn =
                last is { Joined: true } || (inParagraph < 2 && !draft.IsBroken && unit.Text.Length + last!.Text.Length < 260);
            text.Append(goesOn ? " " : "\n\n");
            inParagraph = goesOn ? inParagraph + 1 : 1;
            stretches.Add(Append(text, unit.Text, slots, isHeadline: false));
            last = unit;
        }

        var article = Article.Of($"{story}/{draft.Name}", text.ToString()) with
        {
            Title = new Stated(MarkedText.Plain(draft.Headline), "title"),
            Outlet = new Stated(draft.Outlet, "outlet"),
            Published = draft.IsUndated
                ? StatedTime.Nothing
                : new StatedTime(
                    DateOnly.FromDateTime(draft.Published),
                    new DateTimeOffset(draft.Published, TimeSpan.Zero),
                    "published"
                ),
        };
        return new PlantedArticle(draft, article, stretches.ToImmutable());
    }

    /// <summary>The slots that a span of the article meets; none where it meets none.</summary>
    public IEnumerable<SlotGroup> SlotsAt(TextSpan span) =>
        Stretches.SelectMany(stretch => stretch.Slots).Where(slot => slot.Span.Overlaps(span)).Select(slot => slot.Slot.Group);

    /// <summary>The slots of the sentence, or headline, that a span stands in.</summary>
    public IEnumerable<SlotGroup> SlotsAround(TextSpan span) =>
        Stretches
            .Where(stretch => stretch.Span.Overlaps(span))
            .SelectMany(stretch => stretch.Slots)
            .Select(slot => slot.Slot.Group);

    /// <summary>True where the thing stands in the text, the headline apart.</summary>
    public bool Has(Func<SlotGroup, bool> wanted) =>
        Stretches.Any(stretch =>
            !stretch.IsHeadline && stretch.Slots.Any(slot => slot.Span.Length > 0 && wanted(slot.Slot.Group))
        );

    private static PlantedStretch Append(StringBuilder text, string marked, ImmutableArray<Slot> slots, bool isHeadline)
    {
        var start = text.Length;
        var placed = ImmutableArray.CreateBuilder<PlacedSlot>();
        var (open, from) = (-1, 0);
        foreach (var c in marked)
        {
            if (MarkedText.IsOpen(c))
            {
                (open, from) = (MarkedText.IndexOf(c), text.Length);
            }
            else if (c == MarkedText.Close)
            {
                placed.Add(new PlacedSlot(slots[open], new TextSpan(from, text.Length)));
            }
            else
            {
                text.Append(c);
            }
        }

        return new PlantedStretch(new TextSpan(start, text.Length), placed.ToImmutable(), isHeadline);
    }
}

/// <summary>A headline or a sentence of a made article.</summary>
/// <param name="Span">Where.</param>
/// <param name="Slots">What it holds.</param>
/// <param name="IsHeadline">True for the headline.</param>
internal readonly record struct PlantedStretch(TextSpan Span, ImmutableArray<PlacedSlot> Slots, bool IsHeadline);

/// <summary>A slot and its place.</summary>
/// <param name="Slot">What it is.</param>
/// <param name="Span">Where; empty where the words are gone.</param>
internal readonly record struct PlacedSlot(Slot Slot, TextSpan Span);
