using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Stemma.Shape.Tests;

public class TypeTests
{
    private static readonly string[] EmptyNames =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Service",
        "Services",
        "Base",
        "Impl",
    ];

    [Fact]
    public void Names_say_what_a_type_is()
    {
        var types = Assemblies.All.SelectMany(assembly => assembly.WrittenTypes()).Select(type => type.Name.Split('`')[0]);
        Assert.DoesNotContain(types, name => EmptyNames.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
        Assert.DoesNotContain("Stemma", types);
    }

    [Fact]
    public void Public_types_of_the_pure_projects_are_closed()
    {
        var open = Assemblies
            .Pure.SelectMany(assembly => assembly.PublicTypes())
            .Where(type => !IsClosed(type))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void Public_types_of_the_pure_projects_never_change()
    {
        var changing = Assemblies
            .Pure.SelectMany(assembly => assembly.PublicTypes())
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => CanBeSetLater(property) || !IsImmutable(property.PropertyType))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}: {property.PropertyType}");
        var fields = Assemblies
            .Pure.SelectMany(assembly => assembly.PublicTypes())
            .Where(type => !type.IsEnum)
            .SelectMany(type =>
                type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");
        Assert.Empty(changing.Concat(fields));
    }

    [Fact]
    public void An_interface_has_two_implementations()
    {
        var types = Assemblies.All.SelectMany(assembly => assembly.WrittenTypes()).ToList();
        var lonely = types
            .Where(type => type.IsInterface && types.Count(other => !other.IsInterface && Implements(other, type)) < 2)
            .Select(type => type.FullName);
        Assert.Empty(lonely);
    }

    // A generic interface is implemented by whatever implements it for some type.
    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => i == contract || (i.IsGenericType && i.GetGenericTypeDefinition() == contract));

    // Sealed, static, a readonly struct, or a choice between the cases nested in it.
    private static bool IsClosed(Type type) =>
        type.IsEnum
        || type.IsInterface
        || (type.IsSealed && (!type.IsValueType || type.IsDefined(typeof(IsReadOnlyAttribute), false)))
        || (
            type.IsAbstract
            && type.Assembly.GetTypes().Where(other => other.BaseType == type).All(other => other.DeclaringType == type)
        );

    private static bool CanBeSetLater(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsImmutable(Type type)
    {
        if (type.IsArray)
        {
            return false;
        }

        var isCollection = type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType;
        return (!isCollection || type.GetGenericTypeDefinition().Namespace == typeof(ImmutableArray).Namespace)
            && type.GenericTypeArguments.All(IsImmutable);
    }
}
