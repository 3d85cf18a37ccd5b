using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Polly;
using Polly.Retry;

namespace Stemma.Workspace.Fetching;

/// <summary>Makes one request, again where a failure may pass. Follows no redirect, keeps no cookie, connects only where it is allowed.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const string Accepted =
        "text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, text/plain;q=0.8, */*;q=0.5";

    private readonly HttpClient client;
    private readonly HttpReplies replies;
    private readonly ResiliencePipeline<HttpReply> retries;

    public HttpExchange(FetchOptions options, TimeProvider clock)
    {
        client = new HttpClient(HandlerOf(options))
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Of(options));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Accepted);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        replies = new HttpReplies(clock);
        retries = RetriesOf(options, clock);
    }

    /// <exception cref="FetchFailedException">Nothing usable came; the status of what came is for the caller to judge.</exception>
    public Task<HttpReply> GetAsync(Uri address, PageValidators known, BodyBounds bounds, CancellationToken cancellation) =>
        GuardAsync(
            address,
            () => retries.ExecuteAsync(async token => await GetOnceAsync(address, known, bounds, token), cancellation).AsTask(),
            cancellation
        );

    /// <summary>Sends JSON, once. Nothing is read of the body of the answer.</summary>
    /// <exception cref="FetchFailedException">No answer came.</exception>
    public Task<HttpReply> PostAsync(
        Uri address,
        byte[] json,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken cancellation
    ) =>
        GuardAsync(
            address,
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(json) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                foreach (var (name, value) in headers)
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }

                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                return replies.HeadOf(response);
            },
            cancellation
        );

    private static async Task<HttpReply> GuardAsync(Uri address, Func<Task<HttpReply>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            throw FetchFailedException.Within(failure) ?? Problem(address, failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw FetchProblems.NoConnection(address.AbsoluteUri, "it does not answer");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpReply> GetOnceAsync(
        Uri address,
        PageValidators known,
        BodyBounds bounds,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known.ETag.Length > 0 && known.ETag.All(char.IsAscii))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        }

        request.Headers.IfModifiedSince = known.LastModified;
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return await replies.ReadAsync(address, response, bounds, cancellation);
    }

    private static FetchFailedException Problem(Uri address, Exception failure) =>
        failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FetchProblems.NoHost(
                address.AbsoluteUri,
                address.Host
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchProblems.NoConnection(
                address.AbsoluteUri,
                "it does not prove who it is (TLS)"
            ),
            HttpRequestException { InnerException: SocketException socket } => IsUnknownHost(socket)
                ? FetchProblems.NoHost(address.AbsoluteUri, address.Host)
                : FetchProblems.NoConnection(address.AbsoluteUri, socket.SocketErrorCode.ToString()),
            _ => FetchProblems.Broken(address.AbsoluteUri, failure.Message),
        };

    private static bool IsUnknownHost(SocketException failure) =>
        failure.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;

    private static bool MayPass(Exception? failure) =>
        FetchFailedException.Within(failure) is null
        && failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
            HttpRequestException { InnerException: SocketException socket } => !IsUnknownHost(socket),
            HttpRequestException or IOException => true,
            _ => false,
        };

    private static ResiliencePipeline<HttpReply> RetriesOf(FetchOptions options, TimeProvider clock) =>
        options.Retries == 0
            ? ResiliencePipeline<HttpReply>.Empty
            : new ResiliencePipelineBuilder<HttpReply> { TimeProvider = clock }
                .AddRetry(
                    new RetryStrategyOptions<HttpReply>
                    {
                        MaxRetryAttempts = options.Retries,
                        Delay = options.RetryDelay,
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                        ShouldHandle = attempt =>
                            ValueTask.FromResult(
                                attempt.Outcome.Result is { } reply
                                    ? reply.MayPass && !(reply.RetryAfter > options.LongestRetryAfter)
                                    : MayPass(attempt.Outcome.Exception)
                            ),
                        DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
                    }
                )
                .Build();

    private static SocketsHttpHandler HandlerOf(FetchOptions options) =>
        new()
        {
            ConnectTimeout = TimeSpan.FromSeconds(15),
            ConnectCallback = new GuardedConnection(options).OpenAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.UsesEnvironmentProxy,
            AutomaticDecompression = DecompressionMethods.All,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = ChainPolicyOf(options) },
        };

    private static X509ChainPolicy? ChainPolicyOf(FetchOptions options)
    {
        if (options.TrustedRoots.IsEmpty)
        {
            return null;
        }

        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(options.TrustedRoots.ToArray());
        return policy;
    }
}
