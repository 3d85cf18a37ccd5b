using System.Collections.Immutable;
using System.Text;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Treebanks;

/// <summary>A treebank as the text that it was made from, and where its sentences and tokens stand in that.</summary>
/// <remarks>As the shared task CoNLL 2018 made its raw text: an empty line before a paragraph, else a space where a token has one after it.</remarks>
/// <param name="Text">The raw text.</param>
/// <param name="Sentences">The sentences in order.</param>
public sealed record TreebankText(SourceText Text, ImmutableArray<TreebankSentence> Sentences)
{
    /// <summary>Writes the sentences out as text.</summary>
    public static TreebankText Of(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<TreebankSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                text.Length -= text[^1] == ' ' ? 1 : 0;
                text.Append("\n\n");
            }

            var tokens = ImmutableArray.CreateBuilder<TextSpan>(sentence.Tokens.Length);
            foreach (var token in sentence.Tokens)
            {
                tokens.Add(TextSpan.FromLength(text.Length, token.Form.Length));
                text.Append(token.Form).Append(token.SpaceAfter ? " " : string.Empty);
            }

            placed.Add(new TreebankSentence(sentence, tokens.DrainToImmutable()));
        }

        return new TreebankText(new SourceText(text.ToString()), placed.DrainToImmutable());
    }
}

/// <summary>A sentence and where it stands.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tokens">Where each of its tokens stands.</param>
public readonly record struct TreebankSentence(ConlluSentence Sentence, ImmutableArray<TextSpan> Tokens)
{
    /// <summary>From the first token to the last.</summary>
    public TextSpan Span => TextSpan.Covering(Tokens[0], Tokens[^1]);

    /// <summary>Where each word stands, in order; the words of a multiword token share its span where they are not what is written.</summary>
    public IEnumerable<TextSpan> Words()
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            var token = Sentence.Tokens[i];
            var words = Sentence.Words.Skip(token.First).Take(token.Count).Select(word => word.Form.Length).ToList();
            var isWritten = token.Form.Length == words.Sum();
            var start = Tokens[i].Start;
            foreach (var length in words)
            {
                yield return TextSpan.FromLength(start, isWritten ? length : token.Form.Length);
                start += isWritten ? length : 0;
            }
        }
    }
}
