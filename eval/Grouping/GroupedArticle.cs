using Stemma.Text;

namespace Stemma.Eval.Grouping;

/// <summary>An article whose group is known.</summary>
/// <param name="Group">The event it is about.</param>
/// <param name="Article">It.</param>
/// <param name="IsHard">True where another event of the data happened in the same city within a week.</param>
internal sealed record GroupedArticle(string Group, Article Article, bool IsHard = false);
