using System.Collections.Immutable;
using System.Text;
using Stemma.Text;

namespace Stemma.Eval.Scale;

/// <summary>An article of a made archive, as little of it as its truth and its text need.</summary>
/// <param name="Family">Number of the articles that were made from one another.</param>
/// <param name="Sentences">Its sentences by what they were made from and how; ascending.</param>
/// <param name="Utf8">Its text.</param>
internal sealed record ArchivedArticle(int Family, ImmutableArray<(int Id, int Rewriting)> Sentences, byte[] Utf8)
{
    private const int FewestShared = 2;

    /// <summary>The article.</summary>
    public Article Read(int number) => Article.Of($"{number}.txt", Encoding.UTF8.GetString(Utf8));

    /// <summary>What was planted in two articles of a family; null where it is less than two sentences in wordings of which one was made from the other.</summary>
    public PlantedPair? With(ArchivedArticle other)
    {
        var (close, equal, near) = (0, 0, 0);
        foreach (
            var (mine, theirs) in Shared(other).Where(pair => pair.Mine == pair.Theirs || pair.Mine == 0 || pair.Theirs == 0)
        )
        {
            close++;
            equal += mine == theirs ? 1 : 0;
            near += Math.Max(mine, theirs) % 2;
        }

        return close < FewestShared ? null
            : equal > 0 ? PlantedPair.Verbatim
            : near == close ? PlantedPair.Near
            : PlantedPair.Spun;
    }

    /// <summary>True where they share any sentence, in whatever wording.</summary>
    public bool SharesWith(ArchivedArticle other) => Family == other.Family && Shared(other).Any();

    private IEnumerable<(int Mine, int Theirs)> Shared(ArchivedArticle other) =>
        Sentences.Join(other.Sentences, own => own.Id, its => its.Id, (own, its) => (own.Rewriting, its.Rewriting));
}

/// <summary>How the shared sentences of two made articles stand.</summary>
internal enum PlantedPair
{
    /// <summary>Some word for word.</summary>
    Verbatim,

    /// <summary>With a word exchanged here and there.</summary>
    Near,

    /// <summary>With every few words exchanged.</summary>
    Spun,
}
