using System.Buffers;
using System.Globalization;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>The names under which an article’s outlet is known, and the names that an article drops: who names whom.</summary>
/// <remarks>Names are compared by their letters alone, so that <c>Harbour Gazette</c> meets <c>harbourgazette.example</c>.</remarks>
internal sealed class OutletNames
{
    private const int LongestName = 5;
    private const int ShortestName = 3;

    private static readonly SearchValues<string> UnnamedOutlets = SearchValues.Create(
        [.. EmbeddedList.Lines("Reuse/en/unnamed-outlets.txt")],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> dropped = new(StringComparer.Ordinal);

    /// <summary>Reads the outlet's names from what page and masthead state, and the capitalised names from the text.</summary>
    public OutletNames(ArticleReading reading)
    {
        Add(own, reading.Article.Outlet.Value);
        Add(own, HostLabel(reading.Article.Url.Value));
        foreach (var span in Mastheads(reading))
        {
            AddWholeNames(own, reading.Text, span);
        }

        own.RemoveWhere(Publishers.IsPlatform);
        IsAgency = own.Any(Publishers.IsAgency);
        AddNames(dropped, reading.Text, reading.Text.Source.Span);
        dropped.UnionWith(reading.Credits.Select(credit => Squeeze(credit.Name)));
        NamesNoOutlet = reading.Article.Text.Content.AsSpan().ContainsAny(UnnamedOutlets);
    }

    /// <summary>True where the outlet is a news agency, whose texts others print.</summary>
    public bool IsAgency { get; }

    /// <summary>True where the article says that it draws on an outlet which it does not name.</summary>
    public bool NamesNoOutlet { get; }

    /// <summary>True where this article names the other's outlet, and is not of it.</summary>
    public bool Credits(OutletNames other) => !IsSameOutlet(other) && dropped.Overlaps(other.own);

    /// <summary>True where both are of one outlet, as far as stated.</summary>
    public bool IsSameOutlet(OutletNames other) => own.Overlaps(other.own);

    /// <summary>Where an article names its own outlet: the line with the date under the headline, the call to subscribe, the notice of copyright.</summary>
    private static IEnumerable<TextSpan> Mastheads(ArticleReading reading)
    {
        const int Topmost = 4;
        var underHeadline = reading
            .Text.Paragraphs.Skip(1)
            .Take(Topmost - 1)
            .Where(paragraph => IsMasthead(reading.Text, paragraph));
        var notices = reading.Boilerplate.Where(item => item.Kind is BoilerplateKind.Advert or BoilerplateKind.Policy);
        return underHeadline.Select(paragraph => FirstName(reading, paragraph)).Concat(notices.Select(item => item.Span));
    }

    /// <summary>A short line, no sentence, with a year or with the minutes it takes to read.</summary>
    private static bool IsMasthead(TokenizedText text, Paragraph paragraph)
    {
        const int LongestMasthead = 20;
        var tokens = text.TokensIn(paragraph.Span);
        return tokens.Length <= LongestMasthead
            && text[tokens.End - 1] is not ("." or "?" or "!")
            && Enumerable.Range(tokens.Start, tokens.Length).Any(token => IsYear(text[token]) || text.Is(token, "min"));
    }

    private static bool IsYear(ReadOnlySpan<char> token) =>
        token.Length == 4
        && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1900 and < 2100;

    /// <summary>The name with which the line begins, no weekday or month; empty where it begins with none.</summary>
    private static TextSpan FirstName(ArticleReading reading, Paragraph paragraph)
    {
        var text = reading.Text;
        var first = text.TokensIn(paragraph.Span).Start;
        var end = first;
        while (end < text.Tokens.Length && IsNameWord(text, end) && !IsTime(reading, text.Tokens[end].Span))
        {
            end++;
        }

        return text.SpanOf(new TokenRange(first, end));
    }

    private static bool IsTime(ArticleReading reading, TextSpan word) =>
        reading.Times.Any(time => time.Expression.Span.Contains(word));

    /// <summary>Every run of capitalised words in the span, from every start, in the forms in which a host may write it.</summary>
    private static void AddNames(HashSet<string> names, TokenizedText text, TextSpan span)
    {
        var range = text.TokensIn(span);
        var words = new List<string>(LongestName);
        for (var start = range.Start; start < range.End; start++)
        {
            words.Clear();
            for (var at = start; at < range.End && words.Count < LongestName && IsNameWord(text, at); at++)
            {
                words.Add(text[at].ToString());
                AddForms(names, words);
            }
        }
    }

    /// <summary>The names of the span, each as a whole; a single word only where it is no common one.</summary>
    private static void AddWholeNames(HashSet<string> names, TokenizedText text, TextSpan span)
    {
        var range = text.TokensIn(span);
        for (var start = range.Start; start < range.End; start++)
        {
            var words = new List<string>();
            for (; start < range.End && IsNameWord(text, start); start++)
            {
                words.Add(text[start].ToString());
            }

            AddWhole(names, words);
            if (words.Count > 1 && IsCommon(words[0]))
            {
                AddWhole(names, words[1..]); // «Try The Observer free» begins with no part of the name
            }
        }
    }

    private static void AddWhole(HashSet<string> names, List<string> words)
    {
        if (words.Count > 1 || (words is [var word] && !IsCommon(word)))
        {
            AddForms(names, words);
        }
    }

    private static bool IsCommon(string word) => WordRarity.Of(WordForms.Stem(Spellings.Compared(word.ToLowerInvariant()))) < 1;

    private static bool IsNameWord(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text[token][0]);

    /// <summary>A name as a host writes it: <c>newyorkpost</c>, <c>nypost</c>, <c>nyp</c>; an article before it may go.</summary>
    private static void AddForms(HashSet<string> names, List<string> words)
    {
        Add(names, string.Concat(words));
        var bare = words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
        if (bare.Count < words.Count)
        {
            Add(names, string.Concat(bare));
        }

        if (bare.Count > 2)
        {
            var initials = string.Concat(bare.Select(word => word[0]));
            Add(names, initials[..^1] + bare[^1]);
            Add(names, initials);
        }
    }

    private static void Add(HashSet<string> names, string name)
    {
        if (Squeeze(name) is { Length: >= ShortestName } squeezed)
        {
            names.Add(squeezed);
        }
    }

    private static string Squeeze(string name)
    {
        var plain = PlainLetters.Of(name);
        var letters = plain.Length <= 128 ? stackalloc char[128] : new char[plain.Length];
        var length = 0;
        foreach (var c in plain)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = c;
            }
        }

        return letters[..length].ToString();
    }

    /// <summary>The part of an address that is the outlet's name: <c>nypost</c> of <c>https://www.nypost.com/…</c>.</summary>
    private static string HostLabel(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : string.Empty;
        var labels = host.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return labels
            .SkipLast(1)
            .LastOrDefault(label => label is not ("co" or "com" or "org" or "net" or "gov" or "ac"), string.Empty);
    }
}
