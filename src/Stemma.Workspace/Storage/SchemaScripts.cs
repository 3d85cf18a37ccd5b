using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Stemma.Workspace.Storage;

/// <summary>The steps from an empty database to the present schema.</summary>
internal static class SchemaScripts
{
    /// <summary>By number, ascending; the last number is the present schema's.</summary>
    /// <param name="kind">The folder below <c>Storage/Schema</c>.</param>
    public static ImmutableArray<SchemaScript> Of(string kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $".Schema.{kind}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.Contains(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var number = int.Parse(name.Split('.')[^2], CultureInfo.InvariantCulture);
                    return new SchemaScript(number, reader.ReadToEnd());
                }),
        ];
    }
}

/// <summary>One step of the schema.</summary>
/// <param name="Number">Of the schema that it leads to.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record SchemaScript(int Number, string Sql);
