using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;
using Stemma.Workspace.Parsing;

namespace Stemma.Workspace.Tests;

public class ConlluTests
{
    private const string Text = "The workers' demands: don't wait, it cannot last.\n\n“Six died,” she said.";

    [Fact]
    public void Reads_what_it_writes()
    {
        var written = Written(Text);
        var read = ConlluReader.Read(new StringReader(written)).ToList();
        var found = ConlluText.Of(new SourceText(Text));
        Assert.Equal(found.Select(sentence => sentence.Text), read.Select(sentence => sentence.Text));
        Assert.Equal(found.SelectMany(sentence => sentence.Tokens), read.SelectMany(sentence => sentence.Tokens));
        Assert.Equal(
            found.SelectMany(sentence => sentence.Words.Select(word => word.Form)),
            read.SelectMany(sentence => sentence.Words.Select(word => word.Form))
        );
        Assert.Equal([true, true], read.Select(sentence => sentence.StartsParagraph));
        Assert.Equal(Text, TreebankText.Of(read).Text.Content.TrimEnd());
    }

    [Fact]
    public void Writes_multiword_tokens_as_ranges() =>
        Assert.Contains("\n6-7\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n6\tdo\tdo\tAUX\tVB", Written(Text), StringComparison.Ordinal);

    [Fact]
    public void Writes_names_in_the_last_column_beside_what_touches() =>
        Assert.Matches("\\tNER=B-PER\n.*\\tNER=I-PER[|]SpaceAfter=No\n", Written("The mayor, Maria Petrova, said so."));

    [Fact]
    public void Writes_again_what_it_read()
    {
        var written = Written("The mayor, Maria Petrova, didn't say so.");
        using var writer = new StringWriter();
        ConlluWriter.Write(ConlluReader.Read(new StringReader(written)), "a file", writer);
        Assert.Equal(written, writer.ToString());
    }

    [Fact]
    public void Writes_ten_columns_whatever_the_text_holds()
    {
        var lines = Written("a\tb\u2028c\u0085d _ # e\n# f\n\u0000g\n1-2\t3").Split('\n');
        Assert.All(lines, line => Assert.True(line.Length == 0 || line[0] == '#' || line.Split('\t').Length == 10, line));
        Assert.All(lines, line => Assert.DoesNotContain("\t\t", line, StringComparison.Ordinal));
    }

    private static string Written(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(ConlluText.Of(new SourceText(text)), "a file", writer);
        return writer.ToString();
    }
}
