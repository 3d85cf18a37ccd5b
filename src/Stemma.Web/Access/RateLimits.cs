using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Stemma.Web.Access;

/// <summary>Keeps one sender from taking the server away from the others.</summary>
internal static class RateLimits
{
    private const int PeriodsAMinute = 60;

    public static void Add(IServiceCollection services, RequestLimits limits) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? after
                    : TimeSpan.FromSeconds(1);
                TellWait(rejected.HttpContext, wait);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                // The narrowest first: what it refuses is not counted by the wider ones.
                Of("login", limits.LoginsAMinute, context => !IsRead(context.Request) && IsLogin(context.Request)),
                Of("upload", limits.UploadsAMinute, context => !IsRead(context.Request) && IsUpload(context.Request)),
                Of("write", limits.WritesAMinute, context => !IsRead(context.Request)),
                Of("all", limits.RequestsAMinute, context => !ClientAddress.IsLoopback(context))
            );
        });

    /// <summary>Says when to come again.</summary>
    public static void TellWait(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsUpload(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    private static bool IsLogin(HttpRequest request) => request.Path.Equals("/login", StringComparison.OrdinalIgnoreCase);

    /// <summary>A minute's worth at once, and then evenly.</summary>
    private static PartitionedRateLimiter<HttpContext> Of(string name, int aMinute, Func<HttpContext, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            counts(context)
                ? RateLimitPartition.GetTokenBucketLimiter(
                    $"{name} {ClientAddress.Of(context)}",
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = aMinute,
                        TokensPerPeriod = Math.Max(1, aMinute / PeriodsAMinute),
                        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(aMinute, PeriodsAMinute),
                        QueueLimit = 0,
                    }
                )
                : RateLimitPartition.GetNoLimiter(string.Empty)
        );
}
