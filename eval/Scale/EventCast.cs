using System.Collections.Immutable;
using System.Text;

namespace Stemma.Eval.Scale;

/// <summary>The names that the reports of one event share.</summary>
/// <param name="Names">Invented.</param>
internal sealed record EventCast(ImmutableArray<string> Names)
{
    private const int Size = 12;
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary>Invents them.</summary>
    public static EventCast Invent(Random random) => new([.. Enumerable.Range(0, Size).Select(_ => Name(random))]);

    /// <summary>Any of them.</summary>
    public string Any(Random random) => Names[random.Next(Names.Length)];

    private static string Name(Random random)
    {
        var name = new StringBuilder();
        for (var syllable = random.Next(2, 4); syllable > 0; syllable--)
        {
            name.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        }

        name.Append(Consonants[random.Next(Consonants.Length)]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
