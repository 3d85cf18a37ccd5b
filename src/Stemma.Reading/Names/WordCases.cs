using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>How one article writes its words: which sentences use capitals as English does, and which words it also writes small.</summary>
internal sealed class WordCases
{
    private const int ShortestTitleLine = 3;
    private readonly TokenizedText text;
    private readonly bool[] plain;
    private readonly bool[] initial;
    private readonly Dictionary<string, (int Small, int Capital)> counts = new(StringComparer.OrdinalIgnoreCase);

    public WordCases(TokenizedText text)
    {
        this.text = text;
        plain = [.. text.Sentences.Select(IsPlain)];
        initial = new bool[text.Tokens.Length];
        for (var sentence = 0; sentence < plain.Length; sentence++)
        {
            Count(text.Sentences[sentence].Tokens, plain[sentence]);
        }
    }

    /// <summary>True where a capital in this sentence means something: it is no headline in capitals and no boilerplate.</summary>
    public bool IsPlainSentence(int sentence) => plain[sentence];

    /// <summary>True where a word has its capital because something begins: a sentence, a quotation, what follows a colon.</summary>
    public bool IsInitial(int token) => initial[token];

    /// <summary>True where English or this article writes the word small, and the article does not write it large more often.</summary>
    public bool IsCommon(string word)
    {
        var (small, capital) = counts.GetValueOrDefault(word);
        return capital <= small && (small > 0 || NameWords.IsCommon(word));
    }

    /// <summary>True where the article writes the word with a capital that nothing but a name explains.</summary>
    public bool IsSeenAsName(string word) => counts.GetValueOrDefault(word).Capital > 0;

    /// <summary>True for a word that starts with a capital.</summary>
    public static bool IsCapital(ReadOnlySpan<char> word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || (word.Length > 3 && HasArticlePrefix(word)));

    /// <summary>True for a word of two or more letters, all of them capitals.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }

    /// <summary><c>al-Shabaab</c>, <c>d’Estaing</c>.</summary>
    private static bool HasArticlePrefix(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('-', '’', '\'');
        return mark is > 0 and < 3 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);
    }

    private bool IsPlain(Sentence sentence)
    {
        if (text.ParagraphOf(sentence).Kind == ParagraphKind.Boilerplate)
        {
            return false;
        }

        var (words, capitals, all) = (0, 0, 0);
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; at++)
        {
            var word = text[at];
            if (text.Tokens[at].Kind == TokenKind.Word && word.Length > 3)
            {
                words++;
                capitals += char.IsUpper(word[0]) ? 1 : 0;
                all += IsAllCapitals(word) ? 1 : 0;
            }
        }

        var endsOpen = !".!?…”\"".Contains(text.Source[sentence.Span.End - 1], StringComparison.Ordinal);
        var mostly = words >= ShortestTitleLine && (capitals * 10 >= words * 9 || (endsOpen && capitals * 3 >= words * 2));
        return !(mostly && words > 3) && !(words >= ShortestTitleLine && all * 2 > words);
    }

    private void Count(TokenRange tokens, bool isPlain)
    {
        var begins = true;
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            var word = text[at];
            if (text.Tokens[at].Kind == TokenKind.Punctuation)
            {
                begins |= word[0] is '“' or '"' or '‘' or '\'' or ':' or '•' or '*' or '(' or '[' or '|' or '—' or '…';
                continue;
            }

            initial[at] = begins;
            var upper = char.IsUpper(word[0]);
            if (isPlain && text.Tokens[at].Kind == TokenKind.Word && (!upper || !begins))
            {
                var key = word.ToString();
                var (small, capital) = counts.GetValueOrDefault(key);
                counts[key] = upper ? (small, capital + 1) : (small + 1, capital);
            }

            begins = false;
        }
    }
}
