using System.Collections.Immutable;

namespace Stemma.Workspace.Formats.Treebanks;

/// <summary>One sentence of a treebank in CoNLL-U, the format of Universal Dependencies (universaldependencies.org/format.html).</summary>
/// <param name="Text">The sentence as written, from its <c># text</c> line; empty where there is none.</param>
/// <param name="StartsParagraph">True where a <c># newpar</c> or <c># newdoc</c> line stands before it.</param>
/// <param name="Words">Its syntactic words in order; empty nodes are left out.</param>
/// <param name="Tokens">Its surface tokens in order; they hold every word, a multiword token several.</param>
public sealed record ConlluSentence(
    string Text,
    bool StartsParagraph,
    ImmutableArray<ConlluWord> Words,
    ImmutableArray<ConlluToken> Tokens
)
{
    /// <summary>True where a <c># newdoc</c> line stands before it.</summary>
    public bool StartsDocument { get; init; }
}

/// <summary>A syntactic word: a line of ten columns, of which enhanced dependencies are left out.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its dictionary form; <c>_</c> where not given.</param>
/// <param name="Upos">Its universal part of speech, as the file writes it.</param>
/// <param name="Xpos">Its tag of the Penn tag set; <c>_</c> where not given.</param>
/// <param name="Features">Morphological features, as the file writes them; <c>_</c> where there are none.</param>
/// <param name="Head">The word it depends on, counted from 1; 0 for the root.</param>
/// <param name="Relation">The relation to its head, with its subtype: <c>nsubj:pass</c>.</param>
/// <param name="Misc">The last column, as the file writes it.</param>
public readonly record struct ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Features,
    int Head,
    string Relation,
    string Misc
);

/// <summary>A surface token.</summary>
/// <param name="Form">The token as written.</param>
/// <param name="First">Position of its first word in the sentence, counted from 0.</param>
/// <param name="Count">How many words it holds; one but for multiword tokens.</param>
/// <param name="SpaceAfter">False where the next token touches it.</param>
public readonly record struct ConlluToken(string Form, int First, int Count, bool SpaceAfter);
