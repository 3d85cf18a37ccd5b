using System.Collections.Immutable;

namespace Stemma.Web.Api;

/// <summary>A kind of problem; each has a paragraph in docs/api.md.</summary>
/// <param name="Name">Stable, for machines.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">In words.</param>
internal sealed record ProblemKind(string Name, int Status, string Title)
{
    public static ProblemKind BadRequest { get; } = new("bad-request", 400, "The request cannot be read");
    public static ProblemKind BadJson { get; } = new("bad-json", 400, "The JSON cannot be read");
    public static ProblemKind BadParameter { get; } = new("bad-parameter", 400, "A parameter cannot be read");
    public static ProblemKind LoginNeeded { get; } = new("login-needed", 401, "Nobody knows who asks");
    public static ProblemKind CrossSite { get; } = new("cross-site", 403, "The request comes from another site");
    public static ProblemKind Forbidden { get; } = new("forbidden", 403, "This account may not do this");
    public static ProblemKind NotFound { get; } = new("not-found", 404, "There is nothing at this address");
    public static ProblemKind StoryNotFound { get; } = new("story-not-found", 404, "There is no such story");
    public static ProblemKind StoryMerged { get; } = new("story-merged", 404, "The story was merged into another");
    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", 405, "The address takes another method");
    public static ProblemKind ItemChanged { get; } = new("item-changed", 409, "The item is not what it was");
    public static ProblemKind StoryRevised { get; } = new("story-revised", 412, "The story has changed");
    public static ProblemKind TooLarge { get; } = new("too-large", 413, "The request is too large");
    public static ProblemKind UnsupportedMediaType { get; } =
        new("unsupported-media-type", 415, "The address takes another kind of content");
    public static ProblemKind WrongHost { get; } = new("wrong-host", 421, "The server does not go by this name");
    public static ProblemKind DecisionRefused { get; } = new("decision-refused", 422, "This cannot be decided");
    public static ProblemKind SubscriptionRefused { get; } = new("subscription-refused", 422, "This cannot be subscribed");
    public static ProblemKind Invalid { get; } = new("invalid", 422, "The request asks for something that cannot be");
    public static ProblemKind NothingRead { get; } = new("nothing-read", 422, "No article could be read");
    public static ProblemKind TooMany { get; } = new("too-many-requests", 429, "Too many requests");
    public static ProblemKind Internal { get; } = new("internal", 500, "Something went wrong that should not");
    public static ProblemKind ArchiveUnavailable { get; } = new("archive-unavailable", 503, "The archive cannot be used");
    public static ProblemKind BeingRead { get; } = new("being-read", 503, "The story is being read");

    /// <summary>Every kind, by status.</summary>
    public static ImmutableArray<ProblemKind> All { get; } =
    [
        BadRequest,
        BadJson,
        BadParameter,
        LoginNeeded,
        CrossSite,
        Forbidden,
        NotFound,
        StoryNotFound,
        StoryMerged,
        MethodNotAllowed,
        ItemChanged,
        StoryRevised,
        TooLarge,
        UnsupportedMediaType,
        WrongHost,
        DecisionRefused,
        SubscriptionRefused,
        Invalid,
        NothingRead,
        TooMany,
        Internal,
        ArchiveUnavailable,
        BeingRead,
    ];

    /// <summary>A problem of this kind.</summary>
    /// <param name="detail">What is wrong this time, and what to do.</param>
    public Problem With(string detail) => new($"/problems/{Name}", Title, Status, detail);

    /// <summary>The same as an exception.</summary>
    public ProblemException Exception(string detail, string? field = null) => new(With(detail) with { Field = field });

    /// <summary>What an answer of this status means where nothing more is known.</summary>
    public static Problem OfStatus(int status) =>
        status switch
        {
            401 => LoginNeeded.With(
                "Send a token of an account: «Authorization: Bearer stm_…». «stemma account token» makes one."
            ),
            403 => Forbidden.With("Your account may not do this. Ask somebody who is an editor."),
            429 => TooMany.With("Wait as many seconds as Retry-After says, and send the request again."),
            404 => NotFound.With("There is nothing at this address. /api/v1/openapi.json lists all addresses."),
            405 => MethodNotAllowed.With("The header Allow names the methods that this address takes."),
            413 => TooLarge.With("That is more than can be taken at once. Send fewer or smaller articles."),
            415 => UnsupportedMediaType.With(
                "Send JSON with «Content-Type: application/json», or what /api/v1/openapi.json lists for this address."
            ),
            _ => (All.FirstOrDefault(kind => kind.Status == status) ?? BadRequest).With("The request could not be answered.") with
            {
                Status = status,
            },
        };
}
