using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Testing.Brokers;

/// <summary>A real RabbitMQ broker of one or several nodes on this machine, whose nodes can be killed and started again. Nothing of it is left when it is disposed or the tests are killed.</summary>
public sealed class RabbitCluster : IDisposable
{
    /// <summary>Who may use it.</summary>
    public const string User = "desk";

    /// <summary>Holds every sign that an address must escape.</summary>
    public const string Password = "p@ss/w?r#d%41:x,y";

    private readonly RabbitPrograms programs;
    private readonly RabbitNode[] nodes;
    private readonly Process names;
    private readonly Process keeper;

    private RabbitCluster(string folder, int count)
    {
        var ports = FreePorts((2 * count) + 1);
        programs = new RabbitPrograms(folder, ports[^1]);
        nodes =
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => new RabbitNode(folder, number, ports[2 * number], ports[(2 * number) + 1], programs)),
        ];
        keeper = StartKeeper(folder);
        names = StartNames(folder, ports[^1]);
    }

    /// <summary>Why there is no broker; null where there is one.</summary>
    public static string? Absence { get; } =
        RabbitPrograms.Exist ? null : "Needs RabbitMQ: apt-get install rabbitmq-server, or run ./check --full.";

    /// <summary>Of all nodes, with commas between them.</summary>
    public string Addresses => string.Join(',', Enumerable.Range(0, nodes.Length).Select(node => AddressOf(node)));

    /// <summary>Starts a broker and waits until it takes messages: some seconds for each node.</summary>
    /// <param name="count">How many nodes.</param>
    public static RabbitCluster Start(int count)
    {
        var cluster = new RabbitCluster(Directory.CreateTempSubdirectory("stemma-rabbit").FullName, count);
        try
        {
            // The first founds the cluster that the others join.
            cluster.StartNode(0);
            foreach (var node in cluster.nodes[1..])
            {
                node.Start(count);
            }

            foreach (var node in cluster.nodes[1..])
            {
                node.Await();
            }

            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>The address of one node.</summary>
    /// <param name="node">From 0 on.</param>
    /// <param name="password">As it is, not escaped.</param>
    /// <param name="virtualHost">As it is, not escaped.</param>
    public string AddressOf(int node, string password = Password, string virtualHost = "/") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"amqp://{User}:{Uri.EscapeDataString(password)}@127.0.0.1:{nodes[node].Port}/{Uri.EscapeDataString(virtualHost)}"
        );

    /// <summary>Which node leads a queue; -1 while none does.</summary>
    /// <param name="queue">Its name.</param>
    public int LeaderOf(string queue)
    {
        var leader = Control("list_queues", "--no-table-headers", "name", "leader")
            .Split('\n')
            .Select(line => line.Split('\t'))
            .Where(cells => cells[0] == queue)
            .Select(cells => cells[1].Trim())
            .FirstOrDefault();
        return Array.FindIndex(nodes, node => node.Runs && node.Name == leader);
    }

    /// <summary>Runs rabbitmqctl on the first node that runs, and returns what it prints.</summary>
    /// <param name="arguments">What it is to do.</param>
    public string Control(params string[] arguments) => programs.Control(nodes.First(node => node.Runs).Name, arguments);

    /// <summary>Kills a node, as a power cut would.</summary>
    /// <param name="node">From 0 on.</param>
    public void KillNode(int node) => nodes[node].Kill();

    /// <summary>Starts a node, also one that was killed, with the data and the port that it had; returns when it takes part.</summary>
    /// <param name="node">From 0 on.</param>
    public void StartNode(int node)
    {
        nodes[node].Start(nodes.Length);
        nodes[node].Await();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var node in nodes)
        {
            node.Kill();
        }

        names.Kill();
        names.WaitForExit();
        names.Dispose();
        keeper.StandardInput.Close();
        keeper.WaitForExit();
        keeper.Dispose();
    }

    /// <summary>Waits for the end of its input, which comes also when the tests are killed; then it ends what still runs and removes the folder.</summary>
    private static Process StartKeeper(string folder)
    {
        var cookie = Path.Combine(folder, ".erlang.cookie");
        File.WriteAllText(cookie, Path.GetFileName(folder));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(cookie, UnixFileMode.UserRead);
        }

        var start = new ProcessStartInfo(
            "setsid",
            [
                "/bin/sh",
                "-c",
                // A node that is being killed may still write into the folder.
                "cat > /dev/null; for file in \"$1\"/*.pid; do [ -f \"$file\" ] && kill -KILL \"$(cat \"$file\")\"; done 2> /dev/null; rm -rf \"$1\" || { sleep 1; rm -rf \"$1\"; }",
                "sh",
                folder,
            ]
        )
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        return Process.Start(start)!;
    }

    // Without one of our own, the first node would leave one running for whoever comes.
    private Process StartNames(string folder, int port)
    {
        var process = Process.Start(
            programs.Start(
                "setsid",
                RabbitPrograms.Names,
                "-port",
                port.ToString(CultureInfo.InvariantCulture),
                "-address",
                "127.0.0.1"
            )
        )!;
        File.WriteAllText(Path.Combine(folder, "names.pid"), process.Id.ToString(CultureInfo.InvariantCulture));
        return process;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
