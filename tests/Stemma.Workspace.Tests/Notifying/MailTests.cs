using System.Text;
using MimeKit;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Fetching;

namespace Stemma.Workspace.Tests.Notifying;

public sealed class MailTests : IAsyncLifetime
{
    private const string Reader = "ana@desk.example";

    private readonly TestArchive test = new();
    private readonly Subscribed desk;
    private readonly MailServerInProcess server = new();

    public MailTests() => desk = new Subscribed(test);

    private NotifyOptions Options =>
        new() { Mail = ServerAt($"smtp://localhost:{server.Port}"), PublicAddress = "https://desk.example" };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        desk.Dispose();
        test.Dispose();
    }

    [Fact]
    public async Task What_moved_in_several_stories_comes_in_one_e_mail()
    {
        await Subscribe();
        var (ferry, storm) = (await desk.Story("Ferry sinks"), await desk.Story("Storm over Årle"));
        await desk.Move(ferry);
        await desk.Move(storm, "7");
        await desk.Move(ferry, "31");

        await desk.Send(Options);

        var message = Assert.Single(server.Messages);
        Assert.Equal("3 things moved in 2 stories", message.Subject);
        Assert.Equal([Reader], message.To.Mailboxes.Select(box => box.Address));
        Assert.Equal("desk@stemma.example", Assert.Single(message.From.Mailboxes).Address);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        var text = message.TextBody!.ReplaceLineEndings("\n");
        Assert.Contains("Storm over Årle\n- ", text, StringComparison.Ordinal);
        Assert.Contains("24 → 31 (Herald)", text, StringComparison.Ordinal);
        Assert.Contains($"https://desk.example/stories/{ferry}/moved#movement-", text, StringComparison.Ordinal);
        Assert.Equal(3, desk.One.Delivered);
    }

    [Fact]
    public async Task E_mails_to_one_address_are_five_minutes_apart_at_least()
    {
        await Subscribe();
        var story = await desk.Story("Ferry sinks");
        await desk.Move(story);
        await desk.Send(Options);
        await desk.Move(story, "31");
        await desk.Move(story, "32");
        desk.Clock.Advance(TimeSpan.FromSeconds(299));
        await desk.Send(Options);
        Assert.Single(server.Messages);
        Assert.StartsWith("Ferry sinks: ", server.Messages.Single().Subject, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Send(Options);

        Assert.Equal(["Ferry sinks: 2 things moved"], server.Messages.Skip(1).Select(message => message.Subject));
    }

    [Fact]
    public async Task A_hostile_title_or_figure_makes_no_header_no_line_too_long_and_no_end_of_the_message()
    {
        await Subscribe(words: "bcc");
        var story = await desk.Story("Toll\r\nBcc: all@desk.example\r\n\r\nHello");
        await desk.Move(story, "\n.\nQUIT\n" + new string('9', 5000) + "\u0000\uD800\u202E");

        await desk.Send(Options);

        var message = Assert.Single(server.Messages);
        Assert.Empty(message.Bcc);
        Assert.Equal([Reader], message.GetRecipients().Select(box => box.Address));
        Assert.StartsWith("Toll Bcc: all@desk.example Hello", message.Subject, StringComparison.Ordinal);
        var lines = Encoding.Latin1.GetString(server.Raw.Single()).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 998));
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("9999", message.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_gets_the_same_e_mail_again_later()
    {
        server.Refuse(1);
        await Subscribe();
        await desk.Move(await desk.Story("Ferry sinks"));
        await desk.Send(Options);
        Assert.Empty(server.Messages);
        Assert.Contains("the mailbox is full", desk.One.Problem, StringComparison.Ordinal);

        desk.Clock.Advance(Options.RetryDelay);
        await desk.Send(Options);

        Assert.Single(server.Messages);
        Assert.Equal(string.Empty, desk.One.Problem);
    }

    [Fact]
    public async Task The_same_e_mail_bears_the_same_id_at_each_try()
    {
        await Subscribe();
        await desk.Move(await desk.Story("Ferry sinks"));
        await desk.Send(Options with { Mail = ServerAt("smtp://localhost:1") });
        Assert.Contains("cannot be reached", desk.One.Problem, StringComparison.Ordinal);
        string delivery;
        using (var connection = desk.Archive.Database.Connect())
        {
            delivery = Assert.Single(SubscriptionRows.All(connection)).Delivery;
        }

        desk.Clock.Advance(Options.RetryDelay);
        await desk.Send(Options);

        Assert.StartsWith("msg_", delivery, StringComparison.Ordinal);
        Assert.Equal($"{delivery}@stemma.example", Assert.Single(server.Messages).MessageId);
    }

    [Fact]
    public async Task A_process_without_a_mail_server_leaves_e_mail_to_one_that_has()
    {
        await Subscribe();
        await desk.Move(await desk.Story("Ferry sinks"));
        await desk.Send(new NotifyOptions());
        Assert.Equal((string.Empty, 0), (desk.One.Problem, desk.One.Tries));

        await desk.Send(Options);

        Assert.Single(server.Messages);
        Assert.Contains(
            "--mail-server",
            (await TestSubscription.RunAsync(desk.Archive, desk.One.Number, new NotifyOptions()))!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_user_logs_in_over_TLS_and_a_wrong_password_is_told_but_not_shown()
    {
        using var certificate = TestCertificate.For("localhost");
        await using var secure = new MailServerInProcess(certificate);
        await Subscribe();
        await desk.Move(await desk.Story("Ferry sinks"));
        var address = $"smtp://{MailServerInProcess.User}@localhost:{secure.Port}";
        await desk.Send(Options with { Mail = ServerAt(address, "a wrong one") with { TrustedRoots = [certificate] } });
        Assert.Contains("refuses the user or the password", desk.One.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong one", desk.Told.Text, StringComparison.Ordinal);

        desk.Clock.Advance(Options.RetryDelay);
        await desk.Send(
            Options with
            {
                Mail = ServerAt(address, MailServerInProcess.Password) with { TrustedRoots = [certificate] },
            }
        );

        Assert.Single(secure.Messages);
    }

    [Fact]
    public async Task No_password_is_sent_to_a_server_that_offers_no_TLS_or_that_nobody_vouches_for()
    {
        await Subscribe();
        await desk.Move(await desk.Story("Ferry sinks"));
        await desk.Send(Options with { Mail = ServerAt($"smtp://desk@localhost:{server.Port}", MailServerInProcess.Password) });
        Assert.Contains("offers no TLS", desk.One.Problem, StringComparison.Ordinal);

        using var certificate = TestCertificate.For("localhost");
        await using var secure = new MailServerInProcess(certificate);
        desk.Clock.Advance(Options.RetryDelay);
        await desk.Send(Options with { Mail = ServerAt($"smtp://desk@localhost:{secure.Port}", MailServerInProcess.Password) });

        Assert.Contains("(TLS)", desk.One.Problem, StringComparison.Ordinal);
        Assert.Empty(secure.Messages);
    }

    [Theory]
    [InlineData("smtp://desk:secret@mail.example", "desk@news.example", "secret")]
    [InlineData("smtp://desk@mail.example", "desk@news.example", "")]
    [InlineData("http://mail.example", "desk@news.example", "")]
    [InlineData("mail.example", "desk@news.example", "")]
    [InlineData("smtp://mail.example", "desk", "")]
    [InlineData("smtp://mail.example", "", "")]
    public void A_mail_server_that_is_set_wrongly_is_refused_without_its_password(string address, string from, string password)
    {
        var refused = Assert.Throws<NotifyRefusedException>(() => MailServer.Read(address, from, password));
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smtp://mail.example", 587, false)]
    [InlineData("smtps://mail.example", 465, true)]
    [InlineData("smtp://ana%40news.example@mail.example:2525", 2525, false)]
    public void The_usual_ports_are_known(string address, int port, bool isSecure)
    {
        var read = MailServer.Read(address, "Desk <desk@news.example>", "a password");

        Assert.Equal(("mail.example", port, isSecure), (read.Host, read.Port, read.IsSecureFromTheStart));
        Assert.DoesNotContain("a password", read.ToString(), StringComparison.Ordinal);
    }

    private static MailServer ServerAt(string address, string password = "") =>
        MailServer.Read(address, "Stemma <desk@stemma.example>", password);

    private Task<NewSubscription> Subscribe(string words = "") =>
        AddSubscription.RunAsync(desk.Archive, new WantedSubscription(Reader, words), "Ana", new FetchOptions());
}
