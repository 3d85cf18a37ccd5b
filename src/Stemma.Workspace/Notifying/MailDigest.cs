using System.Globalization;
using System.Text;
using MimeKit;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats;

namespace Stemma.Workspace.Notifying;

/// <summary>What moved, as one e-mail in plain text.</summary>
internal static class MailDigest
{
    private const int LongestSubject = 120;
    private const int LongestTitle = 300;
    private const int MostOutlets = 5;

    /// <param name="delivery">What is sent.</param>
    /// <param name="from">Whom it is from.</param>
    /// <param name="site">As <see cref="NotifyOptions.PublicAddress"/>.</param>
    public static MimeMessage Write(Delivery delivery, string from, string site)
    {
        var message = new MimeMessage
        {
            Subject = OneLine.Cut(OneLine.Of(SubjectOf(delivery)), LongestSubject),
            Date = delivery.At,
            Body = new TextPart("plain") { Text = TextOf(delivery, site) },
        };
        var sender = MailboxAddress.Parse(from);
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(delivery.To.Target));
        // The same at each try: many programs show what comes twice once.
        message.MessageId = $"{delivery.Id}@{sender.Domain}";
        // RFC 3834: nobody's holiday is answered to a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static string SubjectOf(Delivery delivery)
    {
        if (delivery.Movements.IsEmpty)
        {
            return "A test from Stemma";
        }

        var (first, stories) = (delivery.Movements[0], delivery.Movements.DistinctBy(moved => moved.Story).Count());
        return delivery.Movements.Length == 1 ? $"{TitleOf(first)}: {first.Line}"
            : stories == 1 ? $"{TitleOf(first)}: {delivery.Movements.Length.ToString(CultureInfo.InvariantCulture)} things moved"
            : string.Create(CultureInfo.InvariantCulture, $"{delivery.Movements.Length} things moved in {stories} stories");
    }

    private static string TextOf(Delivery delivery, string site)
    {
        var text = new StringBuilder();
        if (delivery.Movements.IsEmpty)
        {
            text.Append("This is a test: what moves will come to this address.\n\n");
        }

        foreach (var story in delivery.Movements.GroupBy(moved => moved.Story))
        {
            text.Append(TitleOf(story.First())).Append('\n');
            foreach (var moved in story)
            {
                text.Append("- ").Append(OneLine.Of(moved.Line));
                var outlets = OneLine.Join(", ", moved.Outlets.Take(MostOutlets));
                text.Append(outlets.Length > 0 ? $" ({outlets})\n" : "\n");
            }

            text.Append(site.Length > 0 ? $"{WebhookBody.PageOf(story.First(), site)}\n\n" : "\n");
        }

        return text.Append("-- \n").Append(ReasonOf(delivery)).Append('\n').ToString();
    }

    private static string ReasonOf(Delivery delivery)
    {
        var what =
            delivery.To.Story > 0 ? string.Create(CultureInfo.InvariantCulture, $"in story {delivery.To.Story}")
            : delivery.To.Words.Length > 0 ? $"in stories that hold «{OneLine.Of(delivery.To.Words)}»"
            : "in all stories";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Sent by Stemma: {OneLine.Of(delivery.To.AddedBy)} subscribed this address to what moves {what} (subscription {delivery.To.Number})."
        );
    }

    private static string TitleOf(StoryMovement moved) =>
        OneLine.Cut(OneLine.Of(moved.Title), LongestTitle) is { Length: > 0 } title
            ? title
            : string.Create(CultureInfo.InvariantCulture, $"Story {moved.Story}");
}
