using System.Collections.Immutable;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Comparing.Grouping;

/// <summary>Reads the signature of an article: of its own matter, boilerplate apart.</summary>
public static class SignatureReader
{
    /// <summary>What is told as longer than this is a period, and no day of an event.</summary>
    private const int LongestTold = 3;

    /// <summary>Reads the signature.</summary>
    public static ArticleSignature Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new ArticleSignature(
            [.. Words(reading.Text).Concat(Persons(reading.Entities)).OrderBy(term => term.Text, StringComparer.Ordinal)],
            DaysOf(reading)
        );
    }

    /// <summary>The words, each weighing with the logarithm of its count. Days and months are told by <see cref="ArticleSignature.Days"/>.</summary>
    private static IEnumerable<SignatureTerm> Words(TokenizedText text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphOf(sentence).Kind is ParagraphKind.Boilerplate or ParagraphKind.Byline)
            {
                continue;
            }

            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                if (text.Tokens[token].Kind == TokenKind.Punctuation || CalendarWords.Contains(text[token]))
                {
                    continue;
                }

                var stem = ContentWords.StemOf(text[token]);
                if (stem.Length > 0)
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }
            }
        }

        return counts.Select(pair => new SignatureTerm(pair.Key, 1 + Math.Log(pair.Value)));
    }

    /// <summary>A person with both names tells more than the two words by themselves: many are called <c>James</c>, and many <c>Smith</c>.</summary>
    private static IEnumerable<SignatureTerm> Persons(ImmutableArray<Entity> entities) =>
        entities
            .Where(entity => entity.Type == EntityType.Person && SignatureTerm.IsPerson(entity.Name))
            .Select(entity => entity.Name.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .Select(name => new SignatureTerm(name, 1));

    private static ImmutableArray<DateRange> DaysOf(ArticleReading reading)
    {
        var published = reading.Published.Days;
        var told = reading
            .Times.Select(time => time.Days)
            .OfType<DateRange>()
            .Where(days => days.Days <= LongestTold && (published is null || days.From <= published.Value.To));
        return [.. told.Concat(published is { Days: <= LongestTold } own ? [own] : []).Distinct().Order()];
    }
}
