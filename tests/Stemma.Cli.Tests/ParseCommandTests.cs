namespace Stemma.Cli.Tests;

public sealed class ParseCommandTests
{
    [Fact]
    public async Task Prints_the_sentences_of_standard_input_in_conllu()
    {
        var run = await CliRun.Of(["parse", "-"], "Six died. The mayor didn't say more.");
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Equal(2, run.Out.Split("# text = ").Length - 1);
        Assert.Contains("\n3-4\tdidn't\t", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_file_that_is_not_there()
    {
        var run = await CliRun.Of(["parse", "no-such-file.txt"]);
        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("STM1010", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Does_what_it_can_where_one_file_cannot_be_used()
    {
        var run = await CliRun.Of(["parse", "no-such-file.txt", "-"], "Six died.");
        Assert.Equal(ExitCodes.SomeInputUnusable, run.Code);
        Assert.Contains("# text = Six died.", run.Out, StringComparison.Ordinal);
    }
}
