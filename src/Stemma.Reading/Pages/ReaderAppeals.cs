using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>
/// Knows lines in which an outlet turns to its readers about itself, whatever their wording: subscribe, join, support, send in.
/// Orders, persons and the words of the trade each add to a sum; one word of reporting rules all out.
/// </summary>
internal static class ReaderAppeals
{
    private const int LongestAppeal = 45;
    private const int LongestWithoutOrder = 25;
    private const int StrongMedium = 2;
    private const int PointsOfLine = 4;
    private const int PointsOfSentence = 5;

    private static readonly FrozenDictionary<string, ImmutableArray<Sign>> Signs = WordList
        .Lines("Pages/en/reader-appeals.txt")
        .Select((line, i) => Sign.Of(line.Split('\t'), i))
        .SelectMany(signs => signs)
        .GroupBy(pair => pair.Word, pair => pair.Sign, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private enum Role
    {
        Order,
        Address,
        Medium,
        Report,
    }

    /// <summary>What a word stands for. What one line of the list calls an address counts once: <c>you … your</c> is one person.</summary>
    private readonly record struct Sign(Role Role, int Points, int Line)
    {
        public static IEnumerable<(string Word, Sign Sign)> Of(string[] cells, int line)
        {
            var sign = new Sign(Enum.Parse<Role>(cells[0], ignoreCase: true), cells[1][0] - '0', line);
            return cells[2].Split(' ').Select(word => (word, sign));
        }
    }

    /// <summary>True where the words are such an appeal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">A line, or a sentence of one.</param>
    /// <param name="words">Its words, as <see cref="BoilerplateWords"/> gives them.</param>
    /// <param name="isLine">True where the words are all of their line; a part of a line must speak more clearly.</param>
    public static bool Holds(SourceText text, TextSpan span, List<string> words, bool isLine)
    {
        if (words.Count is < 2 or > LongestAppeal || !MayHold(words) || text.Slice(span).ContainsAny("“”„\""))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var addressed = new HashSet<int>();
        var (orders, media, isStrong) = (0, 0, false);
        var starts = StartsOf(text, span);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var sign in Signs.GetValueOrDefault(words[i], ImmutableArray<Sign>.Empty))
            {
                switch (sign.Role)
                {
                    case Role.Report:
                        return false;
                    case Role.Order when starts.Contains(i):
                        orders = Math.Max(orders, sign.Points);
                        seen.Add(words[i]);
                        break;
                    case Role.Address:
                        addressed.Add(sign.Line);
                        break;
                    case Role.Medium when seen.Add(words[i]):
                        media += sign.Points;
                        isStrong |= sign.Points == StrongMedium;
                        break;
                }
            }
        }

        // Without an order it takes a word that only outlets use of themselves: «we», «you» and «site» stand in much reporting.
        var isAddressed = orders > 0 || (addressed.Count > 0 && isStrong && words.Count <= LongestWithoutOrder);
        return isAddressed && media > 0 && orders + addressed.Count + media >= (isLine ? PointsOfLine : PointsOfSentence);
    }

    /// <summary>False where no sum can come out: most sentences, which are left after one look at their words.</summary>
    private static bool MayHold(List<string> words)
    {
        var (isMedium, isTurned) = (false, false);
        foreach (var word in words)
        {
            if (Signs.TryGetValue(word, out var signs))
            {
                foreach (var sign in signs)
                {
                    if (sign.Role == Role.Report)
                    {
                        return false;
                    }

                    isMedium |= sign.Role == Role.Medium;
                    isTurned |= sign.Role is Role.Order or Role.Address;
                }
            }
        }

        return isMedium && isTurned;
    }

    /// <summary>Positions of the words that begin a sentence.</summary>
    private static HashSet<int> StartsOf(SourceText text, TextSpan span)
    {
        var starts = new HashSet<int>();
        var count = 0;
        foreach (var sentence in BoilerplateSentences.Split(text, span))
        {
            starts.Add(count);
            count += BoilerplateWords.Of(text, sentence, LongestAppeal).Count;
        }

        return starts;
    }
}
