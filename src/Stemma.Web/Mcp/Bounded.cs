namespace Stemma.Web.Mcp;

/// <summary>Words of others, cut to a length at which many of them fit into an answer.</summary>
internal static class Bounded
{
    public const int Sentence = 600;
    public const int Name = 160;
    public const int Explanation = 8000;

    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), " …");
    }
}
