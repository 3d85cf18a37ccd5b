using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Those whom an article has quoted so far, and whom its pronouns and descriptions mean.</summary>
/// <remarks>Sources are asked for in the order of the text: a pronoun means somebody before it.</remarks>
internal sealed class SourceCast
{
    private readonly TokenizedText text;
    private readonly EntityMentions mentions;
    private readonly Antecedents antecedents;
    private readonly List<Heard> heard = [];

    public SourceCast(TokenizedText text, QuotedTokens quoted, ImmutableArray<Entity> entities)
    {
        this.text = text;
        mentions = new EntityMentions(text, entities);
        antecedents = new Antecedents(text, quoted, entities, mentions);
    }

    /// <summary>Whom the phrase means; remembers that this one was heard.</summary>
    public Speaker Hear(SourcePhrase phrase)
    {
        var words = text.SpanOf(phrase.Whole);
        var known = Resolve(phrase);
        heard.Add(known with { At = phrase.Core.Start });
        return new Speaker(new Phrase(words, text.Source.ToString(words), known.Entity), known.Name);
    }

    private Heard Resolve(SourcePhrase phrase)
    {
        var core = phrase.Core;
        if (core.Length == 1 && SourcePhraseReader.IsPronoun(text, core.Start))
        {
            return antecedents.Of(core.Start, heard);
        }

        return mentions.HeadOf(phrase) is { IsKnown: true } entity ? antecedents.Named(entity, core.Start) : OfDescription(core);
    }

    /// <summary><c>the agency</c>, <c>the Ukrainian president</c>: an entity of that role, or an earlier source described so.</summary>
    private Heard OfDescription(TokenRange core)
    {
        var described = Descriptions.Of(text, core);
        if (IsDefinite(core) || core.Length == 1 && Lexicon.KindOfNoun(text[described.Head]) != SourceKind.None)
        {
            if (mentions.WithRole(core, described.IsPerson) is { IsKnown: true } entity)
            {
                return antecedents.Named(entity, core.Start);
            }

            for (
                var index = heard.Count - 1;
                index >= Math.Max(0, heard.Count - Antecedents.Remembered) && IsDefinite(core);
                index--
            )
            {
                if (heard[index].Head >= 0 && SameHead(heard[index].Head, described.Head) && core.Length <= 3)
                {
                    return heard[index];
                }
            }
        }

        return described with
        {
            Entity = mentions.FirstIn(core),
        };
    }

    private bool IsDefinite(TokenRange core) =>
        text.Is(core.Start, "the") || text.Is(core.Start, "this") || text.Is(core.Start, "that");

    private bool SameHead(int one, int other) => text[one].Equals(text[other], StringComparison.OrdinalIgnoreCase);
}
