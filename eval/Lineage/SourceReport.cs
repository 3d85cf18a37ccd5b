using System.Collections.Immutable;

namespace Stemma.Eval.Lineage;

/// <summary>A report that nobody else's text went into, written for this purpose.</summary>
/// <param name="Name">Which of the event's: A, B, C.</param>
/// <param name="Outlet">Who printed it.</param>
/// <param name="Published">When.</param>
/// <param name="Headline">With its slots marked.</param>
/// <param name="Retitle">Another headline of the same facts; empty where there is none.</param>
/// <param name="Units">Its sentences.</param>
internal sealed record SourceReport(
    string Name,
    string Outlet,
    DateTime Published,
    string Headline,
    string Retitle,
    ImmutableArray<SourceUnit> Units
);

/// <summary>A sentence of a report, now and then two.</summary>
/// <param name="Id">Its own through all that is made of it.</param>
/// <param name="Text">With its slots marked.</param>
/// <param name="Retold">The same facts as another hand would write them; empty where nobody did.</param>
internal sealed record SourceUnit(string Id, string Text, string Retold);

/// <summary>An event with the independent reports on it.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Kind">Events of one kind are alike: <c>crime</c>, <c>disaster</c>.</param>
/// <param name="Slots">What the marks in the texts stand for.</param>
/// <param name="Background">Sentences on the place and what went before, that fit any report on it.</param>
/// <param name="Reports">At least one.</param>
internal sealed record ReportedEvent(
    string Name,
    string Kind,
    ImmutableArray<Slot> Slots,
    ImmutableArray<string> Background,
    ImmutableArray<SourceReport> Reports
);
