using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>The outlet that an article is of: it does not credit itself.</summary>
internal sealed class OwnOutlet
{
    private readonly string name;
    private readonly string host;

    private OwnOutlet(string name, string host)
    {
        this.name = name;
        this.host = host;
    }

    /// <summary>As the page states it, by name or by address.</summary>
    public static OwnOutlet Of(Article article) =>
        new(
            Squeeze(article.Outlet.Value),
            Uri.TryCreate(article.Url.Value, UriKind.Absolute, out var address)
                ? Squeeze(address.Host.Replace("www.", string.Empty, StringComparison.Ordinal))
                : string.Empty
        );

    /// <summary>True where the name is the outlet's own.</summary>
    public bool Is(string other)
    {
        var squeezed = Squeeze(other);
        return squeezed.Length > 2 && (squeezed == name || host.StartsWith(squeezed, StringComparison.Ordinal));
    }

    /// <summary>True where a phrase begins with the outlet's name: <c>BBC Verify</c>, <c>the Courier’s reporters</c>.</summary>
    public bool IsWithin(string phrase) => name.Length > 2 && Squeeze(phrase).StartsWith(name, StringComparison.Ordinal);

    /// <summary>The letters and digits of a name, in small letters, without «the».</summary>
    public static string Squeeze(string name)
    {
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return string.Concat(bare.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
