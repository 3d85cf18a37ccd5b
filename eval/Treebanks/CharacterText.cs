using System.Collections.Immutable;
using System.Text;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Eval.Treebanks;

/// <summary>A treebank as the shared task CoNLL 2018 compares it: everything stands somewhere in the characters, white space left out.</summary>
/// <param name="Characters">All characters but white space.</param>
/// <param name="Sentences">Where the sentences stand.</param>
/// <param name="Tokens">Where the surface tokens stand.</param>
/// <param name="Words">The syntactic words in order.</param>
internal sealed record CharacterText(
    string Characters,
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<TextSpan> Tokens,
    ImmutableArray<PlacedWord> Words
)
{
    public static CharacterText Of(IEnumerable<ConlluSentence> sentences)
    {
        var characters = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var words = ImmutableArray.CreateBuilder<PlacedWord>();
        foreach (var sentence in sentences)
        {
            var (start, first) = (characters.Length, words.Count);
            foreach (var token in sentence.Tokens)
            {
                var from = characters.Length;
                AppendPlain(characters, token.Form);
                var span = new TextSpan(from, characters.Length);
                tokens.Add(span);
                for (var i = token.First; i < token.First + token.Count; i++)
                {
                    words.Add(PlacedWord.Of(sentence.Words[i], span, token.Count > 1, first));
                }
            }

            spans.Add(new TextSpan(start, characters.Length));
        }

        return new CharacterText(
            characters.ToString(),
            spans.DrainToImmutable(),
            tokens.DrainToImmutable(),
            words.DrainToImmutable()
        );
    }

    private static void AppendPlain(StringBuilder characters, string form)
    {
        foreach (var c in form)
        {
            if (!char.IsWhiteSpace(c))
            {
                characters.Append(c);
            }
        }
    }
}

/// <summary>A syntactic word and where it stands.</summary>
/// <param name="Span">Its place; that of the whole token for a word of a multiword token.</param>
/// <param name="IsInMultiword">True where its token holds several words.</param>
/// <param name="Form">The word.</param>
/// <param name="Upos">Its part of speech.</param>
/// <param name="Head">Position of its head among all words; -1 for the root of a sentence.</param>
/// <param name="Relation">The universal relation to its head, without subtype.</param>
internal readonly record struct PlacedWord(TextSpan Span, bool IsInMultiword, string Form, string Upos, int Head, string Relation)
{
    public static PlacedWord Of(ConlluWord word, TextSpan span, bool isInMultiword, int firstOfSentence) =>
        new(
            span,
            isInMultiword,
            word.Form,
            word.Upos,
            word.Head == 0 ? -1 : firstOfSentence + word.Head - 1,
            word.Relation.Split(':')[0]
        );
}
