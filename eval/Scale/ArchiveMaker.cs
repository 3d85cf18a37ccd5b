using System.Collections.Immutable;

namespace Stemma.Eval.Scale;

/// <summary>Makes an archive of articles by seeded chance: originals, their copies, cuts, reorderings and rewrites, and articles that share no more than names and phrases.</summary>
/// <param name="stock">What they are made of.</param>
/// <param name="random">Chance.</param>
internal sealed class ArchiveMaker(SentenceStock stock, Random random)
{
    private const int Fewest = 10;
    private const int Most = 40;
    private const int ArticlesOfEvent = 12;

    /// <summary>One family in so many is one text in many outlets.</summary>
    private const int WidelyCopied = 5000;
    private const int WidelyCopiedSize = 200;
    private const int Phrases = 50;
    private const double PhraseShare = 0.3;

    private readonly List<string> phrases = [];
    private int sentences;
    private int rewritings;

    /// <summary>Makes so many, in an order that does not tell their families.</summary>
    public ImmutableArray<ArchivedArticle> Make(int count)
    {
        var casts = Enumerable.Range(0, (count / ArticlesOfEvent) + 1).Select(_ => EventCast.Invent(random)).ToList();
        phrases.AddRange(Enumerable.Range(0, Phrases).Select(_ => Phrase()));
        var articles = new List<ArchivedArticle>(count);
        for (var family = 0; articles.Count < count; family++)
        {
            // the square makes some events large and most small
            var cast = casts[(int)(casts.Count * Math.Pow(random.NextDouble(), 2))];
            var size = family % WidelyCopied == WidelyCopied / 2 ? WidelyCopiedSize : 1 + Math.Max(0, random.Next(-4, 8));
            articles.AddRange(Family(family, size, cast).Take(count - articles.Count).Select(made => made.Archived()));
        }

        var shuffled = articles.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private List<MadeArticle> Family(int family, int size, EventCast cast)
    {
        List<MadeArticle> members = [New(family, cast)];
        while (members.Count < size)
        {
            // mostly from the first, else from one that was made from it
            var parent = members[random.Next(3) > 0 ? 0 : random.Next(members.Count)];
            members.Add(Derived(parent, cast) with { Headline = Sentence(cast), Phrase = AnyPhrase() });
        }

        return members;
    }

    private MadeArticle New(int family, EventCast cast) =>
        new(family, [.. Enumerable.Range(0, random.Next(Fewest, Most)).Select(_ => Sentence(cast))], Sentence(cast), AnyPhrase());

    private MadeArticle Derived(MadeArticle parent, EventCast cast)
    {
        var own = parent.Sentences;
        return parent with
        {
            Sentences = random.Next(6) switch
            {
                0 => own,
                1 => own[..Math.Max(4, (int)(own.Length * (0.3 + (0.4 * random.NextDouble()))))],
                2 => Reordered(own),
                3 => Rewritten(own, random.Next(4, 7), isNear: true),
                4 => Rewritten(own, random.Next(2, 4), isNear: false),
                _ => Excerpt(own, cast),
            },
        };
    }

    private ImmutableArray<MadeSentence> Reordered(ImmutableArray<MadeSentence> own)
    {
        var order = own.ToArray();
        random.Shuffle(order);
        return [.. order];
    }

    /// <summary>Every so many open places get another word. Near rewritings have odd numbers.</summary>
    private ImmutableArray<MadeSentence> Rewritten(ImmutableArray<MadeSentence> own, int every, bool isNear)
    {
        rewritings++;
        var number = (2 * rewritings) + (isNear ? 1 : 0);
        return [.. own.Select(sentence => sentence.Rewriting > 0 ? sentence : sentence.Rewritten(every, number, stock, random))];
    }

    /// <summary>A few sentences of it among new ones.</summary>
    private ImmutableArray<MadeSentence> Excerpt(ImmutableArray<MadeSentence> own, EventCast cast)
    {
        var length = random.Next(3, 6);
        var start = random.Next(Math.Max(1, own.Length - length));
        var before = Enumerable.Range(0, random.Next(2, 8)).Select(_ => Sentence(cast));
        var after = Enumerable.Range(0, random.Next(2, 8)).Select(_ => Sentence(cast));
        return [.. before, .. own.Skip(start).Take(length), .. after];
    }

    private MadeSentence Sentence(EventCast cast)
    {
        var pattern = stock.Pattern(random);
        return new MadeSentence(sentences++, 0, pattern, [.. pattern.Select(place => WordIn(place, cast))]);
    }

    private string WordIn(PatternWord place, EventCast cast) =>
        !place.IsOpen ? place.Form
        : place.IsName && random.Next(2) == 0 ? cast.Any(random)
        : random.Next(10) < 9 ? stock.Word(place.Tag, random)
        : place.Form;

    private string AnyPhrase() => random.NextDouble() < PhraseShare ? phrases[random.Next(phrases.Count)] : "";

    /// <summary>Eight words in a row of a treebank.</summary>
    private string Phrase() =>
        string.Concat(stock.Pattern(random).Take(8).Select(word => word.Form + (word.SpaceAfter ? " " : ""))).Trim();
}
