using Stemma.Reading;
using Stemma.Reading.Tokens;

namespace Stemma.Comparing.Reuse;

/// <summary>The names under which an article’s outlet is known, and the names that an article drops: who names whom.</summary>
/// <remarks>Names are compared by their letters alone, so that <c>Harbour Gazette</c> meets <c>harbourgazette.example</c>.</remarks>
internal sealed class OutletNames
{
    private const int LongestName = 5;
    private const int ShortestName = 3;

    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> dropped = new(StringComparer.Ordinal);

    /// <summary>Reads the outlet's names from what the page states, and the capitalised names from the text.</summary>
    public OutletNames(ArticleReading reading)
    {
        AddOwn(reading.Article.Outlet.Value);
        AddOwn(HostLabel(reading.Article.Url.Value));
        foreach (var credit in reading.Credits)
        {
            AddForms(dropped, credit.Name.Split(' '));
        }

        for (var token = 0; token < reading.Text.Tokens.Length; token++)
        {
            AddNamesFrom(reading, token);
        }
    }

    /// <summary>True where this article names the other's outlet, and is not of it.</summary>
    public bool Credits(OutletNames other) => !own.Overlaps(other.own) && dropped.Overlaps(other.own);

    /// <summary>True where both are of one outlet, as far as stated.</summary>
    public bool IsSameOutlet(OutletNames other) => own.Overlaps(other.own);

    private void AddOwn(string name)
    {
        if (Squeeze(name) is { Length: >= ShortestName } squeezed)
        {
            own.Add(squeezed);
        }
    }

    private void AddNamesFrom(ArticleReading reading, int token)
    {
        var words = new List<string>(LongestName);
        for (var at = token; at < reading.Text.Tokens.Length && words.Count < LongestName && IsNameWord(reading, at); at++)
        {
            words.Add(reading.Text[at].ToString());
            AddForms(dropped, words);
        }
    }

    private static bool IsNameWord(ArticleReading reading, int token) =>
        reading.Text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(reading.Text[token][0]);

    /// <summary>A name as a host writes it: <c>newyorkpost</c>, <c>nypost</c>, <c>nyp</c>; an article before it may go.</summary>
    private static void AddForms(HashSet<string> names, IReadOnlyList<string> words)
    {
        var bare = words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? words.Skip(1).ToList() : words;
        Add(names, string.Concat(words));
        Add(names, string.Concat(bare));
        if (bare.Count > 2)
        {
            var initials = string.Concat(bare.Select(word => word[0]));
            Add(names, initials[..^1] + bare[^1]);
            Add(names, initials);
        }
    }

    private static void Add(HashSet<string> names, string name)
    {
        if (Squeeze(name) is { Length: >= ShortestName } squeezed)
        {
            names.Add(squeezed);
        }
    }

    private static string Squeeze(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The part of an address that is the outlet's name: <c>nypost</c> of <c>https://www.nypost.com/…</c>.</summary>
    private static string HostLabel(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : string.Empty;
        var labels = host.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return labels
            .SkipLast(1)
            .Where(label => label is not ("co" or "com" or "org" or "net" or "gov" or "ac"))
            .LastOrDefault(string.Empty);
    }
}
