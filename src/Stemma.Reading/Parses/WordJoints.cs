using System.Globalization;
using Stemma.Reading.Models;

namespace Stemma.Reading.Parses;

/// <summary>Where words may end inside a run of characters, and what is to be seen at such a place.</summary>
internal static class WordJoints
{
    /// <summary>The most features that a joint has.</summary>
    public const int MostFeatures = 40;

    // No step looks further, so that a run of any length costs no more than many short ones.
    private const int Reach = 24;

    /// <summary>True where letters, digits and marks meet, and before the <c>n’t</c> of <c>don’t</c>.</summary>
    public static bool IsJoint(ReadOnlySpan<char> text, WordRun run, int at)
    {
        var (before, after) = (KindOf(text[at - 1]), KindOf(text[at]));
        return before == CharKind.Letter && after == CharKind.Letter
            ? StartsNegation(text, run, at)
            : after != CharKind.Joined && !(before == CharKind.Digit && after == CharKind.Digit);
    }

    /// <summary>True where what follows may be a part of a multiword token: letters, or an apostrophe, after a letter or digit.</summary>
    public static bool MayBeClitic(ReadOnlySpan<char> text, int at) =>
        (IsApostrophe(text[at]) && char.IsLetterOrDigit(text[at - 1]))
        || (char.IsLetter(text[at]) && char.IsLetter(text[at - 1]));

    /// <summary>Adds what is to be seen at a joint.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="run">The run that the joint is in.</param>
    /// <param name="start">Where the word before the joint begins.</param>
    /// <param name="at">Index of the first code unit after the joint.</param>
    /// <param name="features">Takes the features.</param>
    public static void Describe(ReadOnlySpan<char> text, WordRun run, int start, int at, ref FeatureList features)
    {
        var c0 = at - 2 >= run.Start ? Small(text[at - 2]) : 0;
        var c1 = Small(text[at - 1]);
        var c2 = Small(text[at]);
        var c3 = at + 1 < run.End ? Small(text[at + 1]) : 0;
        var c4 = at + 2 < run.End ? Small(text[at + 2]) : 0;
        features.Add(0, 0);
        features.Add(1, c1, c2);
        features.Add(2, c0, c1, c2);
        features.Add(3, c1, c2, c3);
        features.Add(4, c2, c3, c4);
        features.Add(5, (c0 << 16) | c1, (c2 << 16) | c3);

        var left = text[LeftOf(text, run, at)..at];
        var right = text[at..RightOf(text, run, at)];
        var (leftHash, rightHash) = (FeatureList.Of(left), FeatureList.Of(right));
        features.Add(6, leftHash, c2);
        features.Add(7, rightHash, c1);
        features.Add(8, leftHash, rightHash);
        features.Add(9, FeatureList.Of(left[^Math.Min(3, left.Length)..]), c2);
        features.Add(10, FeatureList.Of(right[..Math.Min(3, right.Length)]), c1);
        features.Add(11, FeatureList.Of(right[^Math.Min(3, right.Length)..]), c1);
        features.Add(12, c1, c2, (uint)Math.Min(left.Length, 6) * 8 + (uint)Math.Min(right.Length, 6));

        var soFar = text[Math.Max(start, at - Reach)..at];
        var rest = text[at..Math.Min(run.End, at + Reach)];
        features.Add(13, FeatureList.Of(soFar), c2);
        features.Add(14, FeatureList.Of(rest), c1);
        features.Add(15, FeatureList.Of(soFar), FeatureList.Of(rest));
        var (shapeSoFar, shapeRest) = (ShapeOf(soFar), ShapeOf(rest));
        features.Add(16, shapeSoFar, shapeRest);
        features.Add(17, shapeSoFar, c2, (uint)KindOf(text[Math.Min(at + 1, run.End - 1)]));
        features.Add(18, shapeRest, c1);
        features.Add(19, ShapeOf(text[run.Start..Math.Min(run.End, run.Start + Reach)]), (uint)Math.Min(at - run.Start, Reach));
        features.Add(20, CaseOf(left), CaseOf(right), (c1 << 16) | c2);
        features.Add(21, c2, at == start + 1 ? 1u : 0, start == run.Start ? 1u : 0);

        var isLast = at + 1 == run.End;
        var next = NextRun(text, run.End);
        var nextHash = FeatureList.Of(next);
        features.Add(22, c2, isLast ? 1u : 0, CaseOf(next));
        features.Add(23, leftHash, c2, (isLast ? 8u : 0) + CaseOf(next));
        features.Add(24, FeatureList.Of(soFar), c2, (isLast ? 8u : 0) + CaseOf(next));
        features.Add(25, (c1 << 16) | c2, FeatureList.Of(rest), nextHash);
        features.Add(
            26,
            FeatureList.Of(text[run.PreviousStart..Math.Min(run.PreviousEnd, run.PreviousStart + Reach)]),
            leftHash,
            rightHash
        );
        features.Add(27, leftHash, rightHash, nextHash);
        features.Add(28, c1, c2, (run.IsQuoteOpen ? 2u : 0) + (isLast ? 1u : 0));
        features.Add(29, (c1 << 16) | c2, shapeRest, run.Start == run.PreviousStart ? 1u : 0);
        features.Add(30, soFar.Length == 1 && !char.IsLetterOrDigit(soFar[0]) ? 1u : 0, c1, c2);
        features.Add(31, (uint)soFar.IndexOfAny(".@/") + 1, c1, c2);
        features.Add(32, (uint)rest.IndexOfAny(".@/") + 1, c1, c2);
    }

    /// <summary>What sort of character it is, for where words may end.</summary>
    internal static CharKind KindOf(char c) =>
        char.IsAsciiLetter(c) ? CharKind.Letter
        : char.IsAsciiDigit(c) ? CharKind.Digit
        : c < 128 ? CharKind.Mark
        : KindOfRare(c);

    private static CharKind KindOfRare(char c) =>
        char.IsLetter(c) ? CharKind.Letter
        : char.IsLowSurrogate(c) || c is '\u200D' or '\uFE0E' or '\uFE0F' ? CharKind.Joined
        : CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                CharKind.Joined,
            _ => CharKind.Mark,
        };

    private static bool StartsNegation(ReadOnlySpan<char> text, WordRun run, int at) =>
        text[at] is 'n' or 'N'
        && at + 2 < run.End
        && IsApostrophe(text[at + 1])
        && text[at + 2] is 't' or 'T'
        && (at + 3 == run.End || !char.IsLetter(text[at + 3]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or '‘';

    // Of a run of like characters that ends here, at most the last few.
    private static int LeftOf(ReadOnlySpan<char> text, WordRun run, int at)
    {
        var start = at - 1;
        while (start > run.Start && at - start < Reach && GoesOn(text[start - 1], text[start]))
        {
            start--;
        }

        return start;
    }

    private static int RightOf(ReadOnlySpan<char> text, WordRun run, int at)
    {
        var end = at + 1;
        while (end < run.End && end - at < Reach && GoesOn(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(char before, char after) =>
        KindOf(after) is var kind
        && (kind == CharKind.Joined || (kind == KindOf(before) && (kind != CharKind.Mark || before == after)));

    private static ReadOnlySpan<char> NextRun(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        while (next < text.Length && next - at < 3 && WordRun.IsSpace(text[next]) && text[next] is not ('\n' or '\r'))
        {
            next++;
        }

        var end = next;
        while (end < text.Length && end - next < Reach && !WordRun.IsSpace(text[end]))
        {
            end++;
        }

        return text[next..end];
    }

    // Letters as a (small) or A, digits as 0, marks as they are; of a repeated sort only one.
    private static uint ShapeOf(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[Reach];
        var length = 0;
        foreach (var c in text)
        {
            var sort = KindOf(c) switch
            {
                CharKind.Letter => char.IsUpper(c) ? 'A' : 'a',
                CharKind.Digit => '0',
                _ => c,
            };
            if (length == 0 || shape[length - 1] != sort)
            {
                shape[length++] = sort;
            }
        }

        return FeatureList.Of(shape[..length]) ^ (uint)shape[..length].Count('A');
    }

    private static uint CaseOf(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 0
        : char.IsUpper(text[0]) ? (text.Length > 1 && char.IsUpper(text[1]) ? 1u : 2u)
        : char.IsLetter(text[0]) ? 3u
        : char.IsDigit(text[0]) ? 4u
        : 5u;

    private static uint Small(char c) => char.ToLowerInvariant(c);
}

/// <summary>Sorts of characters.</summary>
internal enum CharKind
{
    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A mark or sign, each a word by itself unless it is shown otherwise.</summary>
    Mark,

    /// <summary>Belongs to the character before it.</summary>
    Joined,
}
