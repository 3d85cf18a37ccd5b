using Stemma.Workspace.Fetching;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Notifying;

/// <summary>Subscribes somebody to what moves from now on.</summary>
public static class AddSubscription
{
    /// <summary>The most subscriptions of an archive.</summary>
    public const int Most = 500;

    /// <summary>The longest address of a receiver, in UTF-16 code units.</summary>
    public const int LongestTarget = 2000;

    /// <summary>The longest words of a search, in UTF-16 code units.</summary>
    public const int LongestWords = 200;

    /// <param name="archive">Where.</param>
    /// <param name="wanted">Who, and to what.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="fetching">What webhooks may reach.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>With the secret of a webhook, which nobody can ask for again.</returns>
    /// <exception cref="NotifyRefusedException">The target is neither a receiver of webhooks that may be reached nor an address of e-mail, is subscribed to the same already, or there are too many.</exception>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task<NewSubscription> RunAsync(
        Archive archive,
        WantedSubscription wanted,
        string by,
        FetchOptions fetching,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(fetching);
        var kind = KindOf(wanted, fetching);
        var now = Instants.Write(archive.Clock.GetUtcNow());
        var row = new SubscriptionRow
        {
            Kind = kind == SubscriptionKind.Webhook ? "webhook" : "mail",
            Target = wanted.Target.Trim(),
            Words = StoredText.Of(wanted.Words.Trim()),
            Story = wanted.Story,
            Secret = kind == SubscriptionKind.Webhook ? WebhookSignature.NewSecret() : string.Empty,
            AddedAt = now,
            AddedBy = StoredText.Of(by),
            DueAt = now,
        };
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                if (row.Story != 0)
                {
                    StoryRows.Get(connection, row.Story, transaction);
                }

                var others = SubscriptionRows.All(connection, transaction);
                Check(row, others);
                var added = row with { Seen = MovementRows.Last(connection, transaction) };
                var number = SubscriptionRows.Add(connection, transaction, added);
                return new NewSubscription((added with { Number = number }).ToSubscription(), row.Secret);
            },
            cancellation
        );
    }

    private static void Check(SubscriptionRow row, IReadOnlyCollection<SubscriptionRow> others)
    {
        if (
            others.FirstOrDefault(other => (other.Target, other.Words, other.Story) == (row.Target, row.Words, row.Story)) is
            { } same
        )
        {
            throw new NotifyRefusedException(
                FormattableString.Invariant($"This address is subscribed to the same already: subscription {same.Number}.")
            );
        }

        if (others.Count >= Most)
        {
            throw new NotifyRefusedException(FormattableString.Invariant($"There are {Most} subscriptions. Remove one first."));
        }
    }

    private static SubscriptionKind KindOf(WantedSubscription wanted, FetchOptions fetching)
    {
        var target = wanted.Target.Trim();
        if (target.Length > LongestTarget || wanted.Words.Length > LongestWords)
        {
            throw new NotifyRefusedException("The address or the words are too long.");
        }

        if (MailTarget.IsAddress(target))
        {
            return SubscriptionKind.Mail;
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new NotifyRefusedException(
                "That is neither the address of a receiver, such as https://hooks.example/stemma, nor one of e-mail, such as desk@news.example."
            );
        }

        try
        {
            PageAddress.Check(address, fetching);
            return SubscriptionKind.Webhook;
        }
        catch (FetchFailedException refused)
        {
            throw new NotifyRefusedException(refused.Problem.Message);
        }
    }
}

/// <summary>Who wants to be told what.</summary>
/// <param name="Target">An address of http or https, or of e-mail.</param>
/// <param name="Words">Only of stories that hold all of them; empty for all.</param>
/// <param name="Story">Only of this story; 0 for all.</param>
public sealed record WantedSubscription(string Target, string Words = "", long Story = 0);
