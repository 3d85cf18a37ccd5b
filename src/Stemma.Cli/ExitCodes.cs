namespace Stemma.Cli;

/// <summary>What the program returns; documented in <c>docs/cli.md</c>.</summary>
public static class ExitCodes
{
    /// <summary>All that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>It was done, but a file could not be used; the messages name it.</summary>
    public const int SomeInputUnusable = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Nothing could be done: no article could be read, the output cannot be written, the item is not there.</summary>
    public const int NothingDone = 3;

    /// <summary>The user stopped it.</summary>
    public const int Interrupted = 130;
}
