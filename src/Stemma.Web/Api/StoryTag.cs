using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Text;
using Stemma.Workspace;

namespace Stemma.Web.Api;

/// <summary>The strong entity tag of a story's representations: which build read it, which story, which revision.</summary>
internal static class StoryTag
{
    // Another build may read the same articles otherwise, or write them otherwise.
    private static readonly string Build = Convert.ToHexStringLower(
        SHA256.HashData([
            .. new[]
            {
                typeof(Article).Module,
                typeof(ArticleReader).Module,
                typeof(StoryComparer).Module,
                typeof(Archive).Module,
                typeof(StoryTag).Module,
            }.SelectMany(module => module.ModuleVersionId.ToByteArray()),
        ])
    )[..8];

    /// <summary>The tag, in its quotation marks.</summary>
    public static string Of(long story, long revision) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Build}-{story}-{revision}\"");

    /// <summary>True where the client's header <c>If-None-Match</c> names the tag.</summary>
    public static bool IsKnown(string? ifNoneMatch, string tag) =>
        ifNoneMatch is { Length: > 0 }
        && EntityTagHeaderValue.TryParseList([ifNoneMatch], out var tags)
        && tags.Any(known => known.Tag == "*" || known.Tag == tag);

    /// <summary>The revision that the client's header <c>If-Match</c> asks for; null where it asks for none.</summary>
    /// <param name="ifMatch">The header.</param>
    /// <param name="story">The story that is to be changed.</param>
    /// <param name="revision">The revision that it has now.</param>
    /// <exception cref="ProblemException">No tag in the header can be one of this story as this server reads it.</exception>
    public static long? Expected(string? ifMatch, long story, long revision)
    {
        if (string.IsNullOrWhiteSpace(ifMatch) || ifMatch.Trim() == "*")
        {
            return null;
        }

        var prefix = string.Create(CultureInfo.InvariantCulture, $"\"{Build}-{story}-");
        var revisions = EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags)
            ? tags.Where(tag => !tag.IsWeak && tag.Tag.StartsWith(prefix, StringComparison.Ordinal))
                .Select(tag =>
                    long.TryParse(
                        tag.Tag.AsSpan()[prefix.Length..^1],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                )
                .ToList()
            : [];
        return revisions.Count == 0
                ? throw ProblemKind.StoryRevised.Exception(
                    "The tag in If-Match is none of this story as it is read now. Read it again."
                )
            : revisions.Contains(revision) ? revision
            : revisions[0];
    }
}
