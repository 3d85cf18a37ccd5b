using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Stemma.Comparing.Grouping;
using Stemma.Text;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>An entry that was read before its turn came, as it waits in the archive.</summary>
internal sealed record EntryDraft(
    string Name,
    string MediaType,
    string Address,
    DateTimeOffset? CapturedAt,
    byte[] Bytes,
    ImmutableArray<DraftRow> Articles
)
{
    public static EntryDraft Of(EntryReading.Read read) =>
        new(
            read.Capture.Name,
            read.Capture.MediaType,
            read.Capture.Address,
            read.Capture.CapturedAt,
            ImmutableCollectionsMarshal.AsArray(read.Capture.Bytes)!,
            [.. read.Articles.Select(DraftRow.Of)]
        );

    public EntryReading.Read ToReading(long entry) =>
        new(
            entry,
            new Capture
            {
                Bytes = ImmutableCollectionsMarshal.AsImmutableArray(Bytes),
                Name = Name,
                MediaType = MediaType,
                Address = Address,
                CapturedAt = CapturedAt,
            },
            [.. Articles.Select(row => row.ToDraft())]
        );
}

/// <summary>One article of it.</summary>
internal sealed record DraftRow(
    string Id,
    string Name,
    string Body,
    StatedFields Stated,
    ImmutableArray<string> Terms,
    ImmutableArray<double> Weights,
    ImmutableArray<DateOnly> Days
)
{
    public static DraftRow Of(DraftedArticle draft) =>
        new(
            draft.Article.Id.Value,
            draft.Article.Name,
            draft.Article.Text.Content,
            StatedFields.Of(draft.Article),
            [.. draft.Signature.Terms.Select(term => term.Text)],
            [.. draft.Signature.Terms.Select(term => term.Weight)],
            [.. draft.Signature.Days.SelectMany(days => new[] { days.From, days.To })]
        );

    public DraftedArticle ToDraft() =>
        new(
            Stated.ToArticle(Id, [Name], Body),
            new ArticleSignature(
                [.. Terms.Zip(Weights, (text, weight) => new SignatureTerm(text, weight))],
                [.. Days.Chunk(2).Select(ends => new DateRange(ends[0], ends[1]))]
            )
        );
}
