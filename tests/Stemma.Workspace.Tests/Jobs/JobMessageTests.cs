using System.Text;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

public class JobMessageTests
{
    [Fact]
    public void Every_kind_of_job_comes_back_as_it_was_written()
    {
        foreach (var kind in Enum.GetValues<JobKind>())
        {
            var job = new Job(kind, long.MaxValue);
            Assert.Equal(job, JobMessage.Read(JobMessage.Write(job).Span));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("read")]
    [InlineData("read -1")]
    [InlineData("read  1")]
    [InlineData("read 1 2")]
    [InlineData("print 1")]
    [InlineData("read 99999999999999999999")]
    [InlineData("read 1111111111111111111111111111111111111111")]
    public void What_is_no_job_is_none(string body) => Assert.Null(JobMessage.Read(Encoding.UTF8.GetBytes(body)));
}
