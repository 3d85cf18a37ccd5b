using System.Collections.Immutable;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>How a word or phrase of the lexicon takes those counted.</summary>
internal enum PredicateKind
{
    /// <summary>They are its object, or the subject of its passive.</summary>
    Verb,

    /// <summary>They are its subject.</summary>
    Intransitive,

    /// <summary>It is said of them: <c>dead</c>, <c>in custody</c>.</summary>
    State,

    /// <summary>Only forces and responders are meant, on either side: <c>sent</c>.</summary>
    Forces,

    /// <summary>Only those are meant who live in the place that follows: <c>left</c>.</summary>
    Home,

    /// <summary>Hurt by a weapon; whether they died is not said.</summary>
    Shot,

    /// <summary>Moved to a place that says the measure.</summary>
    Carry,

    /// <summary>A noun of action, with «of» and those counted: <c>the arrest of two men</c>.</summary>
    Act,

    /// <summary>A noun for what those counted have suffered.</summary>
    Wound,
}

/// <summary>The forms that a word of the lexicon can be.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Past = 2,
    Participle = 4,
    Ing = 8,
}

/// <summary>One reading of a word or phrase of the lexicon.</summary>
internal readonly record struct LexicalSense(Measure Measure, PredicateKind Kind, VerbForms Forms);

/// <summary>The words that say what happened to those counted, with all their forms.</summary>
internal static class MeasureLexicon
{
    private static readonly Dictionary<string, string[][]> Irregular = WordList
        .Lines("Claims/en/irregular-verbs.txt")
        .Select(line => line.Split(' '))
        .GroupBy(forms => forms[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly (Measure Measure, string Kind, string[] Words)[] Rows =
    [
        .. WordList
            .Lines("Claims/en/measures.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (Enum.Parse<Measure>(cells[0], ignoreCase: true), cells[1], cells[2].Split(','))),
    ];

    /// <summary>Verbs and states, with every sense of a form.</summary>
    public static PhraseTable<ImmutableArray<LexicalSense>> Predicates { get; } = new(ReadPredicates());

    /// <summary>Nouns that are counted or whose number is given, singular and plural.</summary>
    public static PhraseTable<Measure> Nouns { get; } = new(ReadNouns("noun"));

    /// <summary>Nouns that make a measure probable: <c>patients</c>, <c>victims</c>.</summary>
    public static PhraseTable<Measure> WeakNouns { get; } = new(ReadNouns("weak-noun"));

    /// <summary>Where people are brought, and what that says of them.</summary>
    public static PhraseTable<Measure> Goals { get; } =
        new(
            WordList
                .Lines("Claims/en/goals.tsv")
                .Select(line => line.Split('\t'))
                .Select(cells => (cells[0], Enum.Parse<Measure>(cells[1], ignoreCase: true)))
        );

    /// <summary>Nouns for forces and responders.</summary>
    public static System.Collections.Frozen.FrozenSet<string> Forces { get; } = WordList.Set("Claims/en/forces.txt");

    private static IEnumerable<(string, ImmutableArray<LexicalSense>)> ReadPredicates()
    {
        var carriers = WordList.Lines("Claims/en/carriers.txt").Select(verb => (Measure.Other, "carry", verb));
        return Rows.SelectMany(row => row.Words.Select(word => (row.Measure, row.Kind, Word: word)))
            .Concat(carriers)
            .SelectMany(row => Senses(row.Item1, row.Item2, row.Item3))
            .GroupBy(sense => sense.Phrase, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.Select(sense => sense.Sense).ToImmutableArray()));
    }

    private static IEnumerable<(string Phrase, LexicalSense Sense)> Senses(Measure measure, string kind, string phrase)
    {
        if (kind == "wound")
        {
            return new[] { phrase, PluralOf(phrase) }.Select(form =>
                (form, new LexicalSense(measure, PredicateKind.Wound, VerbForms.None))
            );
        }

        if (kind == "act")
        {
            return [(phrase, new LexicalSense(measure, PredicateKind.Act, VerbForms.None))];
        }

        if (kind == "state")
        {
            return [(phrase, new LexicalSense(measure, PredicateKind.State, VerbForms.None))];
        }

        if (!Enum.TryParse<PredicateKind>(kind, ignoreCase: true, out var known))
        {
            return [];
        }

        var (verb, rest) = phrase.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            ? (phrase[..blank], phrase[blank..])
            : (phrase, string.Empty);
        return FormsOf(verb)
            .GroupBy(form => form.Word, StringComparer.Ordinal)
            .Select(group =>
                (
                    group.Key + rest,
                    new LexicalSense(measure, known, group.Aggregate(VerbForms.None, (all, form) => all | form.Form))
                )
            );
    }

    private static IEnumerable<(string Word, VerbForms Form)> FormsOf(string verb)
    {
        var rows = Irregular.TryGetValue(verb, out var known) ? known : [Regular(verb)];
        return rows.SelectMany(row =>
            new[]
            {
                (row[0], VerbForms.Base),
                (row[1], VerbForms.Base),
                (row[2], VerbForms.Past),
                (row[3], VerbForms.Participle),
                (row[4], VerbForms.Ing),
            }
        );
    }

    private static string[] Regular(string verb)
    {
        var beforeY = verb.EndsWith('y') && verb.Length > 2 && !"aeou".Contains(verb[^2], StringComparison.Ordinal);
        var sibilant =
            verb.EndsWith('s')
            || verb.EndsWith('x')
            || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal);
        var (stem, past) =
            verb.EndsWith('e') ? (verb[..^1], verb + "d")
            : beforeY ? (verb, verb[..^1] + "ied")
            : (verb, verb + "ed");
        return
        [
            verb,
            beforeY ? verb[..^1] + "ies"
            : sibilant ? verb + "es"
            : verb + "s",
            past,
            past,
            stem + "ing",
        ];
    }

    private static IEnumerable<(string, Measure)> ReadNouns(string kind) =>
        Rows.Where(row => row.Kind == kind)
            .SelectMany(row => row.Words.SelectMany(word => new[] { word, PluralOf(word) }.Select(form => (form, row.Measure))))
            .DistinctBy(entry => entry.form, StringComparer.OrdinalIgnoreCase);

    private static string PluralOf(string noun) =>
        noun.EndsWith('y') && !noun.EndsWith("ey", StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') ? noun
        : noun + "s";
}
