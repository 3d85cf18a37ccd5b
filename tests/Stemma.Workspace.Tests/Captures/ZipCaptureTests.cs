using System.Buffers.Binary;
using System.IO.Compression;
using Stemma.Text;
using Stemma.Workspace.Formats.Captures;
using static Stemma.Workspace.Tests.Captures.Uploads;

namespace Stemma.Workspace.Tests.Captures;

public class ZipCaptureTests
{
    [Fact]
    public void A_plain_file_is_one_capture()
    {
        var read = Read("story.txt", Utf8("Fire at the mill."));

        var capture = Assert.Single(read.Captures);
        Assert.Equal(
            ("story.txt", "Fire at the mill.", "", null),
            (capture.Name, capture.Text(), capture.Address, capture.CapturedAt)
        );
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_files_of_a_zip_are_captures_in_its_order(bool canSeek)
    {
        var zip = Zip(
            ("b.html", Utf8(Html)),
            ("texts/a.txt", Utf8("A")),
            ("photo.jpg", [1, 2]),
            ("noending", Utf8("N")),
            (".DS_Store", [0])
        );

        var read = Read("desk.zip", zip, canSeek: canSeek);

        Assert.Equal(["desk.zip/b.html", "desk.zip/texts/a.txt", "desk.zip/noending"], read.Names());
        Assert.Equal(Html, read.Captures[0].Text());
        Assert.Equal(["STM3106"], read.Codes());
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "etc/passwd.txt")]
    [InlineData("/etc/passwd.txt", "etc/passwd.txt")]
    [InlineData("C:\\Windows\\x.txt", "C_/Windows/x.txt")]
    [InlineData("..\\..\\x.txt", "x.txt")]
    [InlineData("a/./b//c.txt", "a/b/c.txt")]
    [InlineData("NUL.txt", "_NUL.txt")]
    [InlineData("com1.txt", "_com1.txt")]
    [InlineData("a\u0000b.txt", "ab.txt")]
    [InlineData("evil\u202Etxt.exe.txt", "eviltxt.exe.txt")]
    [InlineData("x.txt:stream.txt", "x.txt_stream.txt")]
    [InlineData(" . /x.txt. ", "x.txt")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    public void A_name_is_only_a_clean_label(string name, string label) => Assert.Equal(label, EntryName.Clean(name));

    [Fact]
    public void No_entry_is_written_anywhere_whatever_its_name()
    {
        var read = Read("desk.zip", Zip(("../../../tmp/stemma-escape.txt", Utf8("x")), ("/tmp/stemma-escape.txt", Utf8("y"))));

        Assert.All(read.Names(), name => Assert.Equal("desk.zip/tmp/stemma-escape.txt", name));
        Assert.False(File.Exists("/tmp/stemma-escape.txt"));
    }

    [Fact]
    public void A_zip_in_a_zip_is_read_and_a_zip_in_that_is_not()
    {
        var inner = Zip(("deep.txt", Utf8("deep")));
        var middle = Zip(("inner.zip", inner), ("middle.txt", Utf8("middle")));

        var read = Read("outer.zip", Zip(("middle.zip", middle), ("after.txt", Utf8("after"))));

        Assert.Equal(["outer.zip/middle.zip/middle.txt", "outer.zip/after.txt"], read.Names());
        Assert.Equal(["STM3104"], read.Codes());
    }

    [Fact]
    public void An_entry_that_swells_is_left_out_and_the_rest_is_read()
    {
        var zip = Zip(("bomb.txt", new byte[32 * 1024 * 1024]), ("a.txt", Utf8("A")));
        Assert.True(zip.Length < 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = Read("desk.zip", zip);

        Assert.Equal(["desk.zip/a.txt"], read.Names());
        Assert.Equal(["STM3102"], read.Codes());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 80 * 1024 * 1024);
    }

    [Fact]
    public void What_the_archive_says_of_its_sizes_is_not_believed()
    {
        var zip = Zip(("a.txt", new byte[20 * 1024 * 1024]));
        // The unpacked length in the list at the end, and at the entry.
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 10);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(22), 10);

        var read = Read("desk.zip", zip);

        Assert.Empty(read.Captures);
        Assert.Contains("STM3102", read.Codes());
    }

    [Fact]
    public void A_damaged_entry_is_named_and_the_rest_is_read()
    {
        var zip = Zip(("a.txt", Utf8("A text that is stored.")), ("b.txt", Utf8("B")));
        var stored = ZipStored(("a.txt", Utf8("A text that is stored.")), ("b.txt", Utf8("B")));
        stored[stored.AsSpan().IndexOf("stored."u8)] ^= 1;
        Assert.Equal(2, Read("whole.zip", zip).Captures.Length);

        var read = Read("desk.zip", stored);

        Assert.Equal(["desk.zip/b.txt"], read.Names());
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(("STM3102", "desk.zip/a.txt"), (diagnostic.Code, diagnostic.Source));
    }

    [Fact]
    public void An_encrypted_entry_is_named_and_the_rest_is_read()
    {
        var zip = ZipStored(("a.txt", Utf8("secret")), ("b.txt", Utf8("B")));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        var read = Read("desk.zip", zip);

        Assert.Equal(["desk.zip/b.txt"], read.Names());
        Assert.Contains("encrypted", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_is_not_whole_is_told_as_such()
    {
        var zip = Zip(("a.txt", Utf8("A")));

        var read = Read("desk.zip", zip[..^10]);

        Assert.Equal("STM3101", Assert.Single(read.Diagnostics).Code);
        Assert.Equal(DiagnosticSeverity.Error, read.Diagnostics[0].Severity);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("64-bit")]
    [InlineData("64-bit beside a false place")]
    [InlineData("a second end in the comment")]
    public void A_list_of_millions_of_files_is_not_read(string kind)
    {
        var zip = ZipOfAMillion(kind);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("STM3103", Assert.Single(Read("desk.zip", zip).Diagnostics).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10 * 1024 * 1024);
    }

    [Fact]
    public void More_than_an_upload_may_hold_is_left_out_with_a_word()
    {
        var zip = Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.txt", Utf8(new string('x', 100))))]);

        var few = Read("desk.zip", zip, new CaptureLimits { Captures = 3 });
        var small = Read("desk.zip", zip, new CaptureLimits { TotalBytes = 250 });
        var work = Read("desk.zip", zip, new CaptureLimits { UnpackedBytes = 550 });

        Assert.Equal((3, 2, 5), (few.Captures.Length, small.Captures.Length, work.Captures.Length));
        Assert.All(new[] { few, small, work }, read => Assert.Equal(["STM3103"], read.Codes()));
    }

    [Fact]
    public void A_file_longer_than_the_bound_is_refused()
    {
        Assert.Equal(["STM1012"], Read("a.txt", new byte[101], new CaptureLimits { FileBytes = 100 }).Codes());
        Assert.Equal(
            ["STM1012"],
            Read("a.zip", Zip(("a.txt", new byte[500])), new CaptureLimits { ArchiveBytes = 50 }, canSeek: false).Codes()
        );
    }

    [Fact]
    public void An_archive_without_a_page_says_so()
    {
        Assert.Contains("STM3107", Read("desk.zip", Zip(("a.jpg", [1]))).Codes());
        Assert.Contains("STM3107", Read("desk.zip", Zip()).Codes());
    }

    [Fact]
    public void An_office_document_is_no_archive_of_pages() =>
        Assert.Equal(
            ["STM1002"],
            Read("story.docx", Zip(("[Content_Types].xml", Utf8("<x/>")), ("word/document.xml", Utf8("<x/>")))).Codes()
        );

    [Fact]
    public void A_file_packed_with_gzip_is_unpacked()
    {
        var capture = Assert.Single(Read("stories.jsonl.gz", Gzip(Utf8("{}"))).Captures);

        Assert.Equal(("stories.jsonl", "{}"), (capture.Name, capture.Text()));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(500)]
    public void A_damaged_gzip_is_told_as_such(int at)
    {
        var bytes = new byte[5000];
        new Random(3).NextBytes(bytes);
        var packed = Gzip(bytes);
        packed[at] ^= 0xFF;

        Assert.Equal(["STM3101"], Read("a.txt.gz", packed).Codes());
    }

    private static byte[] ZipStored(params (string Name, byte[] Bytes)[] entries)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    private static byte[] ZipOfAMillion(string kind)
    {
        const int start = 30;
        const int entry = 46;
        var list = new byte[400_000 * entry];
        for (var at = 0; at < list.Length; at += entry)
        {
            "PK\u0001\u0002"u8.CopyTo(list.AsSpan(at));
        }

        byte[] first = [.. "PK\u0003\u0004"u8, .. new byte[start - 4]];
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        if (kind.StartsWith("a second", StringComparison.Ordinal))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), 8);
            return [.. first, .. list, .. end, .. "PK\u0005\u0006PK\u0005\u0006"u8];
        }

        if (!kind.StartsWith("64", StringComparison.Ordinal))
        {
            return [.. first, .. list, .. end];
        }

        var end64 = new byte[56];
        "PK\u0006\u0006"u8.CopyTo(end64);
        BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(48), start);
        var locator = new byte[20];
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), first.Length + list.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), ushort.MaxValue);
        var isFalse = kind.EndsWith("false place", StringComparison.Ordinal);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), isFalse ? (uint)(first.Length + list.Length) : uint.MaxValue);
        return [.. first, .. list, .. end64, .. locator, .. end];
    }
}
