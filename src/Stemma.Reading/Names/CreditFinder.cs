using System.Collections.Immutable;
using Stemma.Reading.Pages;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Names;

/// <summary>Finds the outlets and agencies that an article says it drew on.</summary>
public static class CreditFinder
{
    /// <returns>By first span.</returns>
    public static ImmutableArray<Credit> Find(
        Article article,
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<Boilerplate> boilerplate
    ) => [];
}
