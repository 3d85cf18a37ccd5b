using System.Diagnostics;
using System.Globalization;

namespace Stemma.Testing.Brokers;

/// <summary>RabbitMQ's programs, run with a home, a cookie and a port of names of their own.</summary>
internal sealed class RabbitPrograms(string folder, int namesPort)
{
    private const string Folder = "/usr/lib/rabbitmq/bin";

    private static readonly string Controller = Path.Combine(Folder, "rabbitmqctl");

    /// <summary>The broker itself, not the script that changes the user before.</summary>
    public static string Server { get; } = Path.Combine(Folder, "rabbitmq-server");

    /// <summary>Tells the nodes of a machine each other's ports.</summary>
    public static string Names { get; } = "/usr/bin/epmd";

    public static bool Exist => File.Exists(Server) && File.Exists(Controller) && File.Exists(Names);

    public ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        start.Environment["ERL_EPMD_PORT"] = namesPort.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    /// <summary>Runs rabbitmqctl, and returns what it prints.</summary>
    /// <param name="node">Whom it asks.</param>
    /// <param name="arguments">What.</param>
    public string Control(string node, params string[] arguments)
    {
        var start = Start(Controller, ["-q", "-n", node, .. arguments]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"rabbitmqctl {arguments[0]}: {output}{error.Result}");
    }
}
