using System.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Makes a person's words into a query that the full-text index cannot misread.</summary>
internal static class SearchWords
{
    private const int MostWords = 16;

    /// <summary>Every word must be there, or begin a word that is; empty where there is no word.</summary>
    public static string Of(string words)
    {
        var query = new StringBuilder();
        foreach (var word in Split(words))
        {
            // Between quotation marks nothing is an operator.
            query
                .Append(query.Length > 0 ? " " : string.Empty)
                .Append('"')
                .Append(word.Replace("\"", "\"\"", StringComparison.Ordinal))
                .Append("\"*");
        }

        return query.ToString();
    }

    /// <summary>The same for PostgreSQL.</summary>
    public static string OfPostgres(string words) =>
        // Every sign parts words there as it does in the index; between apostrophes nothing is an operator. Words within one word must follow each other.
        string.Join(
            " & ",
            Split(words)
                .Select(word =>
                    $"'{new string([.. word.Select(sign => char.IsAscii(sign) && !char.IsLetterOrDigit(sign) ? ' ' : sign)])}':*"
                )
        );

    /// <summary>The words, without what has no letter or digit; so many at most.</summary>
    public static string[] Split(string words) =>
        [
            // A NUL would end the query in its middle.
            .. StoredText
                .Of(words.Replace('\0', ' '))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Any(char.IsLetterOrDigit))
                .Take(MostWords),
        ];

    /// <summary>The words as they stand, for LIKE with the escape <c>\</c>.</summary>
    public static string Escape(string words) =>
        StoredText
            .Of(words)
            .Trim()
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);
}
