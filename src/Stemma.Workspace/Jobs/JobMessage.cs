using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>A job as the broker carries it: a line such as <c>read 123</c>, which a person sees in the broker's own pages.</summary>
internal static class JobMessage
{
    private const int LongestBody = 40;

    /// <summary>Kept on the disk, like its queue. New for each message: the library writes into them.</summary>
    public static BasicProperties Properties() => new() { DeliveryMode = DeliveryModes.Persistent, ContentType = "text/plain" };

    public static ReadOnlyMemory<byte> Write(Job job) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Word(job.Kind)} {job.Number}"));

    /// <summary>The job in a message; null for a message that somebody else wrote.</summary>
    public static Job? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > LongestBody || Encoding.ASCII.GetString(body).Split(' ') is not [var word, var digits])
        {
            return null;
        }

        foreach (var kind in Enum.GetValues<JobKind>())
        {
            if (word == Word(kind) && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return new Job(kind, number);
            }
        }

        return null;
    }

    /// <summary>Which delivery of the message this is, from 1 on.</summary>
    public static int Tries(IReadOnlyBasicProperties properties) =>
        Header(properties, "x-delivery-count") is { } count ? Convert.ToInt32(count, CultureInfo.InvariantCulture) + 1 : 1;

    /// <summary>Why the message left the queue that it was published to; empty where it did not.</summary>
    public static string Reason(IReadOnlyBasicProperties properties) =>
        Header(properties, "x-first-death-reason") is byte[] reason ? Encoding.UTF8.GetString(reason) : string.Empty;

    private static object? Header(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers?.TryGetValue(name, out var value) == true ? value : null;

    private static string Word(JobKind kind) => kind == JobKind.Read ? "read" : "compare";
}
