using System.Collections.Immutable;
using Stemma.Reading.Sentences;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Marks what stands in an article’s text but is not its reporting.</summary>
public static class BoilerplateFinder
{
    private const int WordsRead = 80;

    // What is said of the author stands at the end, with a line or two of other furniture behind it.
    private const int LastLines = 4;

    /// <param name="article">The article; what its page’s structure marked is kept.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <returns>Ascending, apart from one another.</returns>
    public static ImmutableArray<Boilerplate> Find(Article article, ImmutableArray<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(article);
        var found = article
            .MarkedBoilerplate.Where(marked => !marked.Span.IsEmpty)
            .Select(marked => new Boilerplate(marked.Span, marked.Kind, Explanation.Of("boilerplate.page")))
            .ToList();
        var isTabular = PageFurniture.IsTabular(article.Text, paragraphs);
        for (var i = 0; i < paragraphs.Length; )
        {
            i += Add(found, article, paragraphs, i, isTabular);
        }

        return Apart(found);
    }

    /// <summary>Adds what is boilerplate of one paragraph, and of those that it opens; returns how many were judged.</summary>
    private static int Add(List<Boilerplate> found, Article article, ImmutableArray<Paragraph> paragraphs, int at, bool isTabular)
    {
        var text = article.Text;
        var line = paragraphs[at].Span;
        var words = BoilerplateWords.Of(text, line, WordsRead);
        var (kind, followers) = TrailingSections.After(text, paragraphs, at, string.Join(' ', words));
        for (var i = at; i <= at + followers && followers > 0; i++)
        {
            found.Add(
                new Boilerplate(
                    paragraphs[i].Span,
                    kind,
                    Explanation.Of("boilerplate.section", $"it stands under «{text.ToString(line)}»")
                )
            );
        }

        if (followers > 0)
        {
            return followers + 1;
        }

        if (at == 0 && TitleTail.Find(article, line) is { } tail)
        {
            found.Add(new Boilerplate(tail, BoilerplateKind.Navigation, Explanation.Of("boilerplate.title-tail")));
        }
        else if (PictureCredits.Find(text, line, words) is { } picture)
        {
            found.Add(new Boilerplate(line, picture.Kind, Explanation.Of(picture.Rule)));
        }
        else if (PageFurniture.Find(text, line, words, isTabular) is { } furniture)
        {
            found.Add(new Boilerplate(line, furniture.Kind, Explanation.Of(furniture.Rule)));
        }
        else if (ContactLines.Holds(text, line, words))
        {
            found.Add(new Boilerplate(line, BoilerplateKind.Credit, Explanation.Of("boilerplate.contact")));
        }
        else if (at > 0 && at >= paragraphs.Length - LastLines && AuthorLives.Holds(article, line, words))
        {
            found.Add(new Boilerplate(line, BoilerplateKind.Credit, Explanation.Of("boilerplate.author")));
        }
        else
        {
            AddSentences(found, text, line, words);
        }

        return 1;
    }

    /// <summary>A line that begins as boilerplate is all of it; a sentence further on stands for itself.</summary>
    private static void AddSentences(List<Boilerplate> found, SourceText text, TextSpan line, List<string> lineWords)
    {
        var before = found.Count;
        foreach (var sentence in BoilerplateSentences.Split(text, line))
        {
            if (text[sentence.Start] is '“' or '"' or '‘' or '\'')
            {
                continue;
            }

            var isFirst = sentence.Start == line.Start;
            var starts = new List<int>();
            var words = BoilerplateWords.Of(text, sentence, WordsRead, starts);
            var isOpen = text[sentence.End - 1] is not ('.' or '!' or '”' or '"');
            var isLine = sentence == line;
            if (BoilerplatePhrases.Find(words, isLine, isOpen) is not { } phrase)
            {
                if (!isLine && ReaderAppeals.Holds(text, sentence, words, isLine: false))
                {
                    found.Add(new Boilerplate(sentence, BoilerplateKind.Advert, Explanation.Of("boilerplate.appeal")));
                }

                continue;
            }

            var span =
                phrase.From > 0 ? new TextSpan(starts[phrase.From], line.End)
                : isFirst && !text.Slice(line).ContainsAny('“', '"') ? line
                : sentence;
            found.Add(new Boilerplate(span, phrase.Kind, Explanation.Of("boilerplate.phrase", $"«{phrase.Wording}»")));
            if (span.End == line.End)
            {
                return;
            }
        }

        if (found.Count == before && ReaderAppeals.Holds(text, line, lineWords, isLine: true))
        {
            found.Add(new Boilerplate(line, BoilerplateKind.Advert, Explanation.Of("boilerplate.appeal")));
        }
    }

    /// <summary>Orders the stretches and drops what another already covers.</summary>
    private static ImmutableArray<Boilerplate> Apart(List<Boilerplate> found)
    {
        var apart = ImmutableArray.CreateBuilder<Boilerplate>();
        foreach (var next in found.OrderBy(item => item.Span))
        {
            if (apart.Count == 0 || !apart[^1].Span.Overlaps(next.Span))
            {
                apart.Add(next);
            }
            else if (next.Span.End > apart[^1].Span.End)
            {
                apart.Add(next with { Span = new TextSpan(apart[^1].Span.End, next.Span.End) });
            }
        }

        return apart.DrainToImmutable();
    }
}
