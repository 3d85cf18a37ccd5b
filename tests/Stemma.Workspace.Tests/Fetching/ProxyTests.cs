using System.Net;
using Stemma.Workspace.Tests.Fuzzing;

namespace Stemma.Workspace.Tests.Fetching;

/// <summary>The proxy of the environment belongs to the whole process, so these run by themselves.</summary>
[Collection(MeasuredTests.Name)]
public class ProxyTests
{
    [Theory]
    [InlineData(false, "93.184.216.34:80")]
    [InlineData(true, "10.1.2.3:3128")]
    public async Task The_proxy_of_the_environment_is_used_only_where_asked_for(bool isAsked, string expected)
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x"));
        var before = HttpClient.DefaultProxy;
        try
        {
            HttpClient.DefaultProxy = new WebProxy("http://10.1.2.3:3128");

            var outcome = await web.FetchAsync(
                "http://news.example/",
                options => options with { UsesEnvironmentProxy = isAsked }
            );

            Assert.Equal("x", outcome.Text());
            Assert.Equal(expected, Assert.Single(web.Dialled).ToString());
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Fact]
    public async Task A_private_address_is_refused_behind_a_proxy_too()
    {
        await using var web = TestWeb.Of(_ => RawServer.Redirect("http://10.1.2.3:80/"));
        var before = HttpClient.DefaultProxy;
        try
        {
            HttpClient.DefaultProxy = new WebProxy("http://10.1.2.3:3128");

            Assert.Equal(
                "STM3002",
                (await web.FetchAsync("http://news.example/", options => options with { UsesEnvironmentProxy = true })).Code()
            );
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }
}
