namespace Stemma.Eval.Pages;

/// <summary>A text as overlapping runs of four tokens, counted with repetition, as the benchmark of Scrapinghub (Zyte) compares texts.</summary>
internal sealed class Shingles
{
    private const int Length = 4;

    private readonly List<string> tokens;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public Shingles(string text)
    {
        tokens = Tokens(text);
        for (var i = 0; i < Total; i++)
        {
            counts[At(i)] = counts.GetValueOrDefault(At(i)) + 1;
        }
    }

    /// <summary>How many there are; one where the text has fewer than four tokens, none where it has no token.</summary>
    public int Total => tokens.Count == 0 ? 0 : Math.Max(1, tokens.Count - Length + 1);

    /// <summary>How many the other text has too.</summary>
    public int SharedWith(Shingles other) => counts.Sum(pair => Math.Min(pair.Value, other.counts.GetValueOrDefault(pair.Key)));

    /// <summary>The longest stretches of this text of which the other has nothing, for a person to see what was lost or left in.</summary>
    /// <param name="other">The text to compare with.</param>
    /// <param name="count">How many stretches at most.</param>
    public IEnumerable<string> WithoutCounterpart(Shingles other, int count)
    {
        const int longest = 40;
        var runs = new List<(int Start, int End)>();
        for (var i = 0; i < Total; i++)
        {
            if (other.counts.ContainsKey(At(i)))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].End >= i)
            {
                runs[^1] = (runs[^1].Start, i + 1);
            }
            else
            {
                runs.Add((i, i + 1));
            }
        }

        return runs.OrderByDescending(run => run.End - run.Start)
            .ThenBy(run => run.Start)
            .Take(count)
            .Select(run =>
                $"{run.End - run.Start}: {string.Join(' ', tokens.Skip(run.Start).Take(Math.Min(longest, run.End - run.Start)))}"
            );
    }

    private string At(int position) => string.Join(' ', tokens.Skip(position).Take(Length));

    /// <summary>Runs of what Python's <c>\w</c> matches: letters, numbers of any kind, the underscore; no combining marks.</summary>
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i += i < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var isWord = i < text.Length && (char.IsLetter(text, i) || char.IsNumber(text, i) || text[i] == '_');
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                tokens.Add(text[start..i]);
                start = -1;
            }
        }

        return tokens;
    }
}
