using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Eval.Times;

/// <summary>The times that Stemma reads in a document, as TimeML would mark them.</summary>
internal static class TimeReading
{
    /// <param name="file">Its day of creation is given to the reader as that of publication.</param>
    public static ImmutableArray<MarkedTime> Of(TimeMlFile file)
    {
        var article = Article.Of(file.Name, file.Text) with
        {
            Published = file.Created is { } day ? new StatedTime(day, null, "DCT") : StatedTime.Nothing,
        };
        return [.. ArticleReader.Read(article).Times.Select(Marked)];
    }

    private static MarkedTime Marked(ResolvedTime time) =>
        new(time.Expression.Span, time.Expression.Kind.ToString().ToUpperInvariant(), time.Value);
}
