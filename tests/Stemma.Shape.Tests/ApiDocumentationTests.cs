using System.Reflection;
using System.Runtime.CompilerServices;

namespace Stemma.Shape.Tests;

/// <summary>Every public member of the pure projects tells more than its name does.</summary>
public class ApiDocumentationTests
{
    private static readonly string[] FillerWords =
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "for",
        "and",
        "or",
        "is",
        "in",
        "on",
        "this",
        "that",
        "which",
        "gets",
        "sets",
        "get",
        "set",
        "returns",
        "value",
        "its",
        "represents",
        "performs",
        "operation",
    ];

    public static TheoryData<string> PureAssemblies { get; } = [.. Assemblies.Pure.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(PureAssemblies))]
    public void Every_public_type_and_member_is_documented(string assembly) =>
        Assert.Empty(Members(assembly).Where(member => member.Documentation.Length == 0).Select(member => member.Id));

    [Theory]
    [MemberData(nameof(PureAssemblies))]
    public void No_documentation_is_only_the_name_again(string assembly) =>
        Assert.Empty(
            Members(assembly)
                // A kind may be called by its plain name: «The headline.»
                .Where(member =>
                    !member.Id.StartsWith("F:", StringComparison.Ordinal)
                    && member.Documentation.Length > 0
                    && WordsOf(member.Documentation).All(WordsOf(SplitName(member.Name)).Concat(FillerWords).Contains)
                )
                .Select(member => $"{member.Id}: {member.Documentation}")
        );

    private static IEnumerable<Member> Members(string assembly)
    {
        var loaded = Assembly.Load(assembly);
        var docs = XmlDocs.Of(loaded);
        foreach (var type in loaded.PublicTypes())
        {
            var id = "T:" + NameOf(type);
            yield return new Member(id, type.Name, docs.On(id));
            // The cases of a choice are small: the summary of each tells of its members too.
            if (type.IsNested)
            {
                continue;
            }

            foreach (
                var member in type.GetMembers(
                        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                    )
                    .Where(IsWritten)
            )
            {
                yield return MemberOf(type, member, docs);
            }
        }
    }

    private static Member MemberOf(Type type, MemberInfo member, XmlDocs docs)
    {
        var id = IdOf(type, member);
        var documentation = docs.On(id);
        // A record's positional member is documented where it is declared: as a parameter of the type.
        return new Member(
            id,
            member.Name,
            documentation.Length > 0 ? documentation : docs.OnParameter("T:" + NameOf(type), member.Name)
        );
    }

    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && member switch
        {
            MethodInfo method => !method.IsSpecialName
                && method.GetBaseDefinition() == method
                && method.Name is not ("Deconstruct" or "<Clone>$")
                && !IsImplementedInterface(method),
            FieldInfo field => !field.IsSpecialName,
            PropertyInfo property => property.Name != "EqualityContract",
            _ => false,
        };

    // CompareTo and the like: the interface documents them.
    private static bool IsImplementedInterface(MethodInfo method) =>
        method.Name is "CompareTo" or "Equals" or "Dispose" or "GetEnumerator";

    private static string IdOf(Type type, MemberInfo member) =>
        member switch
        {
            MethodBase method => $"M:{NameOf(type)}.{method.Name}{Generic(method)}{Parameters(method.GetParameters())}",
            PropertyInfo property => $"P:{NameOf(type)}.{property.Name}{Parameters(property.GetIndexParameters())}",
            _ => $"F:{NameOf(type)}.{member.Name}",
        };

    private static string Generic(MethodBase method) =>
        method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})";

    // As the compiler writes it in documentation ids.
    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return NameOf(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        return type is { IsGenericType: true, IsGenericTypeDefinition: false }
            ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.')}{{{string.Join(',', type.GenericTypeArguments.Select(NameOf))}}}"
            : (type.FullName ?? type.Name).Replace('+', '.');
    }

    private static string SplitName(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $" {c}" : $"{c}"));

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > 3 ? word.TrimEnd('s') : word);

    private sealed record Member(string Id, string Name, string Documentation);
}
