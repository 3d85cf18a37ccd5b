using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Testing;

/// <summary>Gathers what breaks a promise; every check goes on after one that failed.</summary>
internal sealed class Promises
{
    private readonly List<string> broken = [];

    public ImmutableArray<string> Broken => [.. broken];

    public void Keep(bool isKept, string what)
    {
        if (!isKept)
        {
            broken.Add(what);
        }
    }

    public void Add(IEnumerable<string> others) => broken.AddRange(others);

    /// <summary>Each item is not before the one that precedes it.</summary>
    public void Ascending<T>(IEnumerable<T> items, string what)
        where T : IComparable<T>
    {
        var list = items.ToList();
        for (var i = 1; i < list.Count; i++)
        {
            Keep(list[i - 1].CompareTo(list[i]) <= 0, $"{what}: {list[i - 1]} stands before {list[i]}");
        }
    }

    /// <summary>Ascending, in the text, and no character in two of them.</summary>
    public void Apart(IEnumerable<TextSpan> spans, SourceText text, string what)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Keep(span.Start >= end, $"{what}: {span} begins before {end}");
            Inside(span, text, what);
            end = Math.Max(end, span.End);
        }
    }

    /// <summary>The span lies in the text.</summary>
    public bool Inside(TextSpan span, SourceText text, string what)
    {
        var isInside = text.Span.Contains(span);
        Keep(isInside, $"{what}: {span} reaches beyond the text's {text.Length}");
        return isInside;
    }

    /// <summary>The span lies in the text, covers something, and has no white space at its edges.</summary>
    public void Trimmed(TextSpan span, SourceText text, string what)
    {
        if (!Inside(span, text, what))
        {
            return;
        }

        Keep(!span.IsEmpty, $"{what}: {span} is empty");
        Keep(
            span.IsEmpty || (!char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1])),
            $"{what}: {span} has white space at an edge: «{text.ToString(span)}»"
        );
    }

    /// <summary>The words are those of the span.</summary>
    public void Words(string words, TextSpan span, SourceText text, string what)
    {
        if (Inside(span, text, what))
        {
            Keep(words == text.ToString(span), $"{what}: «{words}» are not the words at {span}: «{text.ToString(span)}»");
        }
    }

    /// <summary>The words are those of the span, and the entity is one of the article's or none.</summary>
    public void Phrase(Phrase phrase, SourceText text, int entities, string what)
    {
        Words(phrase.Text, phrase.Span, text, what);
        Entity(phrase.Entity, entities, what);
    }

    /// <summary>The reference means an entity of the article, or none.</summary>
    public void Entity(EntityRef entity, int entities, string what) =>
        Keep(entity.Index < entities, $"{what}: entity {entity.Index} of {entities}");

    /// <summary>The rule has a name of the form <c>stage.rule</c>.</summary>
    public void Explained(Explanation? why, string what) =>
        Keep(
            why is not null && why.Rule.Contains('.', StringComparison.Ordinal) && !why.Rule.Any(char.IsWhiteSpace),
            $"{what}: «{why?.Rule}» is not a rule's name"
        );
}
