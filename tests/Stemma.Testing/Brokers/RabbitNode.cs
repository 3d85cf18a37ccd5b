using System.Diagnostics;
using System.Globalization;

namespace Stemma.Testing.Brokers;

/// <summary>One node of a <see cref="RabbitCluster"/>: a process that listens on this machine only.</summary>
internal sealed class RabbitNode(string folder, int number, int port, int distributionPort, RabbitPrograms programs)
{
    private Process? process;

    /// <summary>As the other nodes call it.</summary>
    public string Name { get; } = NameOf(number);

    /// <summary>Where it takes AMQP.</summary>
    public int Port => port;

    public bool Runs => process is not null;

    private string PidFile => Path.Combine(folder, Name + ".pid");

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"stemma{number}@localhost");

    /// <summary>Starts the process; it is not ready yet.</summary>
    /// <param name="all">How many nodes the cluster has.</param>
    public void Start(int all)
    {
        var configuration = Path.Combine(folder, Name + ".conf");
        File.WriteAllLines(configuration, Configuration(all));
        var start = programs.Start(
            "/bin/sh",
            "-c",
            // It stays this one process: each program takes the place of the one before.
            "exec setsid \"$1\" > \"$2\" 2>&1 < /dev/null",
            "sh",
            RabbitPrograms.Server,
            Path.Combine(folder, Name + ".out")
        );
        var environment = start.Environment;
        environment["RUNNING_UNDER_SYSTEMD"] = "1";
        environment["RABBITMQ_CONF_ENV_FILE"] = "/dev/null";
        environment["RABBITMQ_NODENAME"] = Name;
        environment["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_CONFIG_FILE"] = configuration;
        environment["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data");
        environment["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins");
        environment["RABBITMQ_DEFAULT_USER"] = RabbitCluster.User;
        environment["RABBITMQ_DEFAULT_PASS"] = RabbitCluster.Password;
        // One thread, and none that spins: several nodes share a machine with the tests.
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none";
        process = Process.Start(start)!;
        File.WriteAllText(PidFile, process.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until it takes part in the cluster.</summary>
    public void Await() => programs.Control(Name, "wait", "--timeout", "120", PidFile);

    public void Kill()
    {
        if (process is not null)
        {
            File.Delete(PidFile);
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            process = null;
        }
    }

    private IEnumerable<string> Configuration(int all) =>
        [
            string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{port}"),
            "raft.wal_max_size_bytes = 16777216",
            "disk_free_limit.absolute = 10MB",
            "cluster_formation.peer_discovery_backend = classic_config",
            "cluster_formation.randomized_startup_delay_range.min = 0",
            "cluster_formation.randomized_startup_delay_range.max = 0",
            .. Enumerable
                .Range(0, all)
                .Select(node =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"cluster_formation.classic_config.nodes.{node + 1} = {NameOf(node)}"
                    )
                ),
        ];
}
