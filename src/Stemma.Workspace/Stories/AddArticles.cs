using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Puts articles into a story of the archive, with the bytes they came in.</summary>
public static class AddArticles
{
    /// <summary>Reads the articles of each capture and keeps both. When it returns, they are on the disk; what is in the story already is not added again.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="request">What.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>What was added, and what could not be used and why.</returns>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    /// <exception cref="StoryRevisedException">The sender expects another revision.</exception>
    public static async Task<AddedArticles> RunAsync(
        Archive archive,
        AddRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(request);
        var read = ReadAll(request.Captures, cancellation);
        var diagnostics = read.SelectMany(file => file.Diagnostics).ToImmutableArray();
        if (read.All(file => file.Articles.IsEmpty))
        {
            // The request is not used up: the sender may mend what was wrong and send it again.
            Check(archive, request);
            return new AddedArticles(request.Story, 0, 0, diagnostics);
        }

        var at = Instants.Write(archive.Clock.GetUtcNow());
        var counts = await archive
            .Database.WriteAsync(
                (connection, transaction) =>
                    Requests.Once(
                        connection,
                        transaction,
                        request.RequestKey,
                        at,
                        () => Keep(connection, transaction, request, read, at)
                    ),
                cancellation
            )
            .ConfigureAwait(false);
        return new AddedArticles(counts.Story, counts.Added, counts.Known, diagnostics);
    }

    private static void Check(Archive archive, AddRequest request)
    {
        if (request.Story != 0)
        {
            using var connection = archive.Database.Connect();
            StoryRevisedException.ThrowUnless(request.Expected, request.Story, StoryRows.Get(connection, request.Story).Revision);
        }
    }

    private static Counts Keep(DbConnection connection, DbTransaction transaction, AddRequest request, ReadFile[] read, string at)
    {
        var story = StoryOf(connection, transaction, request, at);
        var (added, known) = (0, 0);
        for (var index = 0; index < read.Length; index++)
        {
            if (read[index].Articles.IsEmpty)
            {
                continue;
            }

            var file = request.Captures[index];
            var capture = Originals.Add(connection, transaction, file, Originals.Prepare(file), at, request.By);
            foreach (var article in read[index].Articles)
            {
                var (number, _) = ArticleRows.Add(connection, transaction, article, capture);
                var isNew = StoryRows.Join(connection, transaction, story, number, at, request.By);
                (added, known) = isNew ? (added + 1, known) : (added, known + 1);
            }
        }

        if (added > 0)
        {
            StoryRows.Tell(
                connection,
                transaction,
                story,
                at,
                request.By,
                StoryEventKind.ArticlesAdded,
                added.ToString(CultureInfo.InvariantCulture)
            );
            StoryRows.Touch(connection, transaction, story, at);
        }

        return new Counts(story, added, known);
    }

    private static ReadFile[] ReadAll(ImmutableArray<Capture> captures, CancellationToken cancellation)
    {
        var read = new ReadFile[captures.Length];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        Parallel.For(0, captures.Length, options, index => read[index] = CapturedArticles.Of(captures[index]));
        return read;
    }

    private static long StoryOf(DbConnection connection, DbTransaction transaction, AddRequest request, string at)
    {
        if (request.Story == 0)
        {
            return StoryRows.Create(connection, transaction, request.Title, at, request.By);
        }

        var story = StoryRows.Get(connection, request.Story, transaction);
        StoryRevisedException.ThrowUnless(request.Expected, story.Key, story.Revision);
        return story.Key;
    }

    private sealed record Counts(long Story, int Added, int Known);
}

/// <summary>What to put into a story.</summary>
/// <param name="Story">Which; 0 for a new one.</param>
/// <param name="Captures">The bytes, and where they came from.</param>
/// <param name="By">Who adds them.</param>
/// <param name="RequestKey">The sender's own; the same key sent again adds nothing. Empty where a request is never sent again.</param>
/// <param name="Title">A new story's title; empty for the machine's.</param>
public sealed record AddRequest(
    long Story,
    ImmutableArray<Capture> Captures,
    string By,
    string RequestKey = "",
    string Title = ""
)
{
    /// <summary>The revision that the sender saw; where the story has another by now, nothing is added. Null where that does not matter.</summary>
    public long? Expected { get; init; }
}

/// <summary>What was put into a story.</summary>
/// <param name="Story">Which; 0 where nothing could be read and no story was made.</param>
/// <param name="Added">Articles that were not in it before.</param>
/// <param name="Known">Articles that were.</param>
/// <param name="Diagnostics">What could not be used, by capture.</param>
public sealed record AddedArticles(long Story, int Added, int Known, ImmutableArray<Diagnostic> Diagnostics);
