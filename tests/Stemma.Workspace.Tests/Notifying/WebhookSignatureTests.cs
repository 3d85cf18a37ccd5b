using System.Text;
using Stemma.Workspace.Notifying;

namespace Stemma.Workspace.Tests.Notifying;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void Signs_as_the_specification_of_standard_webhooks_does() =>
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                Encoding.UTF8.GetBytes("{\"test\": 2432232314}")
            )
        );

    [Fact]
    public void Each_secret_is_another_of_thirty_two_bytes()
    {
        var (one, other) = (WebhookSignature.NewSecret(), WebhookSignature.NewSecret());

        Assert.NotEqual(one, other);
        Assert.StartsWith("whsec_", one, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(one[6..]).Length);
    }
}
