using System.Globalization;
using System.Text;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Eval.Rules;

/// <summary>
/// What each rule of boilerplate, caveats and evidence fires on in real articles: how often, in how many articles, and a few places,
/// for a person to judge. A rule of a list of wordings is told apart by wording.
/// </summary>
internal static class RuleListing
{
    private const int Around = 60;
    private const int LongestStretch = 220;

    /// <param name="articles">What to read.</param>
    /// <param name="stage">The rules of one stage, by the beginning of their names: <c>caveat</c>; empty for all.</param>
    /// <param name="examples">How many places to show of each rule, spread evenly over all where it fired.</param>
    public static string Of(IEnumerable<Article> articles, string stage, int examples)
    {
        var firings = articles
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(2)
            .SelectMany(Firings)
            .Where(firing => firing.Rule.StartsWith(stage, StringComparison.Ordinal))
            .AsSequential()
            .GroupBy(firing => firing.Rule, StringComparer.Ordinal)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var rule in firings)
        {
            var all = rule.ToList();
            var inArticles = all.Select(firing => firing.Article).Distinct(StringComparer.Ordinal).Count();
            text.Append(CultureInfo.InvariantCulture, $"{rule.Key}: {all.Count} in {inArticles} articles\n");
            for (var i = 0; i < Math.Min(examples, all.Count); i++)
            {
                var firing = all[i * all.Count / Math.Min(examples, all.Count)];
                text.Append("    ").Append(firing.Place).Append("  (").Append(firing.Article).Append(")\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static List<Firing> Firings(Article article)
    {
        var reading = ArticleReader.Read(article);
        return
        [
            .. reading.Boilerplate.Select(found => Firing.Of(article, found.Span, found.Why, found.Kind.ToString())),
            .. reading.Caveats.Select(caveat => Firing.Of(article, caveat.Span, caveat.Why, caveat.Kind.ToString())),
            .. reading.Evidence.Select(item =>
                Firing.Of(article, item.Mentions[0], Explanation.Of(item.Why.Rule), item.Kind.ToString())
            ),
            .. reading
                .Evidence.SelectMany(item => item.Checks)
                .Where(check => check.Why.Rule.StartsWith("evidence", StringComparison.Ordinal))
                .Select(check => Firing.Of(article, check.Span, check.Why, check.Stance.ToString())),
        ];
    }

    /// <summary>One place where a rule fired.</summary>
    private sealed record Firing(string Rule, string Article, string Place)
    {
        public static Firing Of(Article article, TextSpan span, Explanation why, string kind) =>
            new(
                $"{why.Rule} {kind.ToLowerInvariant()} {(why.Reasons.IsEmpty ? "" : why.Reasons[^1])}".TrimEnd(),
                article.Name,
                PlaceOf(article.Text, span)
            );

        private static string PlaceOf(SourceText text, TextSpan span)
        {
            var before = new TextSpan(Math.Max(0, span.Start - Around), span.Start);
            var after = new TextSpan(span.End, Math.Min(text.Length, span.End + Around));
            var words = text.ToString(span);
            var cut = words.Length <= LongestStretch ? words : string.Concat(words.AsSpan(0, LongestStretch), " …");
            return $"{text.ToString(before)}»»{cut}««{text.ToString(after)}".ReplaceLineEndings("¶");
        }
    }
}
