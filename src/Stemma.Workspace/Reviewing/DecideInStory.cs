using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Reviewing;

/// <summary>Keeps a person's decision.</summary>
public static class DecideInStory
{
    /// <summary>Finds what the decision is about, checks that it may be made, and keeps it. When it returns, the decision is on the disk.</summary>
    /// <param name="desk">Where the story is.</param>
    /// <param name="request">What is decided.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>The decision with its number.</returns>
    /// <exception cref="DecisionRefusedException">There is no such item, or this cannot be decided about it.</exception>
    /// <exception cref="ItemChangedException">The item is not what it was when the person saw it.</exception>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    /// <exception cref="StoryRevisedException">The sender expects another revision.</exception>
    public static async Task<Decision> RunAsync(StoryDesk desk, DecideRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(request);
        if (Known(desk.Archive, request) is { } known)
        {
            return known;
        }

        var story = await desk.OpenAsync(request.Story, cancellation).ConfigureAwait(false);
        StoryRevisedException.ThrowUnless(request.Expected, request.Story, story.Revision);
        var subjects = new StorySubjects(story.Story);
        var subject = SubjectOf(subjects, request);
        DecisionRules.Check(request.Act, subject.Kind);
        DecisionRules.CheckWhy(request.Why);
        CheckNumber(story, request.Act);
        var others = OthersOf(subjects, subject, request);
        var id = subjects.IdOf(subject) ?? request.Item;
        var body = new DecisionBody(request.Act, subject, others, ItemWords.Before(story, id, request.Act), request.Why.Trim());
        return await KeepAsync(desk.Archive, request, body, cancellation).ConfigureAwait(false);
    }

    /// <summary>What the same request brought before; a person's second click finds the story already changed by the first.</summary>
    private static Decision? Known(Archive archive, DecideRequest request)
    {
        if (request.RequestKey.Length == 0)
        {
            return null;
        }

        using var connection = archive.Database.Connect();
        return Requests.Find<long?>(connection, null, request.RequestKey) is { } number
            ? DecisionRows.OfStory(connection, request.Story).FirstOrDefault(decision => decision.Number == number)
            : null;
    }

    private static async Task<Decision> KeepAsync(
        Archive archive,
        DecideRequest request,
        DecisionBody body,
        CancellationToken cancellation
    )
    {
        var now = archive.Clock.GetUtcNow();
        var number = await archive
            .Database.WriteAsync(
                (connection, transaction) =>
                    Requests.Once(
                        connection,
                        transaction,
                        request.RequestKey,
                        Instants.Write(now),
                        () =>
                        {
                            StoryRevisedException.ThrowUnless(
                                request.Expected,
                                request.Story,
                                StoryRows.Find(connection, request.Story, transaction)!.Revision
                            );
                            StoryRows.Touch(connection, transaction, request.Story, Instants.Write(now));
                            return DecisionRows.Add(connection, transaction, request.Story, now, request.By, body);
                        }
                    ),
                cancellation
            )
            .ConfigureAwait(false);
        return body.ToDecision(number, now, request.By);
    }

    private static Subject SubjectOf(StorySubjects subjects, DecideRequest request)
    {
        var subject =
            subjects.Find(request.Item) ?? throw new DecisionRefusedException($"The story has no item «{request.Item}».");
        return request.Mark.Length == 0 || SubjectMark.Of(subject) == request.Mark
            ? subject
            : throw new ItemChangedException(request.Item);
    }

    private static void CheckNumber(ReviewedStory story, Act act)
    {
        var number = act switch
        {
            Act.Undo undo => undo.Number,
            Act.Settle settle => settle.Number,
            _ => 0,
        };
        if (number != 0 && !story.Log.Any(decision => decision.Number == number))
        {
            throw new DecisionRefusedException($"The story has no decision {number}.");
        }

        if (act is Act.Settle && !story.Orphans.Any(orphan => orphan.Decision.Number == number))
        {
            throw new DecisionRefusedException($"Decision {number} is not orphaned; there is nothing to settle.");
        }
    }

    private static ImmutableArray<Subject> OthersOf(StorySubjects subjects, Subject subject, DecideRequest request)
    {
        if (request.Act is not (Act.Merge or Act.Split))
        {
            return [];
        }

        var found = request.Others.Select(id => OtherOf(subjects, subject, request, id)).ToImmutableArray();
        if (found.IsEmpty)
        {
            throw new DecisionRefusedException("Choose at least one other.");
        }

        var words = found.SelectMany(other => other.Words).ToHashSet();
        return request.Act is Act.Split && subject.Words.All(words.Contains)
            ? throw new DecisionRefusedException("Something must be left: choose fewer.")
            : found;
    }

    private static Subject OtherOf(StorySubjects subjects, Subject subject, DecideRequest request, string id)
    {
        var isSplit = request.Act is Act.Split;
        var other =
            isSplit && subject.Kind == SubjectKind.Entity
                ? subjects.NamesIn(request.Item, new HashSet<ArticleId> { new(id) })
                : subjects.Find(id);
        var wanted = (isSplit, subject.Kind) switch
        {
            (true, SubjectKind.Figure) => SubjectKind.Claim,
            (true, SubjectKind.QuoteGroup) => SubjectKind.Quote,
            _ => subject.Kind,
        };
        var fits =
            other is not null
            && (other.Kind == wanted || (subject.Kind == SubjectKind.QuoteGroup && other.Kind == SubjectKind.Quote));
        if (!fits || other!.Equals(subject))
        {
            throw new DecisionRefusedException($"«{id}» cannot be {(isSplit ? "split from" : "merged with")} «{request.Item}».");
        }

        return isSplit && !other.Words.All(subject.Words.Contains)
            ? throw new DecisionRefusedException($"«{id}» is no part of «{request.Item}».")
            : other;
    }
}
