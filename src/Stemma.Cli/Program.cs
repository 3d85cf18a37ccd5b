using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Tracing;

// The thinnest line: stemma trace PATH… --format json --out FILE.
var paths = args.Skip(1).TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal));
var result = TraceStory.Run(new TraceRequest { Paths = [.. paths] });
foreach (var diagnostic in result.Diagnostics)
{
    Console.Error.WriteLine($"{diagnostic.Source}: {diagnostic.Message} [{diagnostic.Code}]");
}

var at = Array.IndexOf(args, "--out");
using var output = at >= 0 ? File.Create(args[at + 1]) : Console.OpenStandardOutput();
StoryJson.Write(result.Story, output);
return result.HasErrors ? 1 : 0;
