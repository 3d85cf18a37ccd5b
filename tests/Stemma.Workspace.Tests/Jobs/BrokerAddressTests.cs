using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

public class BrokerAddressTests
{
    private const string Secret = "S3cret";

    [Theory]
    [InlineData("amqp://desk:p%40s%2Fs@db.example.org", "amqp://db.example.org:5672/%2F")]
    [InlineData("amqp://desk:x@db.example.org:5680/news", "amqp://db.example.org:5680/news")]
    [InlineData("amqps://desk:x@db.example.org/%2F", "amqps://db.example.org:5671/%2F")]
    [InlineData("amqp://[::1]:5680/a%2Fb", "amqp://[::1]:5680/a%2Fb")]
    public void An_address_is_read_and_shown_without_its_password(string written, string shown) =>
        Assert.Equal(shown, Assert.Single(BrokerAddress.Read(written)).ToString());

    [Fact]
    public void User_and_password_are_unescaped()
    {
        var read = Assert.Single(BrokerAddress.Read("amqp://d%3Ask:p%40s%2Fs%2C%25@localhost")).Factory;
        Assert.Equal(("d:sk", "p@s/s,%"), (read.UserName, read.Password));
    }

    [Fact]
    public void Several_addresses_stand_with_commas_between_them() =>
        Assert.Equal(
            ["amqp://a:5672/%2F", "amqp://b:5673/%2F"],
            BrokerAddress.Read("amqp://a , amqp://b:5673,").Select(address => address.ToString())
        );

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("S3cret")]
    [InlineData("http://desk:S3cret@localhost")]
    [InlineData("amqp://desk:S3cret@localhost:port")]
    [InlineData("amqp://desk:12/S3cret@localhost")]
    [InlineData("amqp://desk:?S3cret@localhost")]
    [InlineData("amqp://desk:#S3cret@localhost")]
    [InlineData("amqp://desk:S3:cret@localhost")]
    [InlineData("amqp://desk:x,S3cret@localhost")]
    [InlineData("amqp://desk:S3cret@localhost/a/b")]
    [InlineData("amqp://desk:S3cret@")]
    public void What_cannot_be_read_is_refused_and_not_repeated(string written)
    {
        var refused = Assert.Throws<QueueException>(() => BrokerAddress.Read(written));
        Assert.Contains("amqp://user:password@host", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("S3", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.9.13", true)]
    [InlineData("3.10.8", false)]
    [InlineData("4.1.0-rc.1", false)]
    [InlineData("unknown", false)]
    public void An_old_broker_is_refused(string version, bool isTooOld)
    {
        var address = BrokerAddress.Read("amqp://localhost")[0];
        var properties = new Dictionary<string, object?> { ["version"] = System.Text.Encoding.UTF8.GetBytes(version) };
        Assert.Equal(
            isTooOld,
            BrokerProblems.OfVersion(address, properties)?.Message.Contains("Update the broker", StringComparison.Ordinal)
                ?? false
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("amq.desk")]
    [InlineData("my desk")]
    public void A_prefix_that_cannot_begin_a_queue_s_name_is_refused(string prefix) =>
        Assert.Throws<QueueException>(() => new QueueLayout(new QueueOptions { Prefix = prefix }));
}
