using Stemma.Cli;

return await StemmaProgram.RunAsync(args, CliConsole.OfProcess());
