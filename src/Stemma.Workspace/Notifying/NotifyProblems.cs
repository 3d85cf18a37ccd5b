using System.Globalization;
using Stemma.Text;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>What can be wrong with a delivery, in words that say what to do and hold no secret.</summary>
internal static class NotifyProblems
{
    public static Diagnostic Status(SubscriptionRow to, int status) =>
        Of(
            "STM3030",
            to,
            status is >= 300 and < 400
                ? (FormattableString)
                    $"The receiver redirects (status {status}), which is not followed. Subscribe the address where it is in the end."
                : $"The receiver answers with status {status}, and only 2xx counts as taken. Look at its log."
        );

    public static Diagnostic TooSlow(SubscriptionRow to, TimeSpan limit) =>
        Of("STM3030", to, $"The receiver did not answer within {limit.TotalSeconds:0.#} seconds. Let it answer before it works.");

    public static Diagnostic Gone(SubscriptionRow to) =>
        Of("STM3031", to, $"The receiver wants no more (status 410). The subscription is paused.");

    public static Diagnostic GivenUp(SubscriptionRow to, Diagnostic last, int tries) =>
        Of(
            "STM3031",
            to,
            $"{last.Message} That was try {tries}; the subscription is paused. When the receiver is well again, let it go on: nothing is lost."
        );

    public static Diagnostic Mail(SubscriptionRow to, string why) =>
        Of("STM3032", to, $"The e-mail was not taken: {FetchProblems.Shown(why)} Look at the address, and at the mail server.");

    public static Diagnostic NoMailServer(SubscriptionRow to) =>
        Of("STM3032", to, $"No mail server is set. Give --mail-server and --mail-from.");

    public static Diagnostic Unexpected(SubscriptionRow to, Exception failure) =>
        Of(
            "STM3033",
            to,
            $"Something went wrong that should not while it was sent ({failure.GetType().Name}). Please report it."
        );

    private static Diagnostic Of(string code, SubscriptionRow to, FormattableString message) =>
        new(code, DiagnosticSeverity.Warning, to.ToSubscription().Name, message.ToString(CultureInfo.InvariantCulture));
}
