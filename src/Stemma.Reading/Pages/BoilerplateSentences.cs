using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Parts a line into sentences roughly, before it is known which of them are worth reading closely.</summary>
internal static class BoilerplateSentences
{
    /// <summary>Ascending; never empty; without white space at the edges.</summary>
    public static IEnumerable<TextSpan> Split(SourceText text, TextSpan line)
    {
        var start = line.Start;
        for (var at = line.Start; at < line.End - 2; at++)
        {
            var ends =
                text[at] is '.' or '!' or '?'
                && text[at + 1] == ' '
                && (char.IsUpper(text[at + 2]) || text[at + 2] is '“' or '"' or '(');
            if (ends)
            {
                yield return new TextSpan(start, at + 1);
                start = at + 2;
            }
        }

        yield return new TextSpan(start, line.End);
    }
}
