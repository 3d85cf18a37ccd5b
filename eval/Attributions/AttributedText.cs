using System.Collections.Immutable;
using Stemma.Eval.Scoring;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Eval.Attributions;

/// <summary>One text with the attributions wanted in it and those that Stemma finds.</summary>
/// <param name="Name">The text's file name.</param>
/// <param name="Text">The text.</param>
/// <param name="Wanted">By the annotator.</param>
/// <param name="Found">By Stemma.</param>
internal sealed record AttributedText(string Name, string Text, ImmutableArray<Relation> Wanted, ImmutableArray<Relation> Found)
{
    private const int Shown = 90;

    /// <summary>Reads a text with Stemma.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="wanted">What is wanted.</param>
    public static AttributedText Read(string name, string text, ImmutableArray<Relation> wanted)
    {
        var reports = ArticleReader.Read(Article.Of(name, text)).Speech.Reports;
        return new(name, text, wanted, [.. reports.Select(report => new Relation([report.Cue], report.Source, report.Contents))]);
    }

    /// <summary>What was hit, by measure.</summary>
    public ImmutableArray<(string Name, Hits Hits)> Score()
    {
        var tokens = new TextTokens(Text);
        return AttributionScore.Of(Counted(Wanted, tokens), Counted(Found, tokens));
    }

    /// <summary>Adds, for each token of an attribution, what it is and what it was taken for.</summary>
    public void AddTo(Confusion confusion)
    {
        var tokens = new TextTokens(Text);
        var (wanted, found) = (Labels(Wanted, tokens), Labels(Found, tokens));
        foreach (var token in wanted.Keys.Union(found.Keys).Order())
        {
            confusion.Add(wanted.GetValueOrDefault(token, Confusion.None), found.GetValueOrDefault(token, Confusion.None));
        }
    }

    /// <summary>A line for each attribution that is missing, too many, or has another source or content.</summary>
    public IEnumerable<string> Misses()
    {
        var tokens = new TextTokens(Text);
        var (wanted, found) = (Counted(Wanted, tokens), Counted(Found, tokens));
        foreach (var (relation, counted) in Wanted.Zip(wanted))
        {
            var at = found.ToList().FindIndex(counted.Meets);
            if (at < 0)
            {
                yield return $"missing   {Line(relation)}";
                continue;
            }

            var taken = Found[at];
            if (!counted.Cue.SequenceEqual(found[at].Cue))
            {
                yield return $"cue       «{Words(relation.Cue)}» taken for «{Words(taken.Cue)}»";
            }

            if (!counted.Source.SequenceEqual(found[at].Source))
            {
                yield return $"source    «{Words(relation.Source)}» taken for «{Words(taken.Source)}» with «{Words(relation.Cue)}»";
            }

            if (!counted.Content.SequenceEqual(found[at].Content))
            {
                yield return $"content   «{Words(relation.Content)}» taken for «{Words(taken.Content)}» with «{Words(relation.Cue)}»";
            }
        }

        foreach (var (relation, _) in Found.Zip(found).Where(one => !wanted.Any(one.Second.Meets)))
        {
            yield return $"too many  {Line(relation)}";
        }
    }

    private static ImmutableArray<CountedRelation> Counted(ImmutableArray<Relation> relations, TextTokens tokens) =>
        [.. relations.Select(relation => CountedRelation.Of(relation, tokens))];

    // A token of several attributions is what it is in the part that is most particular.
    private static Dictionary<int, string> Labels(ImmutableArray<Relation> relations, TextTokens tokens)
    {
        var labels = new Dictionary<int, string>();
        foreach (
            var (label, parts) in new[]
            {
                ("cue", relations.SelectMany(relation => relation.Cue)),
                ("source", relations.SelectMany(relation => relation.Source)),
                ("content", relations.SelectMany(relation => relation.Content)),
            }
        )
        {
            foreach (var token in tokens.In([.. parts]))
            {
                labels.TryAdd(token, label);
            }
        }

        return labels;
    }

    private string Line(Relation relation) =>
        $"«{Words(relation.Cue)}» of «{Words(relation.Source)}» on «{Words(relation.Content)}»";

    private string Words(ImmutableArray<TextSpan> spans)
    {
        var words = string.Join(" … ", spans.Select(span => Text[span.Start..span.End])).ReplaceLineEndings(" ");
        return words.Length <= Shown ? words : $"{words[..(Shown / 2)]} [...] {words[^(Shown / 2)..]}";
    }
}
