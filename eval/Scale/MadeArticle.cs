using System.Collections.Immutable;
using System.Text;

namespace Stemma.Eval.Scale;

/// <summary>An article of a made archive.</summary>
/// <param name="Family">Number of the articles that were made from one another.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Headline">A sentence that no other article has.</param>
/// <param name="Phrase">A phrase that many articles have; empty for none.</param>
internal sealed record MadeArticle(int Family, ImmutableArray<MadeSentence> Sentences, MadeSentence Headline, string Phrase)
{
    private const int SentencesOfParagraph = 2;

    /// <summary>What is kept of it.</summary>
    public ArchivedArticle Archived() =>
        new(
            Family,
            [.. Sentences.Select(sentence => (sentence.Id, sentence.Rewriting)).Order()],
            Encoding.UTF8.GetBytes(Write())
        );

    private string Write()
    {
        var text = new StringBuilder();
        Headline.AppendTo(text);
        for (var at = 0; at < Sentences.Length; at++)
        {
            text.Append(at % SentencesOfParagraph == 0 ? "\n\n" : " ");
            Sentences[at].AppendTo(text);
        }

        return text.Append(Phrase.Length == 0 ? "" : "\n\n").Append(Phrase).ToString();
    }
}
