namespace Stemma.Comparing.Briefs;

/// <summary>Writes Stemma’s own counts in words, so that every figure in digits is an article’s.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens =
    [
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    /// <summary>The number with its noun: <c>three articles</c>; <c>hundreds of articles</c> from two hundred on.</summary>
    /// <param name="number">0 or more.</param>
    /// <param name="noun">In the singular; its plural ends in <c>s</c>.</param>
    public static string Of(int number, string noun) =>
        number >= 200 ? $"hundreds of {noun}s" : $"{Spell(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Spell(int number) =>
        number < 20 ? Small[number]
        : number >= 100 ? "one hundred" + (number > 100 ? $" and {Spell(number - 100)}" : "")
        : Tens[number / 10] + (number % 10 > 0 ? $"-{Small[number % 10]}" : "");
}
