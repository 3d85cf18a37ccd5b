using System.Collections.Immutable;
using System.Globalization;
using Stemma.Testing;
using Stemma.Testing.Fuzzing;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Tests;

/// <summary>The same articles give the same bytes, whatever the machine and the order.</summary>
[CollectionDefinition(nameof(DeterminismTests), DisableParallelization = true)]
[Collection(nameof(DeterminismTests))]
public class DeterminismTests
{
    public static TheoryData<string> SampleStories { get; } =
    [.. Samples.StoryFolders.Select(folder => Path.GetRelativePath(Repository.Root, folder))];

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void The_order_of_the_files_changes_nothing(string folder)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(folder)).Order(StringComparer.Ordinal).ToArray();
        var expected = Trace(files);
        foreach (var seed in Enumerable.Range(1, 3))
        {
            new Random(seed).Shuffle(files);
            Assert.Equal(expected, Trace(files));
        }
    }

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void The_number_of_threads_changes_nothing(string folder) =>
        Assert.Equal(Trace([Repository.PathOf(folder)], threads: 1), Trace([Repository.PathOf(folder)], threads: 2));

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void The_culture_of_the_machine_changes_nothing(string folder)
    {
        var expected = Trace([Repository.PathOf(folder)]);
        var before = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = Foreign();
            Assert.Equal("−1,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Trace([Repository.PathOf(folder)]));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public void The_time_zone_of_the_machine_changes_nothing(string zone)
    {
        var folder = Samples.StoryFolders[0];
        var expected = Trace([folder]);
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.SkipUnless(TimeZoneInfo.Local.Id == zone, "this machine does not know the time zone");
            Assert.Equal(expected, Trace([folder]));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    // The program runs without the cultures of the machine. What is left of one, the formats of numbers and days, is made strange here.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = "h";
        culture.DateTimeFormat.MonthNames =
        [
            "Ocak",
            "Şubat",
            "Mart",
            "Nisan",
            "Mayıs",
            "Haziran",
            "Temmuz",
            "Ağustos",
            "Eylül",
            "Ekim",
            "Kasım",
            "Aralık",
            "",
        ];
        culture.DateTimeFormat.DayNames = ["Pazar", "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi"];
        return culture;
    }

    private static string Trace(ImmutableArray<string> paths, int threads = 2) =>
        StoryJson.ToString(TraceStory.Run(new TraceRequest { Paths = paths, Threads = threads }).Story);

    private static string Trace(string[] paths) => Trace([.. paths], threads: 2);
}
