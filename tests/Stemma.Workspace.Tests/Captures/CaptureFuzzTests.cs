using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Testing.Fuzzing;
using Stemma.Workspace.Tests.Fuzzing;
using static Stemma.Workspace.Tests.Captures.Uploads;

namespace Stemma.Workspace.Tests.Captures;

/// <summary>Whatever an upload holds, it is taken apart, or refused with a message, in bounded time and memory.</summary>
[Collection(MeasuredTests.Name)]
public class CaptureFuzzTests
{
    private const long MostBytes = 300L * 1024 * 1024;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static readonly byte[][] Seeds =
    [
        Zip(("a.html", Utf8(Html)), ("b.txt", Utf8("B")), ("c.zip", Zip(("d.txt", Utf8("D"))))),
        Zip(("archive/a.warc.gz", Gzip(Page("http://news.example/a")))),
        [.. Page("http://news.example/a"), .. Page("http://news.example/b"), .. Record("revisit", "", [])],
        [.. Gzip(Page("http://news.example/a")), .. Gzip(Page("http://news.example/b"))],
        Answer(
            "http://news.example/a",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n",
            Gzip(Utf8(Html))
        ),
        Gzip(Utf8(Html)),
    ];

    [Fact]
    public void Any_bytes_are_read() => Prop.ForAll<byte[]>(bytes => Cost(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_after_a_signature_are_read() =>
        Prop.ForAll<byte[]>(bytes =>
            {
                Cost([.. "PK\u0003\u0004"u8, .. bytes]);
                Cost([.. "WARC/1.1\r\n"u8, .. bytes]);
                Cost([0x1F, 0x8B, 0x08, .. bytes]);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_upload_cut_anywhere_is_read()
    {
        foreach (var seed in Seeds)
        {
            for (var length = 0; length < seed.Length; length++)
            {
                Cost(seed[..length]);
            }
        }
    }

    [Fact]
    public void An_upload_with_any_byte_changed_is_read()
    {
        foreach (var seed in Seeds)
        {
            for (var at = 0; at < seed.Length; at++)
            {
                foreach (var flip in (byte[])[1, 0xFF])
                {
                    var damaged = seed.ToArray();
                    damaged[at] ^= flip;
                    Cost(damaged);
                }
            }
        }
    }

    [Fact]
    public void A_hundred_mutated_uploads_harm_nothing() => Mutate(1, 100);

    [Fact]
    [Trait("Category", "Slow")]
    public void Thousands_of_mutated_uploads_harm_nothing() => Mutate(1000, 5000);

    private static void Mutate(int first, int count)
    {
        foreach (var seed in Enumerable.Range(first, count))
        {
            Cost(ByteMutator.Mutate(Seeds, seed).Bytes, $"seed {seed}");
        }
    }

    private static void Cost(byte[] bytes, string what = "input")
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        var read = Read("upload.bin", bytes);

        Assert.True(watch.Elapsed < MostTime, $"{what}: took {watch.Elapsed}: {Convert.ToBase64String(bytes)}");
        Assert.True(
            GC.GetAllocatedBytesForCurrentThread() - before < MostBytes,
            $"{what}: allocated too much: {Convert.ToBase64String(bytes)}"
        );
        Assert.True(read.Captures.Length > 0 || read.Diagnostics.Length > 0);
        Assert.All(read.Diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.Message, char.IsControl));
    }
}
