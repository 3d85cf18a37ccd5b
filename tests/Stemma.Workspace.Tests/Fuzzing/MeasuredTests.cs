namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>Tests that measure time or memory run by themselves: others beside them would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredTests
{
    public const string Name = "measured";
}
