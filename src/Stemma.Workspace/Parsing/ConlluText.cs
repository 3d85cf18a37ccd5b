using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Workspace.Parsing;

/// <summary>Reads a text as a treebank of Universal Dependencies would have it.</summary>
public static class ConlluText
{
    /// <summary>The sentences of a text with their words, tags, lemmas and trees.</summary>
    public static ImmutableArray<ConlluSentence> Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = SentenceSplitter.Split(text, ParagraphSplitter.Split(text), Tokenizer.Tokenize(text));
        var parsed = ParsedText.Of(text, sentences);
        var starts = sentences.Select((sentence, i) => i == 0 || sentences[i - 1].Paragraph != sentence.Paragraph);
        return
        [
            .. parsed.Sentences.Zip(starts, (range, isFirst) => SentenceOf(text, parsed.Words, parsed.Parses, range, isFirst)),
        ];
    }

    /// <summary>One sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">All its words.</param>
    /// <param name="parsed">What the parser says of each.</param>
    /// <param name="range">The sentence's words; at least one.</param>
    /// <param name="startsParagraph">True for the first of a paragraph.</param>
    public static ConlluSentence SentenceOf(
        SourceText text,
        ImmutableArray<Word> words,
        ImmutableArray<ParsedWord> parsed,
        WordRange range,
        bool startsParagraph
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var forms = ImmutableArray.CreateBuilder<ConlluWord>(range.Length);
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        for (var first = range.Start; first < range.End; )
        {
            var after = first + 1;
            while (after < range.End && words[after].ContinuesToken)
            {
                after++;
            }

            for (var word = first; word < after; word++)
            {
                forms.Add(WordOf(text.ToString(words[word].Span), parsed, word, range.Start));
            }

            var span = TextSpan.Covering(words[first].Span, words[after - 1].Span);
            var touchesNext = after < words.Length && words[after].Span.Start == span.End;
            tokens.Add(new ConlluToken(text.ToString(span), first - range.Start, after - first, !touchesNext));
            first = after;
        }

        var whole = TextSpan.Covering(words[range.Start].Span, words[range.End - 1].Span);
        return new ConlluSentence(text.ToString(whole), startsParagraph, forms.DrainToImmutable(), tokens.DrainToImmutable());
    }

    private static ConlluWord WordOf(string form, ImmutableArray<ParsedWord> parsed, int word, int firstOfSentence)
    {
        const string none = "_";
        var (upos, xpos, relation, head) = (parsed[word].Upos, parsed[word].Xpos, parsed[word].Relation, parsed[word].Head);
        return new ConlluWord(
            form,
            Lemmatizer.Lemma(form, upos, xpos),
            upos.Text(),
            xpos.Text(),
            none,
            head == ParsedWord.NoHead ? 0 : head - firstOfSentence + 1,
            relation.Text(),
            parsed[word].Name == NameKind.None
                ? none
                : $"NER={(parsed[word].StartsName ? 'B' : 'I')}-{NameTag(parsed[word].Name)}"
        );
    }

    // The tags of Universal NER, and for groups that of OntoNotes, which UNER has not.
    private static string NameTag(NameKind kind) =>
        kind switch
        {
            NameKind.Person => "PER",
            NameKind.Organisation => "ORG",
            NameKind.Place => "LOC",
            _ => "NORP",
        };
}
