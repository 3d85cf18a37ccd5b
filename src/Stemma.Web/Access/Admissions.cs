using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Stemma.Workspace.Accounts.AccountRole;

namespace Stemma.Web.Access;

/// <summary>Says of every request who may send it. A route that no rule names is nobody's: it must be named here before anybody can use it.</summary>
internal static class Admissions
{
    // The first that fits holds. A star, of which a rule has one at most, stands for any characters; methods are GET (HEAD with it), POST … or any.
    private static readonly Rule[] Rules =
    [
        new("GET", "/assets/*", Admission.Anybody),
        new("GET", "/login", Admission.Anybody),
        new("POST", "/login", Admission.Anybody),
        new("POST", "/logout", Reader),
        new("*", "/account", Reader),
        new("*", "/account/*", Reader),
        new("*", "/accounts", Editor),
        new("*", "/accounts/*", Editor),
        new("GET", "/", Reader),
        new("GET", "/search", Reader),
        new("GET", "/activity", Reader),
        new("GET", "/moved", Reader),
        new("GET", "/moved.atom", Reader),
        new("GET", "/feeds", Reader),
        new("GET", "/feeds.opml", Reader),
        new("GET", "/feeds/*", Reader),
        new("POST", "/feeds", Editor),
        new("POST", "/feeds/*", Editor),
        // Addresses of people, and of receivers that anybody who knows them could send to.
        new("*", "/notify", Editor),
        new("*", "/notify/*", Editor),
        new("GET", "/stories/*", Reader),
        new("POST", "/stories/*/paste", Reviewer),
        new("POST", "/stories/*/upload", Reviewer),
        new("POST", "/stories/*/fetch", Reviewer),
        new("POST", "/stories/paste", Reviewer),
        new("POST", "/stories/upload", Reviewer),
        new("POST", "/stories/fetch", Reviewer),
        new("POST", "/stories/*/items/{id}", Reviewer),
        new("POST", "/stories/*/undo", Reviewer),
        new("POST", "/stories/*/settle", Reviewer),
        new("POST", "/stories/*/title", Editor),
        new("POST", "/stories/*/state", Editor),
        new("POST", "/stories/*/remove", Editor),
        new("POST", "/stories/*/merge", Editor),
        new("POST", "/stories/*/split", Editor),
        new("GET", "/api/v1/health", Admission.Anybody),
        new("*", "/api/v1/subscriptions", Editor),
        new("*", "/api/v1/subscriptions/*", Editor),
        new("GET", "/api/*", Reader),
        new("POST", "/api/*/merge", Editor),
        new("POST", "/api/*/split", Editor),
        new("POST", "/api/*/feeds", Editor),
        new("POST", "/api/*/retry", Editor),
        new("POST", "/api/*", Reviewer),
        new("PATCH", "/api/*", Editor),
        new("PUT", "/api/*", Editor),
        new("DELETE", "/api/*", Editor),
        // What is nowhere: that it is not there is told to those who may look.
        new("*", "{*path:nonfile}", Reader),
        new("*", "/api/{**path}", Reader),
    ];

    /// <summary>Who may send this request.</summary>
    public static Admission Of(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint ? Of(context.Request.Method, endpoint) : Reader;

    /// <summary>Who may send a request of this method to this endpoint.</summary>
    public static Admission Of(string method, RouteEndpoint endpoint)
    {
        var asked = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        var pattern = endpoint.RoutePattern.RawText ?? string.Empty;
        return Array.Find(Rules, rule => rule.Fits(asked, pattern))?.Admission ?? Admission.Nobody;
    }

    private sealed record Rule(string Method, string Pattern, Admission Admission)
    {
        private readonly string[] ends =
            Pattern.StartsWith('{') || Pattern.Contains("**", StringComparison.Ordinal) ? [Pattern] : Pattern.Split('*');

        public bool Fits(string method, string pattern) =>
            (Method == "*" || Method == method)
            && (
                ends.Length == 1
                    ? pattern == ends[0]
                    : pattern.Length >= ends[0].Length + ends[1].Length
                        && pattern.StartsWith(ends[0], StringComparison.Ordinal)
                        && pattern.EndsWith(ends[1], StringComparison.Ordinal)
            );
    }
}
