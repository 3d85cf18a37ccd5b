using System.Globalization;
using System.Runtime.InteropServices;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Reads the pages of a WARC: answers with status 200 that hold text, resources, and the texts made of pages that are not there themselves.</summary>
internal sealed class WarcCaptures
{
    private const int MostBroken = 100;

    /// <summary>What a page's headers may take beside it.</summary>
    private const int HeadBytes = 64 * 1024;

    private readonly CaptureBuilder builder;
    private readonly string name;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);
    private int number;

    private WarcCaptures(CaptureBuilder builder, string name) => (this.builder, this.name) = (builder, name);

    public static bool IsWarc(ReadOnlySpan<byte> start) => start.StartsWith("WARC/"u8);

    public static void Read(CaptureBuilder builder, string name, WarcSource source)
    {
        var captures = new WarcCaptures(builder, name);
        captures.ReadAll(source);
        captures.TellWhatWasPassedOver();
    }

    private void ReadAll(WarcSource source)
    {
        var most = (int)Math.Min(int.MaxValue, (long)builder.Limits.EntryBytes + HeadBytes);
        for (var broken = 0; !builder.IsFull; )
        {
            try
            {
                number++;
                if (WarcRecord.ReadNext(source, IsWanted, most) is not { } record)
                {
                    return;
                }

                Take(record);
            }
            catch (InvalidDataException) when (source.IsOverLimit)
            {
                // The record breaks off because nothing more was unpacked, which is told already.
                return;
            }
            catch (InvalidDataException failure)
            {
                broken++;
                ReportBroken(failure.Message);
                if (broken == MostBroken || !source.Resume())
                {
                    return;
                }
            }
        }
    }

    private static bool IsWanted(WarcRecord record) => record.Type is "response" or "resource" or "conversion";

    private void Take(WarcRecord record)
    {
        if (record.Block is null)
        {
            PassOver(record);
            return;
        }

        var isAnswer = record.Field("Content-Type").StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        if (record.Type == "response" && isAnswer)
        {
            TakeAnswer(record);
        }
        else if (record.Type != "response" && !(record.Type == "conversion" && seen.Contains(record.Address)))
        {
            var type = record.Field("Content-Type");
            Add(record, record.Block, type == WarcWriter.UnknownType ? string.Empty : type);
        }
    }

    private void TakeAnswer(WarcRecord record)
    {
        if (HttpMessage.Parse(record.Block!) is not { } message)
        {
            ReportBroken("it holds no answer of HTTP");
        }
        else if (message.Status != 200)
        {
            Count("answers with another status than 200");
        }
        else if (!MediaTypes.MayHoldText(message.ContentType))
        {
            Count("pictures and other things that are no text");
        }
        else if (message.Decode(builder.Limits) is { } page)
        {
            Add(record, page, message.ContentType);
        }
        else
        {
            ReportBroken("its page cannot be unpacked, or is too long");
        }
    }

    private void Add(WarcRecord record, byte[] bytes, string mediaType)
    {
        if (!MediaTypes.MayHoldText(mediaType))
        {
            Count("pictures and other things that are no text");
            return;
        }

        seen.Add(record.Address);
        if (builder.Unpacked(name, bytes.Length))
        {
            builder.Add(
                new Capture
                {
                    Bytes = ImmutableCollectionsMarshal.AsImmutableArray(bytes),
                    Name = string.Create(CultureInfo.InvariantCulture, $"{name}#{number}"),
                    MediaType = mediaType,
                    Address = record.Address,
                    CapturedAt = record.Date,
                }
            );
        }
    }

    private void PassOver(WarcRecord record)
    {
        if (IsWanted(record))
        {
            Count("pages that are too long");
        }
        else if (record.Type == "revisit")
        {
            Count("revisits, which only say that a page was as before");
        }
        else if (record.Type == "continuation")
        {
            Count("pieces of records cut in several");
        }
    }

    private void Count(string what) => passedOver[what] = passedOver.GetValueOrDefault(what) + 1;

    private void ReportBroken(string why) =>
        builder.Report(
            "STM3105",
            DiagnosticSeverity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"{name}#{number}"),
            $"This record of the WARC is damaged: {why.TrimEnd('.')}. Those after it were read; fetch the file again if it should be whole."
        );

    private void TellWhatWasPassedOver()
    {
        if (passedOver.Count > 0)
        {
            var counts = passedOver.Select(what => string.Create(CultureInfo.InvariantCulture, $"{what.Value} {what.Key}"));
            builder.Report(
                "STM3106",
                DiagnosticSeverity.Note,
                name,
                $"Records without a page were passed over: {string.Join("; ", counts)}."
            );
        }
    }
}
