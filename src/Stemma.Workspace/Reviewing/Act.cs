using System.Text.Json.Serialization;
using Stemma.Comparing.Reuse;
using Stemma.Text;

namespace Stemma.Workspace.Reviewing;

/// <summary>What a person decides.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(CorrectClaim), "correctClaim")]
[JsonDerivedType(typeof(CorrectFigure), "correctFigure")]
[JsonDerivedType(typeof(Grade), "grade")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Relate), "relate")]
[JsonDerivedType(typeof(Verify), "verify")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Settle), "settle")]
public abstract record Act
{
    private Act() { }

    /// <summary>The machine's reading of the item is right.</summary>
    public sealed record Accept : Act;

    /// <summary>The item is none: a rejected claim counts in no figure, a rejected drift is set aside.</summary>
    public sealed record Reject : Act;

    /// <summary>A claim was read wrongly; what is null stays as it was read.</summary>
    /// <param name="Low">The least the words allow; 0 or more.</param>
    /// <param name="High">The most the words allow; not below <paramref name="Low"/>.</param>
    /// <param name="Source">Whose word it is.</param>
    /// <param name="Place">Where it happened.</param>
    /// <param name="From">The first day on which it happened.</param>
    /// <param name="To">The last day.</param>
    public sealed record CorrectClaim(
        long? Low = null,
        long? High = null,
        string? Source = null,
        string? Place = null,
        DateOnly? From = null,
        DateOnly? To = null
    ) : Act;

    /// <summary>A person's own range for a figure, beside the machine's.</summary>
    /// <param name="Low">The least; 0 or more.</param>
    /// <param name="Best">The most likely; null where none is given.</param>
    /// <param name="High">The most; not below <paramref name="Low"/>.</param>
    public sealed record CorrectFigure(long? Low, long? Best, long? High) : Act;

    /// <summary>How well founded a figure is.</summary>
    /// <param name="As">The grade.</param>
    public sealed record Grade(FigureGrade As) : Act;

    /// <summary>The subject and the others are one: figures, entities, utterances.</summary>
    public sealed record Merge : Act;

    /// <summary>What the others name stands apart from the rest of the subject.</summary>
    public sealed record Split : Act;

    /// <summary>How two articles stand to one another.</summary>
    /// <param name="Kind">How; null: neither draws on the other.</param>
    /// <param name="From">The one that was borrowed from; null where that is not established.</param>
    public sealed record Relate(RelationKind? Kind, ArticleId? From) : Act;

    /// <summary>Whether a piece of evidence is what it is said to be.</summary>
    /// <param name="As">What was found.</param>
    /// <param name="VerifiedBy">Who found it: a desk, a person, an organisation.</param>
    public sealed record Verify(EvidenceStatus As, string VerifiedBy) : Act;

    /// <summary>A remark.</summary>
    /// <param name="Text">In a person's own words; not empty.</param>
    public sealed record Note(string Text) : Act;

    /// <summary>Who is to look at it.</summary>
    /// <param name="To">A name; empty: nobody any more.</param>
    public sealed record Assign(string To) : Act;

    /// <summary>An earlier decision no longer holds.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Undo(long Number) : Act;

    /// <summary>An orphaned decision is laid to rest, or holds for the subject of this decision.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Holds">True: it holds for this decision's subject; false: it is laid to rest.</param>
    public sealed record Settle(long Number, bool Holds) : Act;
}

/// <summary>How well founded a figure is: Airwars' grades of reported civilian harm, and Iraq Body Count's tag for what rests on one origin.</summary>
public enum FigureGrade
{
    /// <summary>One origin so far; suggested by Stemma, and also a person's to give (Iraq Body Count).</summary>
    Provisional,

    /// <summary>A specific belligerent, or whoever is responsible, has accepted it.</summary>
    Confirmed,

    /// <summary>Reported by two or more credible sources that are independent.</summary>
    Fair,

    /// <summary>One source's claim.</summary>
    Weak,

    /// <summary>Claims that compete.</summary>
    Contested,

    /// <summary>Set aside: those counted were others than claimed, or it did not happen so.</summary>
    Discounted,
}

/// <summary>What was found of a piece of evidence.</summary>
public enum EvidenceStatus
{
    /// <summary>Nobody has checked it, or the check is not done.</summary>
    Unverified,

    /// <summary>It is what it is said to be.</summary>
    Verified,

    /// <summary>It was checked, and that cannot be told.</summary>
    Unverifiable,

    /// <summary>Those who checked do not agree, or it is not what it is said to be.</summary>
    Disputed,
}
