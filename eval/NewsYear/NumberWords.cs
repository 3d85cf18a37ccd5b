using System.Globalization;

namespace Stemma.Eval.NewsYear;

/// <summary>Writes numbers as newspapers do.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero",
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

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>In a sentence: words below ten, else digits.</summary>
    public static string Within(int number) => number < 10 ? Small[number] : Digits(number);

    /// <summary>At its beginning: words below a hundred, else digits after a word.</summary>
    public static string AtStart(int number)
    {
        if (number >= 100)
        {
            return "Some " + Digits(number);
        }

        var words =
            number < 20 ? Small[number]
            : number % 10 == 0 ? Tens[(number / 10) - 2]
            : $"{Tens[(number / 10) - 2]}-{Small[number % 10]}";
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Digits(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
