using System.Collections.Concurrent;
using System.Globalization;
using Stemma.Testing;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>Whatever a file holds, it is read, or refused with a message, in bounded time and memory, and the outcome keeps its promises.</summary>
/// <remarks>The project bounds its own heap, so that an input which takes too much fails with its seed rather than ending the machine's tests.</remarks>
[Collection(MeasuredTests.Name)]
public class FuzzTests
{
    private const int Threads = 2;
    private const int Parts = 20;
    private const int InputsOfPart = 1_000;
    private const int SmallBytes = 8_000;
    private const int EnoughFailures = 10;
    private const string SeedFile = "specs/fuzz/seeds.txt";

    public static TheoryData<int> AllParts { get; } = [.. Enumerable.Range(1, Parts)];

    [Fact]
    public void No_mutated_input_that_once_failed_fails_again() => AssertAllWell(KeptSeeds());

    [Fact]
    public void A_hundred_small_mutated_inputs_harm_nothing() =>
        AssertAllWell(
            Enumerable.Range(1, int.MaxValue - 1).Where(seed => FuzzInput.Of(seed).Bytes.Length < SmallBytes).Take(100)
        );

    [Theory]
    [MemberData(nameof(AllParts))]
    [Trait("Category", "Slow")]
    public void Twenty_thousand_mutated_inputs_harm_nothing(int part) =>
        AssertAllWell(Enumerable.Range(part * InputsOfPart, InputsOfPart));

    private static void AssertAllWell(IEnumerable<int> seeds)
    {
        var failures = new ConcurrentQueue<string>();
        // Each worker notes what it is at: a crash of the whole process leaves the seed behind.
        var at = Directory.CreateDirectory(Repository.PathOf("artifacts/fuzz")).FullName;
        Parallel.ForEach(
            Partitioner.Create(seeds, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            (seed, loop) =>
            {
                var note = Path.Combine(at, $"running-{Environment.CurrentManagedThreadId}.txt");
                File.WriteAllText(note, seed.ToString(CultureInfo.InvariantCulture));
                if (FuzzRun.Failure(FuzzInput.Of(seed)) is { } failure)
                {
                    failures.Enqueue(failure);
                }

                if (failures.Count >= EnoughFailures)
                {
                    loop.Stop();
                }

                File.Delete(note);
            }
        );

        Assert.True(
            failures.IsEmpty,
            $"Add the seeds to {SeedFile} when they are mended:\n{string.Join('\n', failures.Order(StringComparer.Ordinal))}"
        );
    }

    private static IEnumerable<int> KeptSeeds() =>
        File.ReadLines(Repository.PathOf(SeedFile))
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)
            .Select(line => int.Parse(line, CultureInfo.InvariantCulture));
}
