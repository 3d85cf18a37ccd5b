using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Stemma.Text;

namespace Stemma.Eval.Times;

/// <summary>A time as TimeML marks it.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">TIMEX3's type: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c>, <c>SET</c>.</param>
/// <param name="Value">TIMEX3's value; empty where it has none.</param>
internal readonly record struct MarkedTime(TextSpan Span, string Kind, string Value);

/// <summary>A document with its times, whoever marked them.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The words.</param>
/// <param name="Created">The day of its creation; null where none is told.</param>
/// <param name="Times">By place.</param>
internal sealed record TimeMlFile(string Name, string Text, DateOnly? Created, ImmutableArray<MarkedTime> Times)
{
    /// <summary>Reads a file of TimeML 1.2: the words of <c>TEXT</c>, as TempEval-3 does, and the day of <c>DCT</c>. Marks without words are left out.</summary>
    /// <exception cref="EvaluationException">It is no XML, or has no <c>TEXT</c>.</exception>
    public static TimeMlFile Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        try
        {
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(path);
            var content =
                document.SelectSingleNode("//TEXT")
                ?? throw new EvaluationException($"{Path.GetFileName(path)}: there is no TEXT in it.");
            var text = new StringBuilder();
            var times = ImmutableArray.CreateBuilder<MarkedTime>();
            Append(content, text, times);
            return new TimeMlFile(name, text.ToString(), DayOf(document), times.DrainToImmutable());
        }
        catch (XmlException broken)
        {
            throw new EvaluationException($"{Path.GetFileName(path)}: {broken.Message}");
        }
    }

    private static void Append(XmlNode node, StringBuilder text, ImmutableArray<MarkedTime>.Builder times)
    {
        foreach (XmlNode child in node.ChildNodes)
        {
            if (child is XmlCharacterData data)
            {
                text.Append(data is XmlComment ? string.Empty : data.Value);
                continue;
            }

            var start = text.Length;
            Append(child, text, times);
            if (child is XmlElement { Name: "TIMEX3" } mark && text.Length > start)
            {
                times.Add(
                    new MarkedTime(new TextSpan(start, text.Length), mark.GetAttribute("type"), mark.GetAttribute("value"))
                );
            }
        }
    }

    private static DateOnly? DayOf(XmlDocument document)
    {
        var value = (document.SelectSingleNode("//DCT//TIMEX3") as XmlElement)?.GetAttribute("value") ?? string.Empty;
        return
            value.Length >= 10
            && DateOnly.TryParseExact(
                value.AsSpan(0, 10),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }
}
