using System.Text;

namespace Stemma.Cli.Terminal;

/// <summary>Reads a password: asked for without echo at a terminal, or else the first line of standard input. Never an argument, which other users of the machine could see.</summary>
internal static class SecretInput
{
    public static string Read(CliConsole console, string question)
    {
        if (console.AskSecret is { } ask)
        {
            return ask($"{question}:");
        }

        using var reader = new StreamReader(console.OpenIn(), Encoding.UTF8);
        return reader.ReadLine() ?? string.Empty;
    }
}
