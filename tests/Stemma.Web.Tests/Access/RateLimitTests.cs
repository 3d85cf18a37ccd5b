using System.Net;
using Stemma.Web.Access;
using Stemma.Web.Tests.Workspaces;

namespace Stemma.Web.Tests.Access;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Twenty_readers_without_pause_meet_no_limit_on_this_machine()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample("sural-valley");
        using var first = new Browsing(workspace.Root);
        using var warm = await first.Get("/stories/1");
        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    using var reader = new Browsing(workspace.Root);
                    var seen = new List<HttpStatusCode>();
                    for (var page = 0; page < 20; page++)
                    {
                        using var answer = await reader.Get("/stories/1");
                        seen.Add(answer.StatusCode);
                    }

                    return seen;
                })
        );
        Assert.All(statuses.SelectMany(seen => seen), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Somebody_elsewhere_who_asks_too_often_is_told_when_to_come_again_and_the_others_are_answered()
    {
        await using var workspace = await RunningWorkspace.Start(usual =>
            usual with
            {
                Limits = new RequestLimits { RequestsAMinute = 10 },
            }
        );
        await Team.Make(workspace);
        using var somebody = new Browsing(workspace.Root);
        for (var request = 0; request < 10; request++)
        {
            using var answer = await somebody.Send(From("203.0.113.7", "/login"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await somebody.Send(From("203.0.113.7", "/login"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var other = await somebody.Send(From("203.0.113.8", "/login"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", HttpStatusCode.OK)]
    public async Task A_network_of_one_user_is_counted_as_one(string one, string other, HttpStatusCode expected)
    {
        await using var workspace = await RunningWorkspace.Start(usual =>
            usual with
            {
                Limits = new RequestLimits { RequestsAMinute = 1 },
            }
        );
        await Team.Make(workspace);
        using var somebody = new Browsing(workspace.Root);
        using var first = await somebody.Send(From(one, "/login"));
        using var second = await somebody.Send(From(other, "/login"));
        Assert.Equal(expected, second.StatusCode);
    }

    [Fact]
    public async Task Writes_uploads_and_log_ins_have_limits_of_their_own()
    {
        await using var workspace = await RunningWorkspace.Start(usual =>
            usual with
            {
                Limits = new RequestLimits
                {
                    WritesAMinute = 6,
                    UploadsAMinute = 2,
                    LoginsAMinute = 2,
                },
            }
        );
        using var somebody = new Browsing(workspace.Root);
        Assert.Equal(2, await Answered(() => somebody.Send(Upload())));
        Assert.Equal(2, await Answered(() => somebody.PostWith(string.Empty, "/login")));
        // The four that were answered were writes too; one more may have become free meanwhile.
        Assert.InRange(await Answered(() => somebody.PostWith(string.Empty, "/stories/1/title")), 2, 3);
        using var read = await somebody.Get("/");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private static async Task<int> Answered(Func<Task<HttpResponseMessage>> send)
    {
        var answered = 0;
        for (var request = 0; request < 4; request++)
        {
            using var answer = await send();
            answered += answer.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
        }

        return answered;
    }

    private static HttpRequestMessage From(string address, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", address);
        return request;
    }

    private static HttpRequestMessage Upload() =>
        new(HttpMethod.Post, "/stories/upload")
        {
            Content = new MultipartFormDataContent { { new StringContent("A text."), "files", "a.txt" } },
        };
}
