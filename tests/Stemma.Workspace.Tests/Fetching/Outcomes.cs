using System.Text;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

/// <summary>What tests expect of an outcome.</summary>
internal static class Outcomes
{
    public static FetchedPage Page(this FetchOutcome outcome) =>
        outcome is FetchOutcome.Fetched fetched ? fetched.Page : throw new Xunit.Sdk.XunitException($"not fetched: {outcome}");

    public static string Text(this FetchOutcome outcome) => Encoding.UTF8.GetString([.. outcome.Page().Bytes]);

    /// <summary>The code of what is wrong; the message must say something to do.</summary>
    public static string Code(this FetchOutcome outcome)
    {
        var problem = Assert.IsType<FetchOutcome.Failed>(outcome).Problem;
        Assert.Contains(". ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(problem.Message, char.IsControl);
        return problem.Code;
    }
}
