using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Stemma.Workspace;

namespace Stemma.Testing.Databases;

/// <summary>A real PostgreSQL server for one run of tests: a cluster in a temporary folder that listens on this machine only. Started when the first test asks for a database.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>Whose databases these are; not a superuser, as in a newsroom.</summary>
    public const string User = "desk";

    /// <summary>Holds every sign that an address must escape.</summary>
    public const string Password = "p@ss/w?r#d%41:x";

    private const string Template = "archive_template";
    private const string Superuser = "postgres";

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory
            .EnumerateDirectories("/usr/lib/postgresql")
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault()
        : null;

    private readonly Lock starting = new();
    private string folder = string.Empty;
    private Process? server;
    private int databases;

    /// <summary>Why there is no server; null where there is one.</summary>
    public static string? Absence { get; } =
        Programs is null ? "Needs PostgreSQL: apt-get install postgresql, or run ./check --full." : null;

    /// <summary>Where it listens; 0 before it was started.</summary>
    public int Port { get; private set; }

    /// <summary>The address of a new database with an archive that holds nothing.</summary>
    public string NewArchive() => Create(Template);

    /// <summary>The address of a new database that holds nothing at all.</summary>
    public string NewDatabase() => Create("template0");

    /// <summary>The address of a database.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="password">As it is, not escaped.</param>
    public string AddressOf(string database, string password = Password) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"postgresql://{User}:{Uri.EscapeDataString(password)}@127.0.0.1:{Port}/{database}"
        );

    /// <summary>Does something in a database as its superuser.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="sql">What.</param>
    /// <returns>The first value of the first row; null where there is none.</returns>
    public object? Ask(string database, string sql)
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = Port,
                Username = Superuser,
                Password = Password,
                Database = database,
                Pooling = false,
            }.ConnectionString
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Kills the server and all that it started, as a power cut would; nothing is told to anybody. For a server that no other test uses.</summary>
    public void Kill()
    {
        var pid = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        using var postmaster = Process.GetProcessById(pid);
        postmaster.Kill(entireProcessTree: true);
        postmaster.WaitForExit();
    }

    /// <summary>Starts a killed server again, with the same data and at the same port; returns when it answers.</summary>
    public void StartAgain() => Run(AsServer(Path.Combine(Programs!, "pg_ctl"), StartArguments()));

    /// <inheritdoc />
    public void Dispose()
    {
        if (server is not null)
        {
            server.StandardInput.Close();
            server.WaitForExit();
            server.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Create(string template)
    {
        lock (starting)
        {
            if (Port == 0)
            {
                Start();
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"test{++databases}");
            Ask("postgres", $"create database {name} template {template} owner {User}");
            return AddressOf(name);
        }
    }

    private void Start()
    {
        folder = Directory.CreateTempSubdirectory("stemma-postgres").FullName;
        var secret = Path.Combine(folder, "password");
        File.WriteAllText(secret, Password);
        if (IsRoot)
        {
            // The server refuses to run as root.
            Run(Program("chown", "-R", Superuser, folder));
        }

        Run(
            AsServer(
                Path.Combine(Programs!, "initdb"),
                "--auth=scram-sha-256",
                $"--pwfile={secret}",
                $"--username={Superuser}",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "-D",
                Data
            )
        );
        Port = FreePort();
        // Runs until its input ends: also when the tests are killed, nothing is left behind but the folder.
        const string Script =
            "control=$1; data=$2; shift 2; \"$control\" \"$@\" > /dev/null && echo ready && cat > /dev/null; \"$control\" stop -m immediate -D \"$data\" > /dev/null 2>&1";
        var start = AsServer("/bin/sh", ["-c", Script, "sh", Path.Combine(Programs!, "pg_ctl"), Data, .. StartArguments()]);
        start.RedirectStandardInput = true;
        server = Process.Start(start)!;
        if (server.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("PostgreSQL does not start: " + server.StandardError.ReadToEnd());
        }

        Ask("postgres", $"create role {User} login password '{Password}'");
        Ask("postgres", $"create database {Template} template template0 owner {User}");
        Archive.Open(AddressOf(Template)).Dispose();
    }

    // Nothing of it outlives the tests: what is written need not reach the disk.
    private string[] StartArguments() =>
        [
            "start",
            "-w",
            "-D",
            Data,
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {Port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB"
            ),
        ];

    private string Data => Path.Combine(folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {error}");
        }
    }

    /// <summary>A program as the user whom the server may run as.</summary>
    private static ProcessStartInfo AsServer(string program, params string[] arguments) =>
        IsRoot ? Program("runuser", ["-u", Superuser, "--", program, .. arguments]) : Program(program, arguments);

    private static ProcessStartInfo Program(string program, params string[] arguments) =>
        new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
