using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Reads what somebody is said to be beside the name: <c>the harbour master</c> before it, <c>, a spokeswoman for the port,</c> after it.</summary>
internal sealed class RoleReader(TokenizedText text)
{
    private const int Longest = 16;
    private const int LongestBefore = 6;

    /// <summary>The candidate with its role; the title serves where nothing more is said.</summary>
    public NameCandidate Read(NameCandidate candidate)
    {
        if (candidate.Body.Length > 0 || candidate.Evidence.Any(e => e.Type == EntityType.Group))
        {
            return candidate;
        }

        if (After(candidate.Tokens.End) is { Length: > 0 } after)
        {
            return With(candidate, after);
        }

        return Before(candidate.Tokens.Start) is { Length: > 0 } before ? With(candidate, before) : candidate;
    }

    private static NameCandidate With(NameCandidate candidate, string role)
    {
        var read = candidate with { Role = role };
        if (candidate.Words.Length < 5)
        {
            read.Add(EntityType.Person, 2.5, $"role «{role}»");
        }

        return read;
    }

    /// <summary>A phrase between commas that begins with an article, a possessive or a role and holds a role.</summary>
    private string After(int comma)
    {
        var start = comma + 1;
        if (!text.Is(comma, ",") || start >= text.Tokens.Length)
        {
            return string.Empty;
        }

        // «Jane Roe, 45, a carpenter»
        if (text.Tokens[start].Kind == TokenKind.Number && text.Is(start + 1, ","))
        {
            start += 2;
        }

        var (end, role) = (start, -1);
        while (end < text.Tokens.Length && end - start < Longest && !Closes(end))
        {
            role = role < 0 && end - start < 8 && IsRole(end) ? end : role;
            end++;
        }

        var fits = role >= 0 && (Closes(role + 1) || IsRole(role + 1) || IsAfterRole(role + 1));
        var opens =
            start < text.Tokens.Length
            && (Opens(start) || role == start || role > 0 && role - start <= 3 && char.IsUpper(text[start][0]));
        return fits && opens && end - start < Longest ? Phrase(start + (IsArticle(start) ? 1 : 0), end) : string.Empty;
    }

    private bool IsAfterRole(int at) =>
        text[at] is "of" or "for" or "at" or "in" or "with" or "from" or "to" or "and" or "on" or "under" or "turned";

    private bool Closes(int at) =>
        at >= text.Tokens.Length
        || text[at][0] is ',' or '.' or ';' or ':' or '—' or '–' or '!' or '?' or ')' or '“' or '"'
        || text.Is(at, "who")
        || NameWords.SayingVerbs.Contains(text[at].ToString());

    private bool Opens(int at) =>
        IsArticle(at) || text.Is(at, "his") || text.Is(at, "her") || text.Is(at, "their") || text.Is(at, "one");

    private bool IsArticle(int at) => text.Is(at, "the") || text.Is(at, "a") || text.Is(at, "an");

    private bool IsRole(int at) => text.Tokens[at].Kind == TokenKind.Word && NameWords.Roles.Contains(text[at].ToString());

    /// <summary>Small words up to a role that stands right before the name.</summary>
    private string Before(int name)
    {
        if (name == 0 || !IsRole(name - 1) || !char.IsLower(text[name - 1][0]))
        {
            return string.Empty;
        }

        var start = name - 1;
        while (start > 0 && name - start < LongestBefore && IsModifier(start - 1))
        {
            start--;
        }

        return Phrase(start, name);
    }

    private bool IsModifier(int at) =>
        text.Tokens[at].Kind == TokenKind.Word
        && (
            char.IsUpper(text[at][0])
            || text.IsPossessiveEnding(at)
            || IsRole(at)
            || text[at].Contains('-')
            || text[at].EndsWith("al")
            || text[at]
                is "police"
                    or "fire"
                    or "military"
                    or "defence"
                    or "defense"
                    or "foreign"
                    or "prime"
                    or "vice"
                    or "former"
                    or "deputy"
        )
        && !IsArticle(at)
        && !NameWords.Starters.Contains(text[at].ToString());

    private string Phrase(int start, int end) => text.Source.ToString(text.SpanOf(new TokenRange(start, end)));
}
