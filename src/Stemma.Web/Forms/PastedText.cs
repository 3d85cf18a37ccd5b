using System.Text;
using Microsoft.AspNetCore.Http;

namespace Stemma.Web.Forms;

/// <summary>Makes a file of what a person pasted: with the fields beside it as front matter, or a page as it is.</summary>
internal static class PastedText
{
    private static readonly string[] Fields = ["title", "outlet", "published"];

    /// <returns>The file's name and its text.</returns>
    public static (string Name, string Text) Of(IFormCollection form)
    {
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        var address = ActForm.Text(form, "address");
        if (text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            return (address.Length > 0 ? address : "pasted.html", text);
        }

        var front = new StringBuilder();
        foreach (var field in Fields)
        {
            Append(front, field, ActForm.Text(form, field));
        }

        Append(front, "url", address);
        return (NameOf(form), front.Length == 0 ? text : $"---\n{front}---\n{text}");
    }

    private static void Append(StringBuilder front, string field, string value)
    {
        if (value.Length > 0)
        {
            // One line each: a line break would end the field.
            front.Append(field).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private static string NameOf(IFormCollection form)
    {
        var outlet = new string([
            .. ActForm.Text(form, "outlet").ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'),
        ]).Trim('-');
        return outlet.Length > 0 ? $"{outlet}.txt" : "pasted.txt";
    }
}
