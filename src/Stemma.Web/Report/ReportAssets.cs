using System.Security.Cryptography;
using System.Text;

namespace Stemma.Web.Report;

/// <summary>The stylesheet and the script that stand inside every report, and the policy that lets only these two in.</summary>
internal static class ReportAssets
{
    /// <summary>The stylesheet.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script: hover, filter, keyboard. The report reads as well without it.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>The Content-Security-Policy: nothing is fetched, nothing runs but <see cref="Script"/>.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    /// <summary>An asset of the assembly, as text.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(ReportAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
