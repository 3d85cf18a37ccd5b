using System.Collections.Immutable;

namespace Stemma.Workspace.Reviewing;

/// <summary>One decision of one person, as it is kept for ever.</summary>
/// <param name="Number">Ascending over the archive; from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What was decided.</param>
/// <param name="Subject">About what.</param>
/// <param name="Others">What is merged with the subject, or split from it; else empty.</param>
/// <param name="Was">What stood there before, in words: <c>24–30</c>; empty where nothing did.</param>
/// <param name="Why">The person's reason; may be empty.</param>
public sealed record Decision(
    long Number,
    DateTimeOffset At,
    string By,
    Act Act,
    Subject Subject,
    ImmutableArray<Subject> Others,
    string Was,
    string Why
);
