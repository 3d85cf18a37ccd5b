using System.Collections.Immutable;
using Stemma.Comparing.Words;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Versions;

/// <summary>Tells what the change of a sentence changes.</summary>
internal static class EditJudge
{
    private const int ShortestWord = 5;

    private static readonly ImmutableArray<string> Notices =
    [
        .. EmbeddedList.Lines("Versions/en/correction-notices.txt").Select(line => string.Join(' ', PlainWords.Of(line))),
    ];

    /// <summary>A sentence that is new.</summary>
    public static Edit Added(Witness after, int sentence) =>
        new(
            IsCorrection(after, sentence) ? EditKind.Correction
                : after.IsBoilerplate(sentence) ? EditKind.Trivial
                : EditKind.Added,
            null,
            after.SpanOf(sentence),
            string.Empty
        );

    /// <summary>A sentence that is gone.</summary>
    public static Edit Removed(Witness before, int sentence) =>
        new(before.IsBoilerplate(sentence) ? EditKind.Trivial : EditKind.Removed, before.SpanOf(sentence), null, string.Empty);

    /// <summary>A sentence that has other words.</summary>
    public static Edit Changed(Witness before, int gone, Witness after, int come)
    {
        var (kind, detail) = KindOf(before, gone, after, come);
        return new Edit(kind, before.SpanOf(gone), after.SpanOf(come), detail);
    }

    private static (EditKind Kind, string Detail) KindOf(Witness before, int gone, Witness after, int come)
    {
        if (IsCorrection(after, come) && !IsCorrection(before, gone))
        {
            return (EditKind.Correction, string.Empty);
        }

        if (IsSpelling(before.Words[gone], after.Words[come]) || (before.IsBoilerplate(gone) && after.IsBoilerplate(come)))
        {
            return (EditKind.Trivial, string.Empty);
        }

        Claim[] one = [.. before.ClaimsOf(gone)];
        Claim[] two = [.. after.ClaimsOf(come)];
        return Difference(one, two, claim => claim.Count.Implied ? string.Empty : claim.Count.Wording) is { } numbers
                ? (EditKind.Figure, numbers)
            : Difference(one, two, claim => claim.Attribution.IsDefaultOrEmpty ? string.Empty : claim.Attribution[0].Name)
                is { } sources
                ? (EditKind.Source, sources)
            : Difference(one, two, claim => string.Join(", ", claim.Hedges)) is { } hedges ? (EditKind.Hedge, hedges)
            : before.QuotedIn(gone) != after.QuotedIn(come) ? (EditKind.Quote, string.Empty)
            : (EditKind.Reworded, string.Empty);
    }

    /// <summary>Words that are the same but for marks and spaces, or of which a longer one has another letter; «not» and «now» are not one word.</summary>
    private static bool IsSpelling(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (string.Concat(before) == string.Concat(after))
        {
            return true;
        }

        var differing = before.Zip(after).Where(pair => pair.First != pair.Second).ToList();
        return before.Length == after.Length && differing is [var (one, two)] && IsOneLetterOff(one, two);
    }

    private static bool IsOneLetterOff(string first, string second)
    {
        if (Math.Min(first.Length, second.Length) < ShortestWord || first.Any(char.IsDigit) || second.Any(char.IsDigit))
        {
            return false;
        }

        var start = first.AsSpan().CommonPrefixLength(second);
        var one = first.AsSpan(start);
        var two = second.AsSpan(start);
        return one.Length == two.Length ? one[1..].SequenceEqual(two[1..])
            : one.Length == two.Length + 1 ? one[1..].SequenceEqual(two)
            : two.Length == one.Length + 1 && two[1..].SequenceEqual(one);
    }

    /// <summary>What the claims of one version say and those of the other do not: <c>14 → 16</c>; null where they say the same.</summary>
    private static string? Difference(Claim[] before, Claim[] after, Func<Claim, string> said)
    {
        string[] one = [.. before.Select(said).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] two = [.. after.Select(said).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        var (lost, won) = (Told(one, two), Told(two, one));
        return lost.Length + won.Length == 0 ? null
            : lost.Length == 0 ? $"«{won}» is new"
            : won.Length == 0 ? $"«{lost}» is gone"
            : $"{lost} → {won}";
    }

    private static string Told(string[] these, string[] butThose) =>
        string.Join(", ", these.Except(butThose, StringComparer.OrdinalIgnoreCase));

    /// <summary>A single word must stand before a mark: «Corrections officers said» corrects nothing.</summary>
    private static bool IsCorrection(Witness witness, int sentence) =>
        Notices.Any(notice =>
            witness.Wordings[sentence].StartsWith(notice, StringComparison.Ordinal)
            && (notice.Contains(' ', StringComparison.Ordinal) || IsHeading(witness.TextOf(sentence), notice.Length))
        );

    private static bool IsHeading(string sentence, int length)
    {
        var words = sentence.AsSpan().TrimStart(" *([—–-•");
        return words.Length == length || (words.Length > length && words[length] is ':' or '.' or '—' or '–' or ')' or ',');
    }
}
