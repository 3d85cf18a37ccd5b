using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Judges how a source stands: by name, without a name, for a body, as a medium.</summary>
internal static class StandingJudge
{
    /// <summary>How far from the cue a name may be withheld, in code units.</summary>
    private const int Nearby = 160;

    private static readonly SearchValues<string> Withheld = SearchValues.Create(
        [.. WordList.Lines("Speech/en/withheld.txt")],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly FrozenSet<string> OutletWords = WordList.Set("Speech/en/outlet-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Outlets = OutletWords.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <param name="text">The words.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="speaker">Whom its source means.</param>
    /// <param name="entities">The article's entities.</param>
    public static SourceStanding Judge(TokenizedText text, Cue cue, Speaker speaker, ImmutableArray<Entity> entities)
    {
        var entity = speaker.Phrase.Entity;
        var type = entity.IsKnown ? entities[entity.Index].Type : EntityType.Other;
        if (type == EntityType.Person)
        {
            return SourceStanding.Named;
        }

        if (IsWithheld(text, cue))
        {
            return SourceStanding.Anonymous;
        }

        return OfWords(text, cue.Source.Core, type);
    }

    private static SourceStanding OfWords(TokenizedText text, TokenRange core, EntityType type)
    {
        var kind = SourceKind.None;
        var capitals = 0;
        for (var at = core.Start; at < core.End; at++)
        {
            if (char.IsUpper(text[at][0]) && Outlets.Contains(text[at]))
            {
                return SourceStanding.Outlet;
            }

            kind = Lexicon.KindOfNoun(text[at]) is not SourceKind.None and var found ? found : kind;
            capitals += at > core.Start && char.IsUpper(text[at][0]) ? 1 : 0;
        }

        return kind switch
        {
            SourceKind.Outlet => SourceStanding.Outlet,
            SourceKind.Official when IsUnnamed(text, core) => SourceStanding.Anonymous,
            SourceKind.Official => SourceStanding.Official,
            SourceKind.Person => SourceStanding.Anonymous,
            SourceKind.Document => SourceStanding.Official,
            _ when type is EntityType.Organisation or EntityType.Place or EntityType.Group => SourceStanding.Official,
            _ => capitals > 0 ? SourceStanding.Named : SourceStanding.Unknown,
        };
    }

    /// <summary><c>a senior official</c>; a spokesman of a body is known by it.</summary>
    private static bool IsUnnamed(TokenizedText text, TokenRange core) =>
        (Lexicon.KindsOf(text[core.Start]) & WordKinds.Indefinite) != 0
        && PersonNouns.IsOne(text[core.End - 1])
        && !text[core.End - 1].StartsWith("spokes", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithheld(TokenizedText text, Cue cue)
    {
        var clause = text.SpanOf(cue.Clause);
        var whole = text.Sentences[cue.Sentence].Span;
        var near = new TextSpan(Math.Max(whole.Start, clause.Start - Nearby), Math.Min(whole.End, clause.End + Nearby));
        return text.Source.Slice(near).ContainsAny(Withheld);
    }
}
