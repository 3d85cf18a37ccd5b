using System.Collections.Immutable;
using System.Text;

namespace Stemma.Eval.NewsYear;

/// <summary>One way to put a fact: words with <c>{slots}</c>, <c>[free|choices]</c> of words, and <c>&lt;name:choices|that an event makes once&gt;</c>.</summary>
/// <param name="Parts">In order.</param>
internal sealed record Wording(ImmutableArray<WordingPart> Parts)
{
    private const string Marks = "{}[]<>|";

    /// <summary>About how many words it makes.</summary>
    public int Words { get; } = Parts.Sum(part => part.Words);

    /// <summary>The names of all slots.</summary>
    public IEnumerable<string> Slots => Parts.SelectMany(part => part.Slots);

    /// <summary>Reads what a line of the data says.</summary>
    public static Wording Parse(string line)
    {
        var at = 0;
        var parts = Sequence(line, ref at);
        return at == line.Length ? new Wording(parts) : throw new FormatException($"A mark without its pair in: {line}");
    }

    /// <summary>Writes it.</summary>
    /// <param name="text">To which it is added.</param>
    /// <param name="setting">What the slots hold.</param>
    /// <param name="item">For whom and when it is written.</param>
    public void Write(StringBuilder text, Setting setting, in OutlineItem item)
    {
        var chance = new Chance(item.Salt);
        Write(Parts, text, setting, item, ref chance);
    }

    private static void Write(
        ImmutableArray<WordingPart> parts,
        StringBuilder text,
        Setting setting,
        in OutlineItem item,
        ref Chance chance
    )
    {
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case PartKind.Words:
                    text.Append(part.Text);
                    break;
                case PartKind.Slot:
                    setting.Write(text, part.Text, item);
                    break;
                case PartKind.FreeChoice:
                    Write(part.Choices[chance.Next(part.Choices.Length)].Parts, text, setting, item, ref chance);
                    break;
                default:
                    Write(part.Choices[setting.Choice(part.Text, part.Choices.Length)].Parts, text, setting, item, ref chance);
                    break;
            }
        }
    }

    private static ImmutableArray<WordingPart> Sequence(string line, ref int at)
    {
        var parts = ImmutableArray.CreateBuilder<WordingPart>();
        while (at < line.Length && line[at] is not ('|' or ']' or '>' or '}'))
        {
            switch (line[at])
            {
                case '{':
                    parts.Add(Slot(line, ref at));
                    break;
                case '[':
                    parts.Add(Choice(line, ref at, ']', string.Empty));
                    break;
                case '<':
                    parts.Add(Choice(line, ref at, '>', NameOf(line, ref at)));
                    break;
                default:
                    parts.AddRange(Plain(line, ref at));
                    break;
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>Words up to the next mark. What somebody said stays as it was said.</summary>
    private static IEnumerable<WordingPart> Plain(string line, ref int at)
    {
        var start = at;
        var end = line.AsSpan(at).IndexOfAny(Marks);
        at = end < 0 ? line.Length : at + end;
        var words = line[start..at];
        return line.Contains('"', StringComparison.Ordinal) ? [new WordingPart(PartKind.Words, words, [])] : Synonyms.In(words);
    }

    private static WordingPart Slot(string line, ref int at)
    {
        var end = line.IndexOf('}', at);
        var name = line[(at + 1)..end];
        at = end + 1;
        return new WordingPart(PartKind.Slot, name, []);
    }

    /// <summary>The name before the colon; stays on the mark before the first choice.</summary>
    private static string NameOf(string line, ref int at)
    {
        var colon = line.IndexOf(':', at);
        var name = line[(at + 1)..colon];
        at = colon;
        return name;
    }

    private static WordingPart Choice(string line, ref int at, char end, string name)
    {
        var choices = ImmutableArray.CreateBuilder<Wording>();
        do
        {
            at++;
            choices.Add(new Wording(Sequence(line, ref at)));
        } while (at < line.Length && line[at] == '|');

        if (at >= line.Length || line[at] != end)
        {
            throw new FormatException($"A choice does not end in: {line}");
        }

        at++;
        return new WordingPart(name.Length == 0 ? PartKind.FreeChoice : PartKind.FixedChoice, name, choices.ToImmutable());
    }
}

/// <summary>What a part of a wording is.</summary>
internal enum PartKind
{
    /// <summary>Words as they stand.</summary>
    Words,

    /// <summary>A place for what the event holds.</summary>
    Slot,

    /// <summary>Words of which each writer takes any.</summary>
    FreeChoice,

    /// <summary>Words that are the same in all articles on an event.</summary>
    FixedChoice,
}

/// <summary>A part of a wording.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words, or the name.</param>
/// <param name="Choices">What may stand there.</param>
internal sealed record WordingPart(PartKind Kind, string Text, ImmutableArray<Wording> Choices)
{
    /// <summary>About how many words it makes.</summary>
    public int Words { get; } =
        Kind switch
        {
            PartKind.Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
            PartKind.Slot => 1,
            _ => Choices.Sum(choice => choice.Words) / Choices.Length,
        };

    /// <summary>The names of all slots.</summary>
    public IEnumerable<string> Slots => Kind == PartKind.Slot ? [Text] : Choices.SelectMany(choice => choice.Slots);
}
