namespace Stemma.Reading.Parses;

/// <summary>Tells what a number counts.</summary>
public static class Counting
{
    /// <summary>
    /// Head of what a number counts: the noun that it stands before (<c>two men</c>, <c>some 30 of the men</c>), also through words between them; the number
    /// itself where it stands alone (<c>30 were killed</c>).
    /// </summary>
    /// <param name="text">The parsed article.</param>
    /// <param name="number">Position of a number.</param>
    /// <returns>Position of the noun; <paramref name="number"/> where the number stands for those counted.</returns>
    public static int CountedBy(ParsedText text, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text[number] is { Relation: Relation.Nummod or Relation.Amod or Relation.Det, Head: >= 0 and var noun })
        {
            return noun;
        }

        // «three of the victims», «dozens of people»
        foreach (var dependent in text.DependentsOf(number))
        {
            if (
                text[dependent].Relation == Relation.Nmod
                && text.DependentOf(dependent, Relation.Case) is >= 0 and var mark
                && text.Form(mark).Equals("of", StringComparison.OrdinalIgnoreCase)
            )
            {
                return dependent;
            }
        }

        return number;
    }
}
