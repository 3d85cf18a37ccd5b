using System.Text;
using Spectre.Console;

namespace Stemma.Cli;

/// <summary>Where the program reads and writes; a test gives its own.</summary>
public sealed record CliConsole
{
    private const int NarrowestWidth = 60;
    private const int WidestWidth = 120;

    /// <summary>Takes what was asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes results as bytes, such as JSON; the same place as <see cref="Out"/>.</summary>
    public required Func<Stream> OpenOut { get; init; }

    /// <summary>Takes messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenIn { get; init; }

    /// <summary>Asks at the terminal for what must not be seen while it is typed; null where there is no terminal to ask at.</summary>
    public Func<string, string>? AskSecret { get; init; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True where colour and redrawn lines may be written to <see cref="Out"/>.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>True where a progress line may be redrawn on <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>False where the user asked for no colour (<c>NO_COLOR</c>, no-color.org).</summary>
    public bool MayColour { get; init; }

    /// <summary>Columns.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The process's own streams, in UTF-8.</summary>
    public static CliConsole OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var noColour =
            !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CliConsole
        {
            Out = Console.Out,
            OpenOut = Console.OpenStandardOutput,
            Error = Console.Error,
            OpenIn = Console.OpenStandardInput,
            AskSecret = Console.IsInputRedirected
                ? null
                : question => AnsiConsole.Prompt(new TextPrompt<string>(question).Secret(mask: null)),
            IsOutTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            MayColour = !noColour,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, NarrowestWidth, WidestWidth),
        };
    }

    /// <summary>Writes marked-up text: with colour on a terminal, plain where piped.</summary>
    internal IAnsiConsole Ansi()
    {
        var ansi = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Out),
                Ansi = IsOutTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = IsOutTerminal && MayColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        ansi.Profile.Width = Width;
        ansi.Profile.Capabilities.Unicode = true;
        return ansi;
    }
}
