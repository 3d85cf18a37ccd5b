using System.Reflection;
using System.Runtime.CompilerServices;

namespace Stemma.Shape.Tests;

/// <summary>The assemblies of the product, in the line in which they may refer to one another.</summary>
internal static class Assemblies
{
    public static Assembly Text { get; } = typeof(Stemma.Text.TextSpan).Assembly;

    public static Assembly Reading { get; } = typeof(Stemma.Reading.ArticleReader).Assembly;

    public static Assembly Comparing { get; } = typeof(Stemma.Comparing.StoryComparer).Assembly;

    public static Assembly Workspace { get; } = typeof(Stemma.Workspace.Tracing.TraceStory).Assembly;

    public static Assembly Web { get; } = Assembly.Load("Stemma.Web");

    public static Assembly Cli { get; } = Assembly.Load("stemma");

    /// <summary>Those without disk, network and clock.</summary>
    public static IReadOnlyList<Assembly> Pure { get; } = [Text, Reading, Comparing];

    public static IReadOnlyList<Assembly> All { get; } = [Text, Reading, Comparing, Workspace, Web, Cli];

    /// <summary>The types that somebody wrote, not the compiler; by full name.</summary>
    public static IEnumerable<Type> WrittenTypes(this Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type =>
                !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !type.Name.Contains('<', StringComparison.Ordinal)
            )
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>The types that other assemblies can see; by full name.</summary>
    public static IEnumerable<Type> PublicTypes(this Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);
}
