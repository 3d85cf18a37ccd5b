namespace Stemma.Reading.Parses;

/// <summary>The closed classes of English words that turn a clause round; a grammar's lists, complete by nature (Quirk et al. 1985, 10.54–10.70, 15.33–15.36).</summary>
internal static class ClauseWords
{
    private static readonly string[] Negators =
    [
        "not",
        "n't",
        "n’t",
        "no",
        "never",
        "none",
        "neither",
        "nor",
        "nobody",
        "nothing",
        "nowhere",
        "no-one",
        "hardly",
        "scarcely",
    ];

    private static readonly string[] Conditions = ["if", "unless", "whether", "lest", "provided"];

    private static readonly string[] Irrealis =
    [
        "would",
        "could",
        "may",
        "might",
        "should",
        "must",
        "can",
        "'d",
        "’d",
        "shall",
        "ought",
    ];

    /// <summary>True of words that deny the clause they stand in.</summary>
    public static bool Denies(ReadOnlySpan<char> word) => Holds(Negators, word);

    /// <summary>True of conjunctions after which a thing is supposed, not said.</summary>
    public static bool OpensCondition(ReadOnlySpan<char> word) => Holds(Conditions, word);

    /// <summary>True of modals of possibility and duty; <c>will</c> is no such one, nor is the past <c>had</c>.</summary>
    public static bool IsIrrealis(ReadOnlySpan<char> word) => Holds(Irrealis, word);

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
