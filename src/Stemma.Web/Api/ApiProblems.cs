using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Stemma.Workspace;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>Answers what goes wrong under <c>/api</c> with problem details (RFC 9457). No stack trace reaches a client.</summary>
/// <param name="next">The rest.</param>
internal sealed class ApiProblems(RequestDelegate next)
{
    public const string MediaType = "application/problem+json";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? AnswerAsync(context)
            : next(context);

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Of(failure));
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
        {
            await WriteAsync(context, ProblemKind.OfStatus(context.Response.StatusCode));
        }
    }

    private static Problem Of(Exception failure) =>
        failure switch
        {
            ProblemException known => known.Problem,
            StoryNotFoundException { MergedInto: { } target } merged => ProblemKind.StoryMerged.With(
                $"{merged.Message} Ask for story {target}; its items have other ids."
            ) with
            {
                MergedInto = target,
            },
            StoryNotFoundException gone => ProblemKind.StoryNotFound.With(gone.Message),
            StoryRevisedException revised => ProblemKind.StoryRevised.With(revised.Message),
            DecisionRefusedException refused => ProblemKind.DecisionRefused.With(refused.Message),
            NotifyRefusedException refused => ProblemKind.SubscriptionRefused.With(refused.Message),
            ItemChangedException changed => ProblemKind.ItemChanged.With(changed.Message),
            StoryBeingReadException reading => ProblemKind.BeingRead.With(reading.Message) with
            {
                ArticlesRead = reading.Progress.Done,
                ArticlesTotal = reading.Progress.Total,
            },
            BadHttpRequestException { InnerException: JsonException broken } => JsonMistake.Of(broken),
            BadHttpRequestException bad => Of(bad),
            InvalidDataException => ProblemKind.BadRequest.With("The form is broken or too large. Send it again."),
            ArgumentException wrong => ProblemKind.Invalid.With(WithoutParameter(wrong)) with { Field = wrong.ParamName },
            ArchiveException or DbException => ProblemKind.ArchiveUnavailable.With(
                "The archive cannot be read or written at the moment. Look at its disk and permissions, and try again."
            ),
            OperationCanceledException => ProblemKind.BadRequest.With("The request was given up.") with { Status = 499 },
            _ => ProblemKind.Internal.With(
                $"A fault of ours ({failure.GetType().Name}). Nothing that was accepted is lost. Please report it with what you sent."
            ),
        };

    private static Problem Of(BadHttpRequestException bad) =>
        bad.StatusCode switch
        {
            StatusCodes.Status403Forbidden => ProblemKind.CrossSite.With(bad.Message),
            StatusCodes.Status421MisdirectedRequest => ProblemKind.WrongHost.With(bad.Message),
            StatusCodes.Status400BadRequest when ParameterIn(bad.Message) is { } parameter => ProblemKind.BadParameter.With(
                $"«{parameter}» cannot be read. /api/v1/openapi.json tells of what kind it is."
            ) with
            {
                Field = parameter,
            },
            StatusCodes.Status400BadRequest => ProblemKind.BadRequest.With(
                "The body is missing, broken or of the wrong kind. Send one JSON object."
            ),
            var status => ProblemKind.OfStatus(status),
        };

    /// <summary>The framework says: Failed to bind parameter "Nullable&lt;int&gt; skip" from "abc".</summary>
    private static string? ParameterIn(string message) =>
        message.StartsWith("Failed to bind parameter", StringComparison.Ordinal) && message.Split('"') is [_, var declared, ..]
            ? JsonNamingPolicy.CamelCase.ConvertName(declared.Split(' ')[^1])
            : null;

    private static string WithoutParameter(ArgumentException wrong) =>
        wrong.Message.Split(" (Parameter", StringSplitOptions.None)[0];

    private static Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        if (problem.MergedInto is { } target && AddressIn(context, target) is { } address)
        {
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            response.Headers.Location = address;
            problem = problem with { Status = StatusCodes.Status308PermanentRedirect };
        }

        if (problem.Type.EndsWith(ProblemKind.BeingRead.Name, StringComparison.Ordinal))
        {
            response.Headers.RetryAfter = "2";
        }

        return response.WriteAsJsonAsync(problem, ApiJson.Options, MediaType, context.RequestAborted);
    }

    /// <summary>The same in the story that it was merged into. A change is never sent on, and an item's id names another item there.</summary>
    private static string? AddressIn(HttpContext context, long target)
    {
        var parts = context.Request.Path.Value!.Split('/');
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.RouteValues.ContainsKey("item") || parts.Length < 5)
        {
            return null;
        }

        parts[4] = target.ToString(CultureInfo.InvariantCulture);
        return string.Join('/', parts) + context.Request.QueryString;
    }
}
