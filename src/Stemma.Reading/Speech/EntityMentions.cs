using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Where the article names whom, by token.</summary>
internal sealed class EntityMentions
{
    private readonly TokenizedText text;
    private readonly ImmutableArray<Entity> entities;
    private readonly ImmutableArray<(TokenRange Tokens, EntityRef Entity)> all;
    private readonly ImmutableArray<Gender> genders;
    private readonly ImmutableArray<ImmutableArray<string>> roles;

    public EntityMentions(TokenizedText text, ImmutableArray<Entity> entities)
    {
        this.text = text;
        this.entities = entities;
        all =
        [
            .. entities
                .SelectMany(
                    (entity, index) => entity.Mentions.Select(mention => (text.TokensIn(mention.Span), new EntityRef(index)))
                )
                .OrderBy(mention => mention.Item1.Start)
                .ThenBy(mention => mention.Item2.Index),
        ];
        genders = [.. entities.Select(Genders.Of)];
        roles = [.. entities.Select(entity => RoleWords(entity))];
    }

    public Gender GenderOf(EntityRef entity) => genders[entity.Index];

    /// <summary>The entity that the phrase's head names; none where the head is a common noun.</summary>
    public EntityRef HeadOf(SourcePhrase phrase)
    {
        var inCore = Best(phrase.Core, HeadEnd(phrase.Core));
        return inCore.IsKnown ? inCore : BestPerson(phrase.Whole);
    }

    /// <summary>The first entity named within a description, such as the state in <c>Ukraine’s military intelligence</c>; none where it names none or is not all of it.</summary>
    public EntityRef FirstIn(TokenRange core)
    {
        foreach (var (tokens, entity) in Within(core))
        {
            if (tokens.Start == core.Start && tokens.End == core.End)
            {
                return entity;
            }
        }

        return EntityRef.None;
    }

    /// <summary>The last person named before a token whose gender may be the wanted one.</summary>
    public EntityRef LastPersonBefore(int token, Gender wanted, int sentence, int reach)
    {
        for (var index = LastIndexBefore(token); index >= 0; index--)
        {
            var (tokens, entity) = all[index];
            if (sentence - text.SentenceAt(text.Tokens[tokens.Start].Span.Start) > reach)
            {
                return EntityRef.None;
            }

            var fits = genders[entity.Index] == Gender.Unknown || genders[entity.Index] == wanted;
            if (entities[entity.Index].Type == EntityType.Person && fits && !IsPossessor(tokens))
            {
                return entity;
            }
        }

        return EntityRef.None;
    }

    /// <summary>Position of the entity's last mention before a token; −1 where it has none.</summary>
    public int LastStart(EntityRef entity, int token)
    {
        for (var index = LastIndexBefore(token); index >= 0; index--)
        {
            if (all[index].Entity == entity)
            {
                return all[index].Tokens.Start;
            }
        }

        return -1;
    }

    /// <summary>True where the entity's last mention before a token stands at the head of its sentence.</summary>
    public bool OpensSentence(EntityRef entity, int token)
    {
        var start = LastStart(entity, token);
        return start >= 0 && start - text.Sentences[text.SentenceAt(text.Tokens[start].Span.Start)].Tokens.Start <= 3;
    }

    /// <summary>The person or body whose role beside its name holds all the words of the description; none where none does.</summary>
    /// <param name="core">The description.</param>
    /// <param name="isPerson">Whether it tells of one person: <c>the ministry</c> is no one who speaks for the ministry.</param>
    public EntityRef WithRole(TokenRange core, bool isPerson)
    {
        var wanted = Words(core);
        if (wanted.Length == 0)
        {
            return EntityRef.None;
        }

        for (var index = 0; index < roles.Length; index++)
        {
            if (
                entities[index].Type == (isPerson ? EntityType.Person : EntityType.Organisation)
                && !IsSetBefore(entities[index], core)
                && entities[index].Mentions[0].Span.Start < text.Tokens[core.Start].Span.Start
                && wanted.All(word => roles[index].Any(role => Agree(word, role)))
            )
            {
                return new EntityRef(index);
            }
        }

        return EntityRef.None;
    }

    /// <summary><c>In a statement on Telegram, the governor said</c>: the two only stand side by side.</summary>
    private bool IsSetBefore(Entity entity, TokenRange core) =>
        entity.Mentions.Length == 1
        && text.Is(core.Start - 1, ",")
        && text.TokensIn(entity.Mentions[0].Span).End == core.Start - 1;

    /// <summary><c>Ukrainian</c> agrees with <c>Ukraine</c>.</summary>
    private static bool Agree(string one, string other) =>
        one.Equals(other, StringComparison.Ordinal)
        || one.Length > 5 && other.Length > 5 && one.AsSpan(0, 6).SequenceEqual(other.AsSpan(0, 6)) && char.IsUpper(one[0]);

    private ImmutableArray<string> Words(TokenRange range)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var at = range.Start; at < range.End; at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Word && Lexicon.KindsOf(text[at]) == WordKinds.None)
            {
                words.Add(Canonical(text[at].ToString()));
            }
        }

        return words.DrainToImmutable();
    }

    private static string Canonical(string word) => Lexicon.KindOfNoun(word) != SourceKind.None ? word.ToLowerInvariant() : word;

    private static ImmutableArray<string> RoleWords(Entity entity) =>
        [
            .. entity
                .Mentions.SelectMany(mention =>
                    $"{mention.Role} {Title(entity, mention)}".Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(Canonical)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The words of a mention that are no part of the name: <c>President</c>.</summary>
    private static string Title(Entity entity, NameMention mention) =>
        string.Join(' ', mention.Text.Split(' ').Where(word => !entity.Name.Contains(word, StringComparison.Ordinal)));

    private EntityRef Best(TokenRange core, int headEnd)
    {
        var best = EntityRef.None;
        foreach (var (tokens, entity) in Within(core))
        {
            var isHead =
                tokens.End == headEnd
                || tokens.End == core.End && entities[entity.Index].Type == EntityType.Person && headEnd == core.End;
            if (isHead && !IsPossessor(tokens))
            {
                best = entity;
            }
        }

        return best;
    }

    private EntityRef BestPerson(TokenRange whole)
    {
        foreach (var (tokens, entity) in Within(whole))
        {
            var apposed =
                tokens.Start > whole.Start && text.Is(tokens.Start - 1, ",")
                || tokens.End < whole.End && text.Is(tokens.End, ",");
            if (entities[entity.Index].Type == EntityType.Person && (apposed || tokens.End == whole.End) && !IsPossessor(tokens))
            {
                return entity;
            }
        }

        return EntityRef.None;
    }

    private int HeadEnd(TokenRange core)
    {
        for (var at = core.Start + 1; at < core.End; at++)
        {
            if ((Lexicon.KindsOf(text[at]) & WordKinds.Preposition) != 0 && !char.IsUpper(text[at][0]) && !InsideMention(at))
            {
                return at;
            }
        }

        return core.End;
    }

    private bool InsideMention(int token)
    {
        var index = LastIndexBefore(token);
        return index >= 0 && all[index].Tokens.Contains(token);
    }

    /// <summary>True of <c>Roe’s</c>: whose something is.</summary>
    public bool IsPossessor(TokenRange tokens) =>
        text.IsPossessiveEnding(tokens.End) || text.Is(tokens.End, "'") || text.Is(tokens.End, "’");

    /// <summary>The mentions that stand wholly in a stretch, in the order of the text.</summary>
    public IEnumerable<(TokenRange Tokens, EntityRef Entity)> Within(TokenRange range)
    {
        for (var index = LastIndexBefore(range.Start) + 1; index < all.Length && all[index].Tokens.Start < range.End; index++)
        {
            if (all[index].Tokens.End <= range.End)
            {
                yield return all[index];
            }
        }
    }

    private int LastIndexBefore(int token)
    {
        var (low, high) = (-1, all.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = all[middle].Tokens.Start < token ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
