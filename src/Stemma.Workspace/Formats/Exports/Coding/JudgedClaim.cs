using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Coding;

/// <summary>A claim with what people have corrected in it.</summary>
/// <param name="At">Which one.</param>
/// <param name="Id">As the story's JSON calls it.</param>
/// <param name="Claim">As it was read.</param>
/// <param name="Reading">The article that makes it.</param>
/// <param name="Review">What is decided on it.</param>
internal sealed record JudgedClaim(ItemRef At, string Id, Claim Claim, ArticleReading Reading, ItemReview Review)
{
    /// <summary>True where it asserts something and no person has rejected it.</summary>
    public bool Stands => Review.Accepted != false && Claim.Polarity == Polarity.Affirmed;

    public bool IsCorrected => Review.Correction is not null;

    public long? Low => Review.Correction is { } by && (by.Low ?? by.High) is not null ? by.Low : Claim.Count.Low;

    public long? High => Review.Correction is { } by && (by.Low ?? by.High) is not null ? by.High : Claim.Count.High;

    /// <summary>The first and last day; null where neither the article nor a person tells.</summary>
    public DateRange? Days =>
        Review.Correction is { From: var from, To: var to } && (from ?? to) is { } day
            ? RangeOf(from ?? day, to ?? day)
            : Claim.Time?.Days;

    /// <summary>Whose word it is: a person's correction, or the nearest source, or the outlet itself.</summary>
    public string Source =>
        Review.Correction?.Source
        ?? (Claim.Attribution.IsEmpty ? ExportedStory.OutletOf(Reading) : Claim.Attribution[0].Source.Text);

    /// <summary>The words of the claim, on one line.</summary>
    public string Words => OneLine.Of(Reading.Article.Text.ToString(Claim.Span));

    private static DateRange RangeOf(DateOnly from, DateOnly to) => to < from ? new(to, from) : new(from, to);
}
