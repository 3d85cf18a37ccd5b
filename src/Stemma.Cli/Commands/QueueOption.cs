using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary>The option that names the queue of those who share the work.</summary>
internal static class QueueOption
{
    public static Option<string?> Build() =>
        new("--queue")
        {
            Description =
                "The queue: a RabbitMQ broker, 3.10 or later, amqp://user:password@host:5672/vhost or amqps://…; the nodes of a cluster with commas between them. To keep the password off the command line, write the options into a file and give @FILE.",
            HelpName = "address",
        };
}
