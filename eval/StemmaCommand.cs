using Stemma.Testing;

namespace Stemma.Eval;

/// <summary>The real command, to be run in processes of its own.</summary>
internal static class StemmaCommand
{
    /// <summary>Its assembly, for <c>dotnet</c>.</summary>
    /// <exception cref="EvaluationException">It is not built.</exception>
    public static string Path
    {
        get
        {
            var path = Repository.PathOf("src/Stemma.Cli/bin/Release/net10.0/stemma.dll");
            return File.Exists(path)
                ? path
                : throw new EvaluationException("Build the command first: dotnet build src/Stemma.Cli -c Release.");
        }
    }
}
