using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Reads off the tree of whom a predicate is said: the object of <c>killed 12</c>, the subject of <c>12 died</c>, the noun of <c>the 12 injured</c>.</summary>
internal static class PatientReader
{
    // «were found lying in critical condition» is three steps deep.
    private const int MostSteps = 4;

    private static readonly FrozenSet<string> Bearing = WordList.Set("Claims/en/bearing-verbs.txt");

    /// <summary>The head tokens of those of whom it is said; ascending; empty where the parse shows nobody.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">Where the predicate stands.</param>
    /// <param name="kind">How it takes those counted.</param>
    public static ImmutableArray<int> Read(TokenizedText text, TokenRange sentence, TokenRange predicate, PredicateKind kind)
    {
        var parsed = text.Parsed;
        var words = new WordRange(
            parsed.WordAt(text.Tokens[predicate.Start].Span.Start),
            parsed.WordAt(text.Tokens[predicate.End - 1].Span.End - 1) + 1
        );
        var found = new SortedSet<int>();
        for (var word = words.Start; word < Math.Min(words.End, parsed.Words.Length); word++)
        {
            if (IsHead(parsed, word, words))
            {
                var patients = kind switch
                {
                    PredicateKind.Intransitive or PredicateKind.State => Bearers(parsed, word),
                    PredicateKind.Forces or PredicateKind.Home => [],
                    PredicateKind.Act => Undergoers(parsed, word),
                    PredicateKind.Wound => Wounded(parsed, word),
                    _ => Affected(parsed, word),
                };
                found.UnionWith(
                    patients
                        .SelectMany(patient =>
                            patient >= words.Start && patient < words.End ? Undergoers(parsed, patient) : [patient]
                        )
                        .Select(patient => text.TokenAt(parsed.Words[patient].Span.Start))
                );
            }
        }

        return [.. found.Where(token => token >= sentence.Start && token < sentence.End)];
    }

    /// <summary>The word that ties a phrase to the rest of the sentence, or one that is coordinated to it.</summary>
    private static bool IsHead(ParsedText parsed, int word, WordRange words)
    {
        var (relation, head) = (parsed[word].Relation, parsed[word].Head);
        var isInside = head >= words.Start && head < words.End;
        return relation is not (Relation.Punct or Relation.Cc or Relation.Case or Relation.Det)
            && (!isInside || relation == Relation.Conj);
    }

    /// <summary>To whom a deed is done.</summary>
    private static ImmutableArray<int> Affected(ParsedText parsed, int verb)
    {
        var parse = parsed[verb];
        if (parse is { Relation: Relation.Amod, Head: >= 0 })
        {
            return [parse.Head];
        }

        var clause = new Clause(parsed, verb);
        var patients = clause.Patients;
        if (patients.IsEmpty)
        {
            // «were found shot dead», «were stopped and arrested»: a participle without a subject of its own.
            return parse.Xpos == PennTag.Vbn && parsed.DependentOf(verb, Relation.Aux) < 0 ? clause.Agents : [];
        }

        // Whoever shoots himself is shot.
        return patients.Any(patient => IsReflexive(parsed.Form(patient))) ? clause.Agents : patients;
    }

    /// <summary>In whom a state is, or who does what has no object.</summary>
    private static ImmutableArray<int> Bearers(ParsedText parsed, int word)
    {
        for (var step = 0; step < MostSteps && word >= 0; step++)
        {
            var clause = new Clause(parsed, word);
            var (relation, head) = (parsed[word].Relation, parsed[word].Head);
            if (relation == Relation.Amod && head >= 0)
            {
                return [head];
            }

            var own = clause.IsPassive ? clause.Patients : clause.Agents;
            if (!own.IsEmpty)
            {
                // «left 24 in hospital»: the object where one stands between.
                return step > 0 && clause.Patients is { IsEmpty: false } patients ? patients : own;
            }

            if (
                relation
                is not (
                    Relation.Obl
                    or Relation.Advmod
                    or Relation.Xcomp
                    or Relation.Advcl
                    or Relation.OblUnmarked
                    or Relation.Conj
                )
            )
            {
                return [];
            }

            word = head;
        }

        return [];
    }

    /// <summary>To whom a noun of action belongs: <c>the death of two men</c>, <c>Jane Roe’s murder</c>; also <c>claimed the lives of nine</c>.</summary>
    private static ImmutableArray<int> Undergoers(ParsedText parsed, int noun)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var dependent in parsed.DependentsOf(noun))
        {
            var isOf = parsed[dependent].Relation == Relation.Nmod && HasCase(parsed, dependent, "of");
            if (isOf || parsed[dependent].Relation == Relation.NmodPoss)
            {
                found.Add(dependent);
                foreach (var further in parsed.DependentsOf(dependent))
                {
                    if (parsed[further].Relation == Relation.Conj)
                    {
                        found.Add(further);
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Who has a wound: <c>suffered a wound</c>, <c>was treated for burns</c>, <c>a man with a broken arm</c>.</summary>
    private static ImmutableArray<int> Wounded(ParsedText parsed, int wound)
    {
        var (relation, head) = (parsed[wound].Relation, parsed[wound].Head);
        if (head < 0)
        {
            return [];
        }

        if (relation == Relation.Nmod && HasCase(parsed, wound, "with"))
        {
            return [head];
        }

        var isBorne =
            relation == Relation.Obj
                ? Bearing.Contains(Lemmatizer.Lemma(parsed.Form(head), parsed[head].Upos, parsed[head].Xpos))
                : relation == Relation.Obl
                    && (HasCase(parsed, wound, "with") || HasCase(parsed, wound, "from") || HasCase(parsed, wound, "for"));
        return isBorne ? Bearers(parsed, head) : [];
    }

    private static bool HasCase(ParsedText parsed, int noun, ReadOnlySpan<char> preposition) =>
        parsed.DependentOf(noun, Relation.Case) is >= 0 and var mark
        && parsed.Form(mark).Equals(preposition, StringComparison.OrdinalIgnoreCase);

    private static bool IsReflexive(ReadOnlySpan<char> form) =>
        form.Equals("himself", StringComparison.OrdinalIgnoreCase)
        || form.Equals("herself", StringComparison.OrdinalIgnoreCase)
        || form.Equals("themselves", StringComparison.OrdinalIgnoreCase);
}
