namespace Stemma.Workspace.Fetching;

/// <summary>Says who fetches, so that the owner of a site can tell it and, in robots.txt, speak to it.</summary>
internal static class UserAgent
{
    /// <summary>The name by which robots.txt speaks of us.</summary>
    public const string Product = "Stemma";

    /// <summary><c>Stemma/0.1 (+address)</c>.</summary>
    public static string Of(FetchOptions options)
    {
        var version = typeof(UserAgent).Assembly.GetName().Version!;
        var product = $"{Product}/{version.Major}.{version.Minor}";
        var contact = new string([.. options.Contact.Where(c => c is > ' ' and < '\x7F' and not ('(' or ')' or '\\'))]);
        return contact.Length == 0 ? product : $"{product} (+{contact})";
    }
}
