using System.Text;

namespace Stemma.Reading.Pages;

/// <summary>Rewrites a page as the little mark-up that reading it needs, so that no page can make the parser slow or large.</summary>
/// <remarks>
/// One pass from left to right that looks at each character a bounded number of times. Scripts, styles, pictures and
/// letter styling go; tables become plain divisions; attributes are kept by name and to a length; nesting, tags and size are
/// bounded by <see cref="PageLimits"/>. A tree builder given the result does work linear in its length.
/// </remarks>
internal ref struct MarkupTrimmer
{
    private readonly ReadOnlySpan<char> html;
    private readonly StringBuilder kept = new("<!DOCTYPE html>");
    private readonly List<string> open = [];
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);
    private int position;
    private int tags;
    private int tooDeep;

    private MarkupTrimmer(ReadOnlySpan<char> html) => this.html = html;

    /// <summary>The page in little, at most <see cref="PageLimits.KeptCharacters"/> long; what lies beyond a limit is cut.</summary>
    public static string Trim(ReadOnlySpan<char> html)
    {
        var trimmer = new MarkupTrimmer(html[..Math.Min(html.Length, PageLimits.ReadCharacters)]);
        trimmer.Run();
        return trimmer.kept.ToString();
    }

    private void Run()
    {
        while (position < html.Length && kept.Length < PageLimits.KeptCharacters && tags < PageLimits.Tags)
        {
            var next = html[position..].IndexOf('<');
            var end = next < 0 ? html.Length : position + next;
            Keep(html[position..end]);
            position = end;
            if (position < html.Length)
            {
                ReadMarkup();
            }
        }
    }

    private void Keep(ReadOnlySpan<char> text) =>
        kept.Append(text[..Math.Min(text.Length, PageLimits.KeptCharacters - Math.Min(kept.Length, PageLimits.KeptCharacters))]);

    private void ReadMarkup()
    {
        var rest = html[position..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipPast("-->", 4);
        }
        else if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            SkipPast(">", 2);
        }
        else if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
        {
            position += 2;
            var name = ReadName();
            SkipPast(">", 0);
            Close(name);
        }
        else if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
        {
            position++;
            Open(ReadName());
        }
        else
        {
            kept.Append("&lt;");
            position++;
        }
    }

    private void SkipPast(string mark, int from)
    {
        var start = Math.Min(html.Length, position + from);
        var found = html[start..].IndexOf(mark, StringComparison.Ordinal);
        position = found < 0 ? html.Length : start + found + mark.Length;
    }

    private string ReadName()
    {
        var length = html[position..].IndexOfAny(" \t\r\n\f/>");
        length = length < 0 ? html.Length - position : length;
        var name = html.Slice(position, Math.Min(length, PageLimits.NameCharacters)).ToString().ToLowerInvariant();
        position += length;
        return name;
    }

    private void Open(string name)
    {
        var attributes = ReadAttributes(name);
        if (MarkupNames.WithoutContent.Contains(name))
        {
            OpenWithoutContent(name, attributes);
        }
        else if (MarkupNames.Void.Contains(name))
        {
            Write(name, attributes);
        }
        else if (!MarkupNames.Transparent.Contains(name))
        {
            OpenNested(name, attributes);
        }
    }

    /// <summary>Drops the element up to its end tag; of scripts, structured data is kept.</summary>
    private void OpenWithoutContent(string name, string attributes)
    {
        if (unclosed.Contains(name))
        {
            return;
        }

        var length = html[position..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            unclosed.Add(name);
            return;
        }

        var content = html.Slice(position, length);
        var isData = name == "script" && attributes.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        if ((isData || name == "title") && length <= PageLimits.StructuredDataCharacters)
        {
            Write(name, attributes);
            Keep(content);
            kept.Append("</").Append(name).Append('>');
        }
        else if (name == "button" && length > PageLimits.ButtonCharacters)
        {
            return;
        }

        position += length;
        SkipPast(">", 0);
    }

    private void OpenNested(string name, string attributes)
    {
        if (MarkupNames.ClosesItself.Contains(name) && open.Count > 0 && open[^1] == name)
        {
            Close(name);
        }

        if (open.Count >= PageLimits.Depth)
        {
            tooDeep++;
            return;
        }

        if (!MarkupNames.Unnested.Contains(name))
        {
            open.Add(name);
        }

        Write(name, attributes);
    }

    private void Close(string name)
    {
        if (MarkupNames.Unnested.Contains(name))
        {
            kept.Append("</").Append(name).Append('>');
            tags++;
            return;
        }

        if (tooDeep > 0 && !MarkupNames.Transparent.Contains(name))
        {
            tooDeep--;
            return;
        }

        var match = open.LastIndexOf(name);
        if (match < 0)
        {
            return;
        }

        for (var i = open.Count - 1; i >= match; i--)
        {
            kept.Append("</").Append(MarkupNames.Written(open[i])).Append('>');
        }

        open.RemoveRange(match, open.Count - match);
    }

    private void Write(string name, string attributes)
    {
        tags++;
        kept.Append('<').Append(MarkupNames.Written(name));
        if (MarkupNames.TablePart(name) is { } part)
        {
            kept.Append(" data-part=").Append(part);
        }

        kept.Append(attributes).Append('>');
    }

    /// <summary>The attributes worth keeping, each cut to a length, as they are to be written; stops after the tag's end.</summary>
    private string ReadAttributes(string name)
    {
        var attributes = new StringBuilder();
        var seen = 0;
        while (true)
        {
            while (position < html.Length && (char.IsWhiteSpace(html[position]) || html[position] == '/'))
            {
                position++;
            }

            if (position >= html.Length || html[position] == '>')
            {
                position = Math.Min(html.Length, position + 1);
                return attributes.ToString();
            }

            var (key, value) = ReadAttribute();
            if (MarkupNames.Attributes.Contains(key) && seen++ < PageLimits.AttributesOfTag)
            {
                var longest = name == "meta" ? PageLimits.MetaCharacters : PageLimits.AttributeCharacters;
                attributes.Append(' ').Append(key).Append("=\"");
                attributes
                    .Append(value[..Math.Min(value.Length, longest)])
                    .Replace(
                        "\"",
                        "&quot;",
                        attributes.Length - Math.Min(value.Length, longest),
                        Math.Min(value.Length, longest)
                    );
                attributes.Append('"');
            }
        }
    }

    private AttributePair ReadAttribute()
    {
        var length = html[(position + 1)..].IndexOfAny(" \t\r\n\f/>=");
        length = length < 0 ? html.Length - position : length + 1;
        var key = html.Slice(position, Math.Min(length, PageLimits.NameCharacters)).ToString().ToLowerInvariant();
        position += length;
        SkipWhiteSpace();
        if (position >= html.Length || html[position] != '=')
        {
            return new(key, default);
        }

        position++;
        SkipWhiteSpace();
        return new(key, ReadValue());
    }

    private ReadOnlySpan<char> ReadValue()
    {
        var rest = html[position..];
        var isQuoted = rest.Length > 0 && rest[0] is '"' or '\'';
        var start = isQuoted ? 1 : 0;
        var length = isQuoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n\f>");
        length = length < 0 ? rest.Length - start : length;
        position = Math.Min(html.Length, position + start + length + start);
        return rest.Slice(start, length);
    }

    private void SkipWhiteSpace()
    {
        while (position < html.Length && char.IsWhiteSpace(html[position]))
        {
            position++;
        }
    }

    private readonly ref struct AttributePair(string key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> value = value;

        public void Deconstruct(out string name, out ReadOnlySpan<char> content)
        {
            name = key;
            content = value;
        }
    }
}
