using System.Collections.Immutable;

namespace Stemma.Workspace.Reviewing;

/// <summary>What people have decided on one item of a story, as it holds now.</summary>
/// <param name="Decisions">Those that hold, the latest last; undone ones are left out.</param>
public sealed record ItemReview(ImmutableArray<Decision> Decisions)
{
    /// <summary>Nothing is decided.</summary>
    public static ItemReview None { get; } = new(ImmutableArray<Decision>.Empty);

    /// <summary>True where a person has decided anything.</summary>
    public bool IsTouched => !Decisions.IsEmpty;

    /// <summary>True where it is accepted, false where it is rejected, null where neither.</summary>
    public bool? Accepted =>
        Decisions.LastOrDefault(decision => decision.Act is Act.Accept or Act.Reject)?.Act switch
        {
            Act.Accept => true,
            Act.Reject => false,
            _ => null,
        };

    /// <summary>The grade that a person gave; null where none did.</summary>
    public FigureGrade? Grade => Last<Act.Grade>()?.As;

    /// <summary>A person's range for the figure; null where there is none.</summary>
    public Act.CorrectFigure? Range => Last<Act.CorrectFigure>();

    /// <summary>What a person corrected in the claim, field by field the latest; null where nothing.</summary>
    public Act.CorrectClaim? Correction =>
        Decisions
            .Select(decision => decision.Act)
            .OfType<Act.CorrectClaim>()
            .Aggregate((Act.CorrectClaim?)null, (before, next) => before is null ? next : Over(before, next));

    /// <summary>What was found of the evidence; null where nobody has looked.</summary>
    public Act.Verify? Verification => Last<Act.Verify>();

    /// <summary>Who is to look at it; empty where nobody.</summary>
    public string AssignedTo => Last<Act.Assign>()?.To ?? string.Empty;

    /// <summary>The remarks, in the order they were made.</summary>
    public IEnumerable<Decision> Notes => Decisions.Where(decision => decision.Act is Act.Note);

    private T? Last<T>()
        where T : Act => (T?)Decisions.LastOrDefault(decision => decision.Act is T)?.Act;

    private static Act.CorrectClaim Over(Act.CorrectClaim before, Act.CorrectClaim next) =>
        new(
            next.Low ?? before.Low,
            next.High ?? before.High,
            next.Source ?? before.Source,
            next.Place ?? before.Place,
            next.From ?? before.From,
            next.To ?? before.To
        );
}
