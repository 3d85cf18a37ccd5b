using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Stemma.Shape.Tests;

public class DependencyTests
{
    [Fact]
    public void References_point_one_way_along_the_line()
    {
        var line = new[] { "Stemma.Text", "Stemma.Reading", "Stemma.Comparing", "Stemma.Workspace", "Stemma.Web", "stemma" };
        foreach (var assembly in Assemblies.All)
        {
            var place = Array.IndexOf(line, assembly.GetName().Name);
            var references = assembly.GetReferencedAssemblies().Select(name => name.Name).Where(name => line.Contains(name));
            Assert.All(references, name => Assert.True(Array.IndexOf(line, name) < place, $"{line[place]} refers to {name}"));
        }
    }

    [Fact]
    public void Pure_projects_touch_no_disk_network_database_process_or_clock()
    {
        string[] namespaces =
        [
            "System.Net",
            "System.Data",
            "System.Diagnostics.Tracing",
            "Microsoft.Data",
            "Microsoft.Extensions",
            "NodaTime",
            "Npgsql",
        ];
        string[] types =
        [
            "System.IO.File",
            "System.IO.FileInfo",
            "System.IO.FileStream",
            "System.IO.Directory",
            "System.IO.DirectoryInfo",
            "System.IO.DriveInfo",
            "System.IO.Path",
            "System.IO.FileSystemWatcher",
            "System.Console",
            "System.Diagnostics.Process",
            "System.Diagnostics.Stopwatch",
            "System.TimeProvider",
            "System.Environment",
            "System.Threading.Thread",
        ];
        foreach (var assembly in Assemblies.Pure)
        {
            var used = TypesUsedBy(assembly)
                .Where(type =>
                    types.Contains(type)
                    || (
                        type != "System.Net.WebUtility"
                        && namespaces.Any(name => type.StartsWith(name + ".", StringComparison.Ordinal))
                    )
                );
            Assert.True(!used.Any(), $"{assembly.GetName().Name} uses {string.Join(", ", used)}");
        }
    }

    [Fact]
    public void Text_and_comparing_need_no_package()
    {
        foreach (var assembly in new[] { Assemblies.Text, Assemblies.Comparing })
        {
            var foreign = assembly
                .GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name =>
                    !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Stemma", StringComparison.Ordinal)
                );
            Assert.Empty(foreign);
        }
    }

    private static List<string> TypesUsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                // What the compiler puts into every iterator.
                .Where(member => metadata.GetString(member.Name) != "get_CurrentManagedThreadId")
                .Select(member => metadata.GetTypeReference((TypeReferenceHandle)member.Parent))
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
