using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Stemma.Web.Api.Answers;

namespace Stemma.Web.Api;

/// <summary>What went wrong (RFC 9457).</summary>
/// <param name="Type">Which kind of problem, stable: <c>/problems/decision-refused</c>; docs/api.md lists them.</param>
/// <param name="Title">The kind in words; the same for every problem of it.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is wrong this time, and what to do.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>The field, parameter or header that is wrong, where one is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>The story that the story asked for was merged into.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? MergedInto { get; init; }

    /// <summary>How many articles of the story are read already, while it is being read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ArticlesRead { get; init; }

    /// <summary>Of how many.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ArticlesTotal { get; init; }

    /// <summary>What was wrong with each file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<DiagnosticAnswer>? Diagnostics { get; init; }
}

/// <summary>A request cannot be answered otherwise than with a problem.</summary>
/// <param name="problem">The problem.</param>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What goes out.</summary>
    public Problem Problem { get; } = problem;
}
