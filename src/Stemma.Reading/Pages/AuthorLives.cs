using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Tells the line on its author that ends many articles: <c>Jane Roe is a reporter for the Courier. She covers the courts.</c></summary>
internal static class AuthorLives
{
    private const int LongestLife = 70;
    private const int LongestName = 4;
    private const int RoleWithin = 9;

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet([
        "reporter",
        "correspondent",
        "editor",
        "columnist",
        "journalist",
        "writer",
        "photographer",
        "photojournalist",
        "producer",
        "contributor",
        "freelancer",
        "critic",
    ]);

    private static readonly FrozenSet<string> Trade = FrozenSet.ToFrozenSet([
        "covers",
        "covering",
        "covered",
        "writes",
        "reports",
        "reporting",
        "follow",
        "email",
        "reached",
        "beat",
        "newsroom",
        "joined",
    ]);

    /// <summary>True where the line says what the author does, and nothing else in the article speaks of that person.</summary>
    /// <param name="article">The article.</param>
    /// <param name="line">The line.</param>
    /// <param name="words">Its words in small letters.</param>
    public static bool Holds(Article article, TextSpan line, List<string> words)
    {
        var verb = words.IndexOf("is");
        if (
            verb is < 2 or > LongestName
            || words.Count > LongestLife
            || article.Text.Slice(line).ContainsAny('“', '”', '"')
            || !words.Skip(verb + 1).Take(RoleWithin).Any(Roles.Contains)
            || !(words.Any(Trade.Contains) || words.Count < RoleWithin + verb + 2)
        )
        {
            return false;
        }

        var text = article.Text.Content;
        var named = text.AsSpan(line.Start, Math.Max(0, text.IndexOf(" is ", line.Start, StringComparison.Ordinal) - line.Start));
        return !named.IsEmpty && IsName(named) && !IsToldOf(article, named, line);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var part in name.Split(' '))
        {
            if (name[part].IsEmpty || !char.IsUpper(name[part][0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A byline, <c>By Jane Roe</c>, stands by itself; a person of the story has more said of it.</summary>
    private static bool IsToldOf(Article article, ReadOnlySpan<char> name, TextSpan line)
    {
        var before = article.Text.Content.AsSpan(0, line.Start);
        for (var at = before.IndexOf(name); at >= 0; )
        {
            var start = before[..at].LastIndexOf('\n') + 1;
            var length = before[start..].IndexOf('\n');
            if ((length < 0 ? before.Length - start : length) > name.Length + 40)
            {
                return true;
            }

            var next = before[(at + name.Length)..].IndexOf(name);
            at = next < 0 ? -1 : at + name.Length + next;
        }

        return false;
    }
}
