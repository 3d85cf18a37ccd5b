using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Stemma.Web.Pages;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Hosting;

/// <summary>Answers what went wrong with a page that says what to do. No stack trace reaches a reader.</summary>
/// <param name="next">The rest.</param>
internal sealed class ErrorPages(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StoryNotFoundException gone) when (gone.MergedInto is { } target && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"/stories/{target}"));
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted && Explain(failure) is var (status, message))
        {
            await ShowAsync(context, status, message);
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
        {
            await ShowAsync(context, context.Response.StatusCode, MessageOf(context.Response.StatusCode));
        }
    }

    private static (int Status, string Message) Explain(Exception failure) =>
        failure switch
        {
            StoryNotFoundException gone => (StatusCodes.Status404NotFound, gone.Message),
            DecisionRefusedException refused => (StatusCodes.Status422UnprocessableEntity, refused.Message),
            AccountRefusedException refused => (StatusCodes.Status422UnprocessableEntity, refused.Message),
            NotifyRefusedException refused => (StatusCodes.Status422UnprocessableEntity, refused.Message),
            ItemChangedException changed => (StatusCodes.Status409Conflict, changed.Message),
            AntiforgeryValidationException => (StatusCodes.Status400BadRequest, MessageOf(StatusCodes.Status400BadRequest)),
            // A form that could not be read has no token that could be found; what kept it from being read is the better answer.
            BadHttpRequestException
            {
                InnerException: AntiforgeryValidationException { InnerException: BadHttpRequestException unread }
            } => (unread.StatusCode, MessageOf(unread.StatusCode)),
            BadHttpRequestException { InnerException: AntiforgeryValidationException } => (
                StatusCodes.Status400BadRequest,
                MessageOf(StatusCodes.Status400BadRequest)
            ),
            BadHttpRequestException bad => (bad.StatusCode, MessageOf(bad.StatusCode)),
            InvalidDataException => (StatusCodes.Status400BadRequest, "The form could not be read. Go back and send it again."),
            ArgumentException wrong => (StatusCodes.Status422UnprocessableEntity, wrong.Message),
            ArchiveException archive => (StatusCodes.Status503ServiceUnavailable, archive.Message),
            OperationCanceledException => (StatusCodes.Status499ClientClosedRequest, "The request was given up."),
            _ => (
                StatusCodes.Status500InternalServerError,
                $"Something went wrong that should not ({failure.GetType().Name}). Nothing that was accepted is lost. Please report it with what you did."
            ),
        };

    private static string MessageOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest =>
                "The form is out of date or did not come from this page. Go back, load the page again, and send it again.",
            StatusCodes.Status401Unauthorized =>
                "Nobody is known by this token. Make one on the page of your account, or log in.",
            StatusCodes.Status403Forbidden => "Your account may not do this. Ask somebody who is an editor.",
            StatusCodes.Status404NotFound => "There is no such page. It may have been an item that is no longer in the story.",
            StatusCodes.Status405MethodNotAllowed => "This address takes another kind of request.",
            StatusCodes.Status413PayloadTooLarge => "That is more than can be taken at once. Send fewer or smaller files.",
            StatusCodes.Status415UnsupportedMediaType => "This address takes another kind of content.",
            StatusCodes.Status429TooManyRequests => "Too many requests at once. Wait a little, and try again.",
            _ => "The request could not be answered.",
        };

    private static async Task ShowAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        await new RazorComponentResult<ErrorPage>(new { Status = status, Message = message })
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }
}
