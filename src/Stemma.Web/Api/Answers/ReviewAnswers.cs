using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Api.Answers;

/// <summary>What people decided on an item, as it holds now.</summary>
/// <param name="Accepted">True where it is accepted, false where it is rejected, null where neither.</param>
/// <param name="Grade">The grade of a figure; null where nobody gave one.</param>
/// <param name="Range">A person's range for a figure; null where there is none.</param>
/// <param name="Correction">What was corrected in a claim; null where nothing.</param>
/// <param name="Verification">What was found of a piece of evidence; null where nobody has looked.</param>
/// <param name="AssignedTo">Who is to look at it; empty where nobody.</param>
/// <param name="Notes">Remarks, in the order they were made.</param>
/// <param name="Decisions">The numbers of the decisions that hold, ascending.</param>
internal sealed record ReviewAnswer(
    bool? Accepted,
    FigureGrade? Grade,
    RangeAnswer? Range,
    CorrectionAnswer? Correction,
    VerificationAnswer? Verification,
    string AssignedTo,
    ImmutableArray<string> Notes,
    ImmutableArray<long> Decisions
)
{
    public static ReviewAnswer Of(OpenedStory story, string item)
    {
        var review = story.Reviewed[item];
        return new ReviewAnswer(
            review.Accepted,
            review.Grade,
            review.Range is { } range ? new RangeAnswer(range.Low, range.Best, range.High) : null,
            review.Correction is { } by ? new CorrectionAnswer(by.Low, by.High, by.Source, by.Place, by.From, by.To) : null,
            review.Verification is { } found ? new VerificationAnswer(found.As, found.VerifiedBy) : null,
            review.AssignedTo,
            [.. review.Notes.Select(note => ((Act.Note)note.Act).Text)],
            [.. review.Decisions.Select(decision => decision.Number)]
        );
    }
}

/// <summary>A person's range for a figure.</summary>
/// <param name="Low">The least; null where it is open.</param>
/// <param name="Best">The most likely; null where none is given.</param>
/// <param name="High">The most; null where it is open.</param>
internal sealed record RangeAnswer(long? Low, long? Best, long? High);

/// <summary>What a person corrected in a claim; null fields are as they were read.</summary>
/// <param name="Low">The least the words allow.</param>
/// <param name="High">The most the words allow.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Place">Where it happened.</param>
/// <param name="From">The first day on which it happened.</param>
/// <param name="To">The last day.</param>
internal sealed record CorrectionAnswer(long? Low, long? High, string? Source, string? Place, DateOnly? From, DateOnly? To);

/// <summary>What was found of a piece of evidence.</summary>
/// <param name="As">What.</param>
/// <param name="VerifiedBy">By whom.</param>
internal sealed record VerificationAnswer(EvidenceStatus As, string VerifiedBy);

/// <summary>One decision of one person, as it is kept for ever.</summary>
/// <param name="Number">Ascending over the archive.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What was decided.</param>
/// <param name="Item">The id of the item that it is about, as the story is read now; null where there is none.</param>
/// <param name="Subject">The words that it stands on.</param>
/// <param name="Others">What was merged with the subject, or split from it.</param>
/// <param name="Was">What stood there before, in words.</param>
/// <param name="Why">The person's reason; may be empty.</param>
/// <param name="Holds">False where it was undone, laid to rest, or has lost its words.</param>
/// <param name="Orphaned">What is missing of its words; null where nothing is.</param>
internal sealed record DecisionAnswer(
    long Number,
    DateTimeOffset At,
    string By,
    Act Act,
    string? Item,
    SubjectAnswer Subject,
    ImmutableArray<SubjectAnswer> Others,
    string Was,
    string Why,
    bool Holds,
    string? Orphaned
)
{
    public static DecisionAnswer Of(OpenedStory story, Decision decision)
    {
        var orphan = story.Reviewed.Orphans.FirstOrDefault(one => one.Decision.Number == decision.Number);
        return new DecisionAnswer(
            decision.Number,
            decision.At,
            decision.By,
            decision.Act,
            story.Subjects.IdOf(decision.Subject),
            SubjectAnswer.Of(decision.Subject),
            [.. decision.Others.Select(SubjectAnswer.Of)],
            decision.Was,
            decision.Why,
            story.Reviewed.InForce.Contains(decision.Number),
            orphan?.Because
        );
    }
}

/// <summary>What a decision is about, by the words it stands on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Aspect">A drift's kind; empty elsewhere.</param>
/// <param name="Words">The stretches; none for the whole story.</param>
internal sealed record SubjectAnswer(SubjectKind Kind, string Aspect, ImmutableArray<WordsAnswer> Words)
{
    public static SubjectAnswer Of(Subject subject) =>
        new(subject.Kind, subject.Aspect, [.. subject.Words.Select(WordsAnswer.Of)]);
}

/// <summary>A stretch of an article with its words and those around it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Start">Its first UTF-16 code unit; 0 where the whole article is meant.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">Those before.</param>
/// <param name="Suffix">Those after.</param>
internal sealed record WordsAnswer(ArticleId Article, int Start, int End, string Exact, string Prefix, string Suffix)
{
    public static WordsAnswer Of(WordAnchor words) =>
        new(words.Article, words.Span.Start, words.Span.End, words.Exact, words.Prefix, words.Suffix);
}

/// <summary>A page of a story's decisions.</summary>
/// <param name="Decisions">By number; undone ones too.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record DecisionList(ImmutableArray<DecisionAnswer> Decisions, int Total, string? Next);
