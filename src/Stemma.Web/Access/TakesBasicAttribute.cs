namespace Stemma.Web.Access;

/// <summary>Marks an address that may also be asked for by HTTP Basic (RFC 7617), for programs that know no other way to say who asks: feed readers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesBasicAttribute : Attribute;
