using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Stemma.Web.Api;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Skip">So many are passed over.</param>
/// <param name="Take">At most so many.</param>
/// <param name="Context">The request, for the addresses of the pages before and after.</param>
internal readonly record struct Paging(
    [FromQuery(Name = "skip")] int? Skip,
    [FromQuery(Name = "take")] int? Take,
    HttpContext Context
)
{
    /// <summary>The most items of a page.</summary>
    public const int Most = 200;

    private const int Usual = 50;

    /// <summary>So many are passed over.</summary>
    /// <exception cref="ProblemException">It is below 0.</exception>
    public int From => Skip is < 0 ? throw Wrong("skip", "0 or more") : Skip ?? 0;

    /// <summary>At most so many.</summary>
    /// <exception cref="ProblemException">It is not from 1 to the most.</exception>
    public int Count => Take is < 1 or > Most ? throw Wrong("take", $"1 to {Most}") : Take ?? Usual;

    /// <summary>The page of a whole list.</summary>
    public ImmutableArray<T> Of<T>(IReadOnlyList<T> all)
    {
        var from = Math.Min(From, all.Count);
        return [.. all.Skip(from).Take(Count)];
    }

    /// <summary>The address of the page after this one, which also goes into the header <c>Link</c>; null where this is the last.</summary>
    /// <param name="hasMore">Whether there is one.</param>
    public string? Next(bool hasMore)
    {
        var links = new List<string>();
        var next = hasMore ? AddressAt(From + Count) : null;
        if (next is not null)
        {
            links.Add($"<{next}>; rel=\"next\"");
        }

        if (From > 0)
        {
            links.Add($"<{AddressAt(Math.Max(0, From - Count))}>; rel=\"prev\"");
        }

        if (links.Count > 0)
        {
            Context.Response.Headers.Link = string.Join(", ", links);
        }

        return next;
    }

    private string AddressAt(int from)
    {
        var others = QueryHelpers
            .ParseQuery(Context.Request.QueryString.Value)
            .Where(field => field.Key is not ("skip" or "take"))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)));
        var query = others
            .Append(KeyValuePair.Create("skip", (string?)from.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("take", (string?)Count.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(Context.Request.Path.ToUriComponent(), query);
    }

    private static ProblemException Wrong(string field, string bounds) =>
        ProblemKind.BadParameter.Exception($"«{field}» must be {bounds}.", field);
}
