using System.Net;
using Microsoft.Data.Sqlite;

namespace Stemma.Web.Tests.Api;

public sealed class ApiFailureTests
{
    [Fact]
    public async Task An_archive_that_breaks_is_a_problem_without_a_stack_trace()
    {
        await using var server = new ApiServer();
        await server.InitializeAsync();
        await using (var connection = new SqliteConnection($"Data Source={server.DataPath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "alter table story rename to lost";
            await command.ExecuteNonQueryAsync();
        }

        var response = await server.GetAsync("/health");
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("/problems/archive-unavailable", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_takes_long_to_read_says_how_far_it_is_and_comes_in_the_end()
    {
        await using var server = new ApiServer { Patience = TimeSpan.Zero };
        await server.InitializeAsync();
        var story = await server.AddSampleAsync();
        var response = await server.GetAsync($"/stories/{story}/figures");
        var problem = await ApiServer.JsonOf(response);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("/problems/being-read", problem["type"]!.GetValue<string>());
        Assert.True(problem["articlesTotal"]!.GetValue<int>() >= problem["articlesRead"]!.GetValue<int>());
        Assert.NotNull(response.Headers.RetryAfter);
        await server.Desk.OpenAsync(story);
        var later = await server.GetAsync($"/stories/{story}/figures");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}
