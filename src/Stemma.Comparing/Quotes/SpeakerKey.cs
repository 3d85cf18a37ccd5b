using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Quotes;

/// <summary>Who speaks, in a form in which two articles can be compared.</summary>
/// <param name="Entity">Position in the story's entities; −1 where the speaker is none of them.</param>
/// <param name="Name">The words of the name in small letters; empty where no speaker is known.</param>
internal readonly record struct SpeakerKey(int Entity, string Name)
{
    /// <summary>The speaker of a quote.</summary>
    public static SpeakerKey Of(ArticleRef article, Speaker? speaker, EntityIndex entities) =>
        speaker is { } known
            ? new SpeakerKey(entities.Of(article, known.Phrase.Entity), string.Join(' ', PlainWords.Of(known.Name)))
            : new SpeakerKey(-1, string.Empty);

    /// <summary>Whether two quotes have one speaker; unknown where either is not named.</summary>
    public SpeakerFit Fits(SpeakerKey other)
    {
        if (Name.Length == 0 || other.Name.Length == 0)
        {
            return SpeakerFit.Unknown;
        }

        if (Entity >= 0 && Entity == other.Entity || LastWord(Name) == LastWord(other.Name))
        {
            return SpeakerFit.Same;
        }

        return Entity >= 0 && other.Entity >= 0 ? SpeakerFit.Different : SpeakerFit.Unknown;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}

/// <summary>Whether two quotes have one speaker.</summary>
internal enum SpeakerFit
{
    /// <summary>Either speaker is not told, or only described.</summary>
    Unknown,

    /// <summary>One speaker.</summary>
    Same,

    /// <summary>Two speakers.</summary>
    Different,
}
