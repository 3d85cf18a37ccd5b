using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Web.Tests.Access;

/// <summary>Somebody with a browser's cookies, who fills in forms as the pages give them.</summary>
internal sealed class Browsing : IDisposable
{
    private readonly HttpClient client;

    public Browsing(string root, string? token = null)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        client = new HttpClient(handler) { BaseAddress = new Uri(root), Timeout = TimeSpan.FromSeconds(120) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        }
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request);

    public async Task<IHtmlDocument> Look(string path)
    {
        using var answer = await Get(path);
        return await Parse(answer);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>A token for forms, as any page with a form gives it.</summary>
    public async Task<string> FormToken(string page = "/login") =>
        (await Look(page)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? string.Empty;

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await PostWith(await FormToken(), path, fields);

    public Task<HttpResponseMessage> PostWith(string token, string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(
            path,
            new FormUrlEncodedContent([
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                KeyValuePair.Create("__RequestVerificationToken", token),
            ])
        );

    public Task<HttpResponseMessage> LogIn(string name, string password = Team.Password) =>
        Post("/login", ("name", name), ("password", password));

    public void Dispose() => client.Dispose();
}
