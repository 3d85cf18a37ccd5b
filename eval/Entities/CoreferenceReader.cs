using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Entities;

/// <summary>
/// Reads the mentions that a treebank marks in its last column as <c>Entity=(12-person-new-…</c> at the first word, <c>Entity=12)</c> at the last
/// (GUM; universaldependencies.org, CorefUD). Those by name are kept: a person, place or organisation whose head is a proper noun.
/// </summary>
internal static class CoreferenceReader
{
    private const string Label = "Entity=";
    private static readonly ImmutableArray<string> Types = ["person", "place", "organization"];

    /// <summary>The mentions of a document, in the order of their ends.</summary>
    /// <exception cref="FormatException">A mention's label has no number or no type.</exception>
    public static ImmutableArray<NamedMention> Read(TreebankText document)
    {
        var found = ImmutableArray.CreateBuilder<NamedMention>();
        var open = new List<(int Entity, string Type, int Start)>();
        foreach (var sentence in document.Sentences)
        {
            var words = sentence.Words().ToList();
            open.Clear();
            for (var word = 0; word < words.Count; word++)
            {
                foreach (var mark in Marks(sentence.Sentence.Words[word].Misc))
                {
                    if (mark.StartsWith('('))
                    {
                        var parts = mark.Trim('(', ')').Split('-', 3);
                        open.Add((Number(parts[0]), parts.Length > 1 ? parts[1] : "", word));
                    }

                    if (mark.EndsWith(')'))
                    {
                        var entity = Number(mark.Trim('(', ')').Split('-')[0]);
                        var last = open.FindLastIndex(mention => mention.Entity == entity);
                        if (last >= 0)
                        {
                            Add(found, sentence, words, open[last], word);
                            open.RemoveAt(last);
                        }
                    }
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<NamedMention>.Builder found,
        TreebankSentence sentence,
        List<TextSpan> words,
        (int Entity, string Type, int Start) mention,
        int last
    )
    {
        var head = HeadOf(sentence.Sentence, mention.Start, last);
        if (Types.Contains(mention.Type) && sentence.Sentence.Words[head].Upos == "PROPN")
        {
            var span = TextSpan.Covering(words[mention.Start], words[last]);
            found.Add(new NamedMention(mention.Entity, mention.Type, span, words[head]));
        }
    }

    // The word whose own head lies outside.
    private static int HeadOf(ConlluSentence sentence, int first, int last)
    {
        var head = Enumerable
            .Range(first, last - first + 1)
            .FirstOrDefault(word => IsOutside(sentence.Words[word].Head - 1), first);
        return head;

        bool IsOutside(int word) => word < first || word > last;
    }

    /// <summary>The openings and closings of a word, in order: <c>(12-person-new</c>, <c>7)</c>, <c>(9-place-giv)</c>.</summary>
    private static IEnumerable<string> Marks(string misc)
    {
        var label = misc.Split('|').FirstOrDefault(part => part.StartsWith(Label, StringComparison.Ordinal));
        for (var rest = label?[Label.Length..] ?? ""; rest.Length > 0; )
        {
            var from = rest[0] == '(' ? 1 : 0;
            var end = rest.AsSpan(from).IndexOfAny('(', ')');
            end =
                end < 0 ? rest.Length
                : rest[from + end] == ')' ? from + end + 1
                : from + end;
            yield return rest[..end];
            rest = rest[end..];
        }
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"A mention's label begins with a number, not with «{digits}».");
}
