namespace Stemma.Reading.Pages;

/// <summary>How much of a page is looked at. What lies beyond is treated as if the page had ended, or the tag not been there.</summary>
/// <remarks>Chosen far above any page of news, and so that the worst page stays under two seconds and 500 MB.</remarks>
internal static class PageLimits
{
    /// <summary>Characters of the page that are read.</summary>
    public const int ReadCharacters = 16_000_000;

    /// <summary>Characters of text and needed mark-up that are kept of them.</summary>
    public const int KeptCharacters = 3_000_000;

    /// <summary>Tags that are kept.</summary>
    public const int Tags = 120_000;

    /// <summary>Elements open at once; deeper ones are dropped, their text kept.</summary>
    public const int Depth = 200;

    /// <summary>Characters of a tag's or an attribute's name.</summary>
    public const int NameCharacters = 64;

    /// <summary>Attributes of one tag.</summary>
    public const int AttributesOfTag = 16;

    /// <summary>Characters of an attribute's value.</summary>
    public const int AttributeCharacters = 1_000;

    /// <summary>Characters of a <c>meta</c> tag's value.</summary>
    public const int MetaCharacters = 8_000;

    /// <summary>Characters of one block of structured data; a longer one is dropped.</summary>
    public const int StructuredDataCharacters = 1_000_000;

    /// <summary>Characters within a button; more show that its end tag is missing.</summary>
    public const int ButtonCharacters = 2_000;
}
