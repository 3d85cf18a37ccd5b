using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Grouping;

/// <summary>What of an article tells its event apart from others: its words and names, and the days it speaks of.</summary>
/// <param name="Terms">Each once; in ordinal order.</param>
/// <param name="Days">The days on which what it tells may have happened, its own day of publication among them; ascending; empty where it tells of none.</param>
public sealed record ArticleSignature(ImmutableArray<SignatureTerm> Terms, ImmutableArray<DateRange> Days);

/// <summary>A word, name or number of an article.</summary>
/// <param name="Text">A stem in small letters (<c>evacuat</c>), a number, or the full name of a person (<c>jane roe</c>).</param>
/// <param name="Weight">How much of the article it is; above 0.</param>
public readonly record struct SignatureTerm(string Text, double Weight)
{
    /// <summary>True for the full name of a person, which alone has several words.</summary>
    internal static bool IsPerson(string term) => term.Contains(' ', StringComparison.Ordinal);
}
