using System.Collections.Immutable;

namespace Stemma.Reading.Parses;

/// <summary>A clause as a reader sees it: what is done, who does it, to whom; read off the tree, whatever shape the clause has in it.</summary>
/// <remarks>
/// The shapes are those of Universal Dependencies 2 (universaldependencies.org/u/overview/syntax.html): active and passive, relative and reduced clauses,
/// coordinated predicates that share a subject, open complements that take their subject from the clause above.
/// </remarks>
/// <param name="text">The parsed article.</param>
/// <param name="predicate">Position of the clause's head: a verb, or the noun or adjective of a clause with a copula.</param>
public readonly struct Clause(ParsedText text, int predicate) : IEquatable<Clause>
{
    // A predicate takes its subject from the clause above it no more often than this; news has two or three.
    private const int MostSteps = 8;

    /// <summary>Position of the clause's head.</summary>
    public int Predicate { get; } = predicate;

    /// <summary>True where what stands as its subject has the deed done to it: <c>two men were shot</c>, <c>the men shot on Monday</c>.</summary>
    public bool IsPassive =>
        Has(Relation.NsubjPass)
        || Has(Relation.AuxPass)
        || Has(Relation.CsubjPass)
        || (Parse.Relation == Relation.Acl && Parse.Xpos == PennTag.Vbn);

    /// <summary>True where the clause itself is denied: <c>no one was hurt</c>, <c>it did not fire</c>, <c>never</c>, <c>neither</c>.</summary>
    public bool IsNegated
    {
        get
        {
            foreach (var dependent in text.DependentsOf(Predicate))
            {
                var relation = text[dependent].Relation;
                if (relation is Relation.Advmod or Relation.Det or Relation.CcPreconj && ClauseWords.Denies(text.Form(dependent)))
                {
                    return true;
                }
            }

            foreach (var argument in Own(Relation.Nsubj, Relation.NsubjPass, Relation.Obj))
            {
                if (ClauseWords.Denies(text.Form(argument)) || IsCountedAsNone(argument))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True where the clause says what would be, may be or should be, not what is: <c>if two die</c>, <c>could kill</c>, <c>unless</c>.</summary>
    public bool IsConditional
    {
        get
        {
            foreach (var dependent in text.DependentsOf(Predicate))
            {
                var isMark = text[dependent].Relation == Relation.Mark && ClauseWords.OpensCondition(text.Form(dependent));
                var isModal = text[dependent].Relation == Relation.Aux && ClauseWords.IsIrrealis(text.Form(dependent));
                if (isMark || isModal)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Heads of what does the deed: the subject of an active clause, with what is coordinated to it; <c>by</c> whom in a passive one.</summary>
    public ImmutableArray<int> Agents => IsPassive ? WithConjuncts(Own(Relation.OblAgent)) : WithConjuncts(Subjects());

    /// <summary>Heads of those to whom it is done: the objects of an active clause, the subject of a passive one.</summary>
    public ImmutableArray<int> Patients => WithConjuncts(IsPassive ? Subjects() : Own(Relation.Obj));

    /// <summary>The clause that a verb of saying or thinking introduces, before, after or around it; null where it introduces none.</summary>
    public Clause? Content
    {
        get
        {
            foreach (var dependent in text.DependentsOf(Predicate))
            {
                if (
                    text[dependent].Relation is Relation.Ccomp or Relation.Parataxis or Relation.CsubjPass
                    && IsPredicate(dependent)
                )
                {
                    return new Clause(text, dependent);
                }
            }

            // «Two men died, police said»: the verb of saying hangs from what it says.
            return Parse is { Relation: Relation.Parataxis, Head: >= 0 } ? new Clause(text, Parse.Head) : null;
        }
    }

    /// <summary>Heads of the phrases that a preposition ties to the clause: where, when, with what.</summary>
    /// <param name="preposition">The preposition, in any case of letters: <c>in</c>.</param>
    public ImmutableArray<int> Obliques(ReadOnlySpan<char> preposition)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var dependent in text.DependentsOf(Predicate))
        {
            if (
                text[dependent].Relation is Relation.Obl or Relation.OblAgent
                && text.DependentOf(dependent, Relation.Case) is >= 0 and var mark
                && text.Form(mark).Equals(preposition, StringComparison.OrdinalIgnoreCase)
            )
            {
                found.Add(dependent);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The words of the clause, with all that depends on its head.</summary>
    public WordRange Words => text.PhraseOf(Predicate);

    private ParsedWord Parse => text[Predicate];

    /// <summary>The clause's own subject, or that of the clause from which it takes one; the noun that a relative or reduced clause speaks of.</summary>
    private ImmutableArray<int> Subjects()
    {
        var at = Predicate;
        for (var step = 0; step < MostSteps; step++)
        {
            var clause = new Clause(text, at);
            var own = clause.Own(Relation.Nsubj, Relation.NsubjPass);
            var relation = text[at].Relation;
            if (!own.IsEmpty)
            {
                return relation == Relation.AclRelcl && own.All(clause.IsRelativePronoun) ? [text[at].Head] : own;
            }

            if (relation is Relation.Acl or Relation.AclRelcl && text[at].Head >= 0)
            {
                return [text[at].Head];
            }

            if (relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl) || text[at].Head < 0)
            {
                return [];
            }

            // «vowed to send troops» has the subject of «vowed»; «ordered him to go» has its object.
            var above = new Clause(text, text[at].Head);
            if (relation == Relation.Xcomp && above.Own(Relation.Obj, Relation.Iobj) is { IsEmpty: false } objects)
            {
                return objects;
            }

            at = text[at].Head;

            // «Two men were held, police said, and have been charged» goes on with the men, not with police.
            if (relation == Relation.Conj && text[at] is { Relation: Relation.Parataxis, Head: >= 0 })
            {
                at = text[at].Head;
            }
        }

        return [];
    }

    private bool IsRelativePronoun(int word) => text[word].Xpos is PennTag.Wdt or PennTag.Wp;

    private bool IsPredicate(int word) =>
        text[word].Upos is Upos.Verb or Upos.Aux
        || text.DependentOf(word, Relation.Cop) >= 0
        || text.DependentOf(word, Relation.Nsubj) >= 0;

    private bool IsCountedAsNone(int word) =>
        text.DependentOf(word, Relation.Det) is >= 0 and var determiner && ClauseWords.Denies(text.Form(determiner));

    private bool Has(Relation relation) => text.DependentOf(Predicate, relation) >= 0;

    private ImmutableArray<int> Own(params ReadOnlySpan<Relation> relations)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var dependent in text.DependentsOf(Predicate))
        {
            if (relations.Contains(text[dependent].Relation))
            {
                found.Add(dependent);
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<int> WithConjuncts(ImmutableArray<int> heads)
    {
        var all = heads.ToBuilder();
        foreach (var head in heads)
        {
            foreach (var dependent in text.DependentsOf(head))
            {
                if (text[dependent].Relation == Relation.Conj)
                {
                    all.Add(dependent);
                }
            }
        }

        return all.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(Clause other) => Predicate == other.Predicate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Clause other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Predicate;
}
