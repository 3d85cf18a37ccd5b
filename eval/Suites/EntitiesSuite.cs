using System.Collections.Immutable;
using Stemma.Eval.Entities;
using Stemma.Eval.Scoring;
using Stemma.Reading;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Suites;

/// <summary>Scores the entities of one article against treebanks whose coreference is marked.</summary>
internal static class EntitiesSuite
{
    /// <param name="folder">A folder with <c>treebanks/</c>, whose files are scored but for those to train on.</param>
    /// <returns><c>FILE.entities.mentions</c>, <c>.typed</c>, <c>.links</c>, 0 to 1; nothing where no file marks entities.</returns>
    public static SuiteResult Run(string folder)
    {
        var treebanks = Path.Combine(folder, "treebanks");
        return Directory.Exists(treebanks)
            ? SuiteResult.Join(TreebankSuite.FilesOf(treebanks).Select(Score))
            : SuiteResult.Nothing;
    }

    private static SuiteResult Score(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var confusion = new Confusion($"{name}.entities");
        var misses = new List<string>();
        var scores = new List<EntityScore>();
        foreach (var document in Documents(TreebankSuite.Read(file)))
        {
            var wanted = CoreferenceReader.Read(document);
            if (!wanted.IsEmpty)
            {
                var entities = ArticleReader.Read(Article.Of(name, document.Text.Content)).Entities;
                scores.Add(EntityScore.Of(wanted, entities, confusion));
                misses.AddRange(EntityMisses.Of(document.Text, wanted, entities).Select(miss => $"{name}: {miss}"));
            }
        }

        return scores.Count == 0 ? SuiteResult.Nothing : Result(name, scores, misses) with { Confusions = [confusion] };
    }

    private static SuiteResult Result(string name, List<EntityScore> documents, List<string> misses)
    {
        (string Name, Func<EntityScore, Hits> Of)[] measures =
        [
            ("mentions", score => score.Mentions),
            ("typed", score => score.Typed),
            ("links", score => score.Links),
        ];
        double F1(IEnumerable<EntityScore> scores, Func<EntityScore, Hits> of) => Hits.Sum(scores.Select(of)).F1;
        return SuiteResult.Of(
            measures.Select(measure => KeyValuePair.Create($"{name}.entities.{measure.Name}", F1(documents, measure.Of))),
            misses
        ) with
        {
            Intervals = measures.ToImmutableSortedDictionary(
                measure => $"{name}.entities.{measure.Name}",
                measure => Bootstrap.Of(documents, sample => F1(sample, measure.Of)),
                StringComparer.Ordinal
            ),
        };
    }

    private static IEnumerable<TreebankText> Documents(List<ConlluSentence> sentences)
    {
        var start = 0;
        for (var i = 1; i <= sentences.Count; i++)
        {
            if (i == sentences.Count || sentences[i].StartsDocument)
            {
                yield return TreebankText.Of(sentences[start..i]);
                start = i;
            }
        }
    }
}
