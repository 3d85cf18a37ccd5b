using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech.Reports;

/// <summary>The words by which something is attributed, read once from the lists in <c>Speech/en</c>.</summary>
internal static class ReportingWords
{
    private static readonly FrozenDictionary<string, ReportingWord> Verbs = Read("Speech/en/reporting-verbs.txt", FormsOf);
    private static readonly FrozenDictionary<string, ReportingWord> Adjectives = Read(
        "Speech/en/reporting-adjectives.txt",
        static word => [word]
    );
    private static readonly FrozenDictionary<string, ReportingWord> Nouns = Read(
        "Speech/en/reporting-nouns.txt",
        static word => [word]
    );
    private static readonly FrozenSet<string> Bases = WordList
        .Lines("Speech/en/reporting-verbs.txt")
        .SelectMany(line => line.Split('\t')[0].Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Catenatives = VerbSet("Speech/en/catenatives.txt");
    private static readonly FrozenSet<string> LightVerbs = VerbSet("Speech/en/light-verbs.txt");
    private static readonly FrozenSet<string> Figures = WordList.Set("Speech/en/figure-words.txt");
    private static readonly FrozenSet<string> Utterances = WordList.Set("Speech/en/utterances.txt");

    /// <summary>The verb in any of its forms; null where it reports nothing.</summary>
    public static ReportingWord? Verb(ReadOnlySpan<char> form) =>
        Verbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var verb) ? verb : null;

    /// <summary>The verb with a particle behind it: <c>pointed out</c>; null where the two report nothing.</summary>
    public static ReportingWord? Verb(ReadOnlySpan<char> form, ReadOnlySpan<char> particle) => Verb($"{form}_{particle}");

    /// <summary>The adjective; null where it reports nothing.</summary>
    public static ReportingWord? Adjective(ReadOnlySpan<char> form) =>
        Adjectives.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var adjective) ? adjective : null;

    /// <summary>The noun; null where it reports nothing.</summary>
    public static ReportingWord? Noun(string lemma) => Nouns.GetValueOrDefault(lemma);

    /// <summary>True of a form of a verb or adjective here, and of a noun here or its plural; also of <c>source</c> and <c>comes</c>, which tell an origin.</summary>
    public static bool MayAttribute(ReadOnlySpan<char> form) =>
        Verb(form) is not null
        || Adjective(form) is not null
        || IsNoun(form)
        || form
            is ['s' or 'S', 'o', 'u', 'r', 'c', 'e', ..]
                or ['c', 'o' or 'a', 'm', 'e', ..]
                or ['s', 't', 'e', 'm', ..]
                or ['o', 'r', 'i', 'g', ..];

    private static bool IsNoun(ReadOnlySpan<char> form)
    {
        var nouns = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        return nouns.ContainsKey(form)
            || form.Length > 3
                && form[^1] is 's' or 'S'
                && (nouns.ContainsKey(form[..^1]) || nouns.ContainsKey($"{form[..^3]}y"));
    }

    /// <summary>True of a verb in its base form, which may be a noun as well: <c>claim</c>.</summary>
    public static bool IsBase(ReadOnlySpan<char> form) => Bases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>True of what is counted and published: <c>toll</c>.</summary>
    public static bool IsFigure(string lemma) => Figures.Contains(lemma);

    /// <summary>True of verbs that only colour the verb behind them: <c>continued to deny</c>.</summary>
    public static bool IsCatenative(ReadOnlySpan<char> form) =>
        Catenatives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>True of verbs that leave the meaning to their object: <c>made the claim</c>.</summary>
    public static bool IsLight(ReadOnlySpan<char> form) => LightVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>True of what one speaks in: <c>in a statement</c>.</summary>
    public static bool IsUtterance(string lemma) => Utterances.Contains(lemma);

    private static FrozenSet<string> VerbSet(string list) =>
        WordList.Lines(list).SelectMany(VerbForms.Of).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Forms of a verb, each with its particle: <c>pointed_out</c>.</summary>
    private static IEnumerable<string> FormsOf(string verb)
    {
        var particle = verb.IndexOf('_', StringComparison.Ordinal);
        return particle < 0 ? VerbForms.Of(verb) : VerbForms.Of(verb[..particle]).Select(form => form + verb[particle..]);
    }

    private static FrozenDictionary<string, ReportingWord> Read(string list, Func<string, IEnumerable<string>> forms)
    {
        var words = new Dictionary<string, ReportingWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in WordList.Lines(list).Select(line => line.Split('\t')))
        {
            var frames = cells[2].Split(',');
            var word = new ReportingWord(
                Enum.Parse<ReportKind>(cells[1], ignoreCase: true),
                frames.Where(frame => !IsPreposition(frame)).Aggregate(Frames.None, (all, frame) => all | FrameOf(frame)),
                [.. frames.Where(IsPreposition).Select(frame => frame[2..])]
            );
            foreach (var form in cells[0].Split(' ').SelectMany(forms))
            {
                words[form] = words.TryGetValue(form, out var known) ? known.With(word) : word;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsPreposition(string frame) => frame.StartsWith("p:", StringComparison.Ordinal);

    private static Frames FrameOf(string frame) =>
        frame switch
        {
            "clause" => Frames.Clause,
            "quote" => Frames.Quote,
            "to" => Frames.To,
            "obj" => Frames.Object,
            "listener" => Frames.Listener,
            "obj-as" => Frames.ObjectAs,
            "obj-to" => Frames.ObjectTo,
            "obj-complement" => Frames.ObjectComplement,
            "obj-document" => Frames.ObjectOfDocument,
            "obj-at" => Frames.ObjectAt,
            "obj-number" => Frames.ObjectNumber,
            "obj-figures" => Frames.ObjectFigures,
            "free" => Frames.Free,
            _ => throw new InvalidOperationException($"«{frame}» is no frame."),
        };
}
