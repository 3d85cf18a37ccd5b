using System.Globalization;
using System.Net;
using Stemma.Text;

namespace Stemma.Workspace.Fetching;

/// <summary>What can be wrong with a fetch, each in words that say what to do.</summary>
internal static class FetchProblems
{
    private const int LongestShown = 200;

    public static FetchFailedException NoPage(string address, string what) =>
        Of("STM3001", address, $"The address {what}. Give the whole address of a page, as the browser shows it.");

    public static FetchFailedException PortNotAllowed(string address, int port) =>
        Of("STM3001", address, $"Port {port} is not one that pages are fetched from. Allow it in the settings if it is meant.");

    public static FetchFailedException NotPublic(string address, string host, IPAddress found) =>
        Of(
            "STM3002",
            address,
            $"{(IPAddress.TryParse(host, out _) ? "It" : Shown(host))} is at {found}, no address of the public web; nothing was sent there. If it is meant, allow its network in the settings."
        );

    public static FetchFailedException ForbiddenByRobots(string address) =>
        Of(
            "STM3003",
            address,
            "The site's robots.txt keeps programs from this page. Open it in a browser, save it and add the file."
        );

    public static FetchFailedException RobotsUnreachable(string address, string why) =>
        Of("STM3003", address, $"The site's robots.txt cannot be read ({why}), so nothing of it is fetched. Try again later.");

    public static FetchFailedException Redirect(string address, string what) =>
        Of("STM3004", address, $"The page {what}. Give the address where the page is in the end.");

    public static FetchFailedException TooLong(string address, int most) =>
        Of("STM3005", address, $"The page is longer than {Megabytes(most)} MB. Save its text and add the file.");

    public static FetchFailedException TooSlow(string address, TimeSpan limit) =>
        Of(
            "STM3006",
            address,
            $"The page did not come within {limit.TotalSeconds:0} seconds. Try again later, or save it and add the file."
        );

    public static FetchFailedException NoHost(string address, string host) =>
        Of("STM3007", address, $"There is no host {Shown(host)}. Check the address, and the network.");

    public static FetchFailedException NoConnection(string address, string why) =>
        Of("STM3007", address, $"The server cannot be reached: {why}. Try again later.");

    public static FetchFailedException Status(string address, HttpStatusCode status, TimeSpan? retryAfter)
    {
        var advice = (int)status switch
        {
            401 or 402 or 403 or 407 or 451 => "Open the page in a browser, save it and add the file",
            404 or 410 => "Check the address, or look for a copy in a web archive",
            429 or 503 when retryAfter is { } wait => $"Try again after {Math.Ceiling(wait.TotalSeconds):0} seconds",
            _ => "Try again later",
        };
        var problem = Of("STM3008", address, $"The server answers with status {(int)status} ({status}). {advice}.").Problem;
        return new FetchFailedException(problem, (int)status, retryAfter);
    }

    public static FetchFailedException NoText(string address, string type) =>
        Of("STM3009", address, $"The address holds {Shown(type)}, no text. Give the address of a page.");

    public static FetchFailedException Broken(string address, string why) =>
        Of("STM3010", address, $"The server's answer is broken: {Shown(why)} Try again later.");

    /// <summary>Outside words, short and on one line.</summary>
    public static string Shown(string words)
    {
        var plain = new string([
            .. words.Take(LongestShown).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c),
        ]);
        return words.Length > LongestShown ? plain + "…" : plain;
    }

    private static FetchFailedException Of(string code, string address, FormattableString message) =>
        Of(code, address, message.ToString(CultureInfo.InvariantCulture));

    private static FetchFailedException Of(string code, string address, string message) =>
        new(new Diagnostic(code, DiagnosticSeverity.Error, Shown(address), message));

    private static string Megabytes(int bytes) => (bytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);
}
