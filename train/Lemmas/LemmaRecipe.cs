using Stemma.Reading.Parses;
using Stemma.Train.Learning;

namespace Stemma.Train.Lemmas;

/// <summary>Learns which ending makes which lemma: what <see cref="Lemmatizer"/> embeds.</summary>
internal static class LemmaRecipe
{
    private const int LeastForms = 2;
    private const int LeastTokens = 1;

    public static void Make(string data)
    {
        var words = TrainingData
            .TrainFiles(data)
            .SelectMany(TrainingData.Read)
            .SelectMany(sentence => sentence.Words)
            .Select(word => WordOf(word.Form, word.Lemma, word.Upos, word.Xpos))
            .OfType<LearntWord>()
            .ToList();
        var rules = words
            .GroupBy(word => word.Kind)
            .OrderBy(group => group.Key)
            .SelectMany(group => RulesOf(group.Key, [.. group]));
        ModelFile.WriteCompressed("Parses/en/lemmas.tsv.br", rules);
    }

    private static LearntWord? WordOf(string form, string lemma, string upos, string xpos)
    {
        if (lemma == "_" || !UposTags.TryParse(upos, out var tag) || !PennTags.TryParse(xpos, out var penn))
        {
            return null;
        }

        var isName = tag == Upos.Propn || penn is PennTag.Nnp or PennTag.Nnps;
        LemmaCase[] cases = isName
            ? [LemmaCase.Kept, LemmaCase.Title, LemmaCase.Small]
            : [LemmaCase.Small, LemmaCase.Title, LemmaCase.Kept];
        var edits = cases.Select(one => LemmaEdit.Between(form, lemma, one)).OfType<LemmaEdit>().ToList();
        return edits.Count == 0 || form.Contains('\t', StringComparison.Ordinal)
            ? null
            : new LearntWord(
                form.ToLowerInvariant(),
                LemmaRules.Class(form, tag, penn),
                edits.MinBy(edit => edit.Cut + edit.Ending.Length)
            );
    }

    private static IEnumerable<string> RulesOf(char kind, List<LearntWord> words)
    {
        // Endings are judged by how many different words have them, whole words by how often they occur.
        var forms = words
            .GroupBy(word => word.Form, StringComparer.Ordinal)
            .Select(same => (Form: same.Key, Edit: Commonest(same.Select(word => word.Edit)), Tokens: same.Count()))
            .OrderBy(form => form.Form, StringComparer.Ordinal)
            .ToList();
        var rules = new SortedDictionary<string, LemmaEdit>(StringComparer.Ordinal);
        for (var length = 0; length <= LemmaRules.LongestEnding; length++)
        {
            var endings = forms
                .Where(form => form.Form.Length >= length)
                .GroupBy(form => LemmaRules.Key(kind, form.Form, length));
            foreach (var ending in endings.Where(ending => length == 0 || ending.Count() >= LeastForms))
            {
                var best = Commonest(ending.Select(form => form.Edit));
                if (length == 0 || best != Inherited(rules, kind, ending.First().Form, length - 1))
                {
                    rules[ending.Key] = best;
                }
            }
        }

        foreach (var (form, edit, tokens) in forms)
        {
            if (
                form.Length <= LemmaRules.LongestWord
                && tokens >= LeastTokens
                && edit != Inherited(rules, kind, form, LemmaRules.LongestEnding)
            )
            {
                rules[LemmaRules.Key(kind, form, form.Length + 1)] = edit;
            }
        }

        return rules.Select(rule => $"{rule.Key}\t{rule.Value}");
    }

    private static LemmaEdit Inherited(SortedDictionary<string, LemmaEdit> rules, char kind, string form, int longest)
    {
        for (var length = Math.Min(longest, form.Length); length > 0; length--)
        {
            if (rules.TryGetValue(LemmaRules.Key(kind, form, length), out var edit))
            {
                return edit;
            }
        }

        return rules[LemmaRules.Key(kind, form, 0)];
    }

    private static LemmaEdit Commonest(IEnumerable<LemmaEdit> edits) =>
        edits
            .GroupBy(edit => edit)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .First()
            .Key;

    private sealed record LearntWord(string Form, char Kind, LemmaEdit Edit);
}
