using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The words of dates: months of many languages, and marks of the half of the day.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Months = Lines("months.txt")
        .SelectMany(words => words.Skip(1).Select(word => (Word: word, Month: int.Parse(words[0], CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(each => each.Word, each => each.Month, StringComparer.Ordinal);

    /// <summary>The month that a word names, 1 to 12; null where it names none.</summary>
    public static int? Month(string word) => Months.TryGetValue(word.ToLowerInvariant(), out var month) ? month : null;

    /// <summary>True for <c>pm</c>, false for <c>am</c>, in several languages; null where the word is neither.</summary>
    public static bool? IsAfternoon(string word) =>
        word.ToLowerInvariant() switch
        {
            "am" or "오전" or "午前" or "上午" or "πμ" => false,
            "pm" or "오후" or "午後" or "下午" or "μμ" => true,
            _ => null,
        };

    /// <summary>The words of each line of an embedded list; what follows <c>#</c> is a comment.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stemma.Workspace.Formats.Feeds.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(Words).Where(words => words.Length > 1)];
    }

    private static string[] Words(string line) =>
        line.Split('#')[0].Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
